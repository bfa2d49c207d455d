import {
  canonicalText,
  inlineText,
  mapLines,
  outlineOf,
  textLines,
  type DecidedCorrection,
  type Inline,
  type LecternDocument,
} from '#content/document';
import type { Annotation } from '../annotation.ts';
import type { Placement } from '../anchor.ts';
import { notesOf, valuesOf } from './annotated.ts';

/** A correction proposed for a passage of a revision. Offsets are UTF-16 code units of its canonical text. */
export interface Correction {
  readonly annotation: string;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  /** What is to stand there; empty where the passage is to go. */
  readonly proposed: string;
  readonly why: string;
  readonly by?: string;
  readonly made: string;
}

/** The corrections among annotations, in the order of the text; one that has no place in it cannot be decided and is not among them. */
export function correctionsOf(
  annotations: readonly Annotation[],
  text: string,
  placeOf: (annotation: Annotation) => Pick<Placement, 'start' | 'end'> | undefined,
): readonly Correction[] {
  const corrections = annotations.flatMap((annotation) => {
    const place = placeOf(annotation);
    const { id, creator, created } = annotation;
    return place === undefined
      ? []
      : valuesOf(annotation, 'editing').map((proposed) => ({
          annotation: id,
          start: place.start,
          end: place.end,
          was: text.slice(place.start, place.end),
          proposed,
          why: notesOf(annotation).join('\n\n'),
          ...(creator === undefined ? {} : { by: creator.name }),
          made: created,
        }));
  });
  return corrections.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Why a correction could not be made, though it was accepted. */
export type CorrectionFailure =
  /** The passage is not what the correction was proposed for. */
  | { readonly code: 'passage-differs'; readonly annotation: string }
  /** It reaches over the end of a paragraph. */
  | { readonly code: 'over-paragraphs'; readonly annotation: string }
  /** Another that was accepted changes the same words. */
  | { readonly code: 'corrections-overlap'; readonly annotation: string };

export interface Corrected {
  /** The new revision: its receipt has every decision, and with none made it is the same document. */
  readonly document: LecternDocument;
  readonly failures: readonly CorrectionFailure[];
}

/**
 * A document with the corrections that its publisher accepted, and with what was refused said in the receipt. What could
 * not be made is neither: it is answered, and nothing of it is done.
 */
export function applyCorrections(
  document: LecternDocument,
  decisions: readonly { readonly correction: Correction; readonly isAccepted: boolean }[],
): Corrected {
  const failures: CorrectionFailure[] = [];
  const text = canonicalText(document.blocks);
  const lines = textLines(document.blocks);
  const made: Correction[] = [];
  const decided: { readonly correction: Correction; readonly isAccepted: boolean }[] = [];
  const inOrder = decisions.toSorted((one, other) => one.correction.start - other.correction.start);
  for (const decision of inOrder) {
    const { correction, isAccepted } = decision;
    const { annotation, start, end, was } = correction;
    const before = made.at(-1);
    if (isAccepted) {
      if (text.slice(start, end) !== was) failures.push({ code: 'passage-differs', annotation });
      else if (!lines.some((line) => line.start <= start && end <= line.end)) {
        failures.push({ code: 'over-paragraphs', annotation });
      } else if (before !== undefined && (start < before.end || start === before.start)) {
        failures.push({ code: 'corrections-overlap', annotation });
      } else {
        made.push(correction);
        decided.push(decision);
      }
    } else decided.push(decision);
  }
  const moved = (offset: number): number =>
    made.reduce(
      (at, { start, end, proposed }) => (end <= offset && start < offset ? at + proposed.length - (end - start) : at),
      offset,
    );
  const blocks = mapLines(document.blocks, (inlines, lineStart) => {
    const lineEnd = lineStart + inlineText(inlines).length;
    const within = made.filter(({ start, end }) => start >= lineStart && end <= lineEnd);
    return within.reduceRight(
      (line, { start, end, proposed }) => replaced(line, start - lineStart, end - lineStart, proposed),
      inlines,
    );
  });
  const corrected = decided.map(
    ({ correction: { annotation, start, was, proposed, by }, isAccepted }): DecidedCorrection => ({
      at: moved(start),
      was,
      proposed,
      isAccepted,
      ...(by === undefined ? {} : { by }),
      annotation,
    }),
  );
  const { removed, corrected: earlier = [] } = document.receipt;
  const all = [...earlier.map((one) => ({ ...one, at: moved(one.at) })), ...corrected];
  return {
    document: {
      ...document,
      blocks,
      outline: outlineOf(blocks),
      ...(document.pages === undefined
        ? {}
        : { pages: document.pages.map((page) => ({ ...page, start: moved(page.start) })) }),
      receipt: {
        removed: removed.map((removal) => ({ ...removal, at: moved(removal.at) })),
        ...(all.length === 0 ? {} : { corrected: all.sort((one, other) => one.at - other.at) }),
      },
    },
    failures,
  };
}

/** A line with the characters from one offset to another replaced, in the emphasis or link that the first of them stands in. */
function replaced(line: readonly Inline[], from: number, to: number, text: string): readonly Inline[] {
  let at = 0;
  let isPut = false;
  const put = (): Inline[] => {
    if (isPut) return [];
    isPut = true;
    return text === ''
      ? []
      : text.split('\n').flatMap((part, index) => (index === 0 ? [part] : [{ kind: 'break' }, part]));
  };
  const change = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if (typeof inline !== 'string' && inline.kind !== 'ruby' && inline.kind !== 'break') {
        if (inline.kind === 'image') return [inline];
        const inner = change(inline.inlines);
        return inner.length === 0 ? [] : [{ ...inline, inlines: inner }];
      }
      const start = at;
      at += inlineText([inline]).length;
      if (to < start || from > at || (from === at && to > at) || (to === start && from < start)) return [inline];
      if (typeof inline !== 'string')
        return from <= start && to <= start ? [...put(), inline] : from >= at ? [inline] : put();
      return [inline.slice(0, Math.max(0, from - start)), ...put(), inline.slice(Math.max(0, to - start))].filter(
        (part) => part !== '',
      );
    });
  const changed = change(line);
  return joined([...changed, ...put()]);
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const inline of inlines) {
    const last = whole.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') whole.splice(-1, 1, last + inline);
    else whole.push(inline);
  }
  return whole;
}
