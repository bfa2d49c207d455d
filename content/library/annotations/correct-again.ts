import { anchorAll, describe, type Anchor } from '#content/annotations';
import { applyCorrections, type Correction } from '#content/annotations/exchange';
import { canonicalText, type DecidedCorrection, type LecternDocument } from '#content/document';

/** A passage in UTF-16 code units of a text. */
interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A decision, and where its passage stood in the earlier revision before anything was corrected there. */
interface Earlier extends Passage {
  readonly decision: DecidedCorrection;
}

/**
 * A fresh import of a document with what its publisher decided on in the revision before. What was accepted is made again
 * where its passage stands for certain and to the letter; where the source has taken it up itself nothing is changed; what
 * was refused stays so. Each is in the new receipt. Of the others nothing is done or said: their corrections are open
 * again, and listed among those to be decided.
 */
export function correctAgain(document: LecternDocument, before: LecternDocument): LecternDocument {
  const decided = before.receipt.corrected ?? [];
  if (decided.length === 0) return document;
  const corrected = canonicalText(before.blocks);
  const { text: old, passages } = uncorrected(corrected, decided);
  const text = canonicalText(document.blocks);
  const places = placesIn(text, old, passages);
  const afterwards = placesIn(
    text,
    corrected,
    passages.map(({ decision: { at, proposed, isAccepted } }) => ({
      start: at,
      end: isAccepted ? at + proposed.length : at,
    })),
  );
  const again: { readonly correction: Correction; readonly isAccepted: boolean }[] = [];
  passages.forEach(({ decision }, index) => {
    const { annotation, was, proposed, isAccepted, by } = decision;
    const place =
      standing(places[index], text, was) ?? (isAccepted ? standing(afterwards[index], text, proposed) : undefined);
    if (place === undefined) return;
    const stands = text.slice(place.start, place.end);
    const correction = { annotation, ...place, was: stands, proposed, why: '', made: '' };
    again.push({ correction: by === undefined ? correction : { ...correction, by }, isAccepted });
  });
  const { document: done } = applyCorrections(document, again);
  return { ...done, receipt: { ...done.receipt, ...asDecided(done.receipt.corrected, decided) } };
}

function placesIn(text: string, old: string, passages: readonly Passage[]): readonly Anchor[] {
  return anchorAll(
    passages.map(({ start, end }) => describe(old, start, end)),
    text,
    old,
  );
}

/** A place that is certain, and where the words stand to the letter. */
function standing(anchor: Anchor | undefined, text: string, words: string): Passage | undefined {
  if (anchor?.state !== 'placed' || text.slice(anchor.start, anchor.end) !== words) return undefined;
  return { start: anchor.start, end: anchor.end };
}

/** The decisions in the words in which they were made: what the source has taken up was another passage then. */
function asDecided(
  now: readonly DecidedCorrection[] | undefined,
  decided: readonly DecidedCorrection[],
): { readonly corrected?: readonly DecidedCorrection[] } {
  if (now === undefined) return {};
  const words = new Map(decided.map((one) => [`${one.annotation} ${one.proposed}`, one.was]));
  return { corrected: now.map((one) => ({ ...one, was: words.get(`${one.annotation} ${one.proposed}`) ?? one.was })) };
}

/** A corrected text as it was before, and where each passage stood in it. */
function uncorrected(
  text: string,
  decided: readonly DecidedCorrection[],
): { readonly text: string; readonly passages: readonly Earlier[] } {
  let old = '';
  let copied = 0;
  const passages: Earlier[] = [];
  for (const decision of decided.toSorted((one, other) => one.at - other.at)) {
    const { at, was, proposed, isAccepted } = decision;
    const stands = isAccepted ? proposed : was;
    // What a later decision changed once more has no place of its own any more.
    if (at < copied || text.slice(at, at + stands.length) !== stands) continue;
    old += text.slice(copied, at);
    passages.push({ decision, start: old.length, end: old.length + was.length });
    old += was;
    copied = at + stands.length;
  }
  return { text: old + text.slice(copied), passages };
}
