import { canonicalText } from '#content/document';
import { TEXT_FIELDS, metadataText, type SearchedDocument } from './document-fields.ts';
import type { DocumentTexts } from './document-texts.ts';
import { foldText } from '#content/text/folding';
import { countOccurrences, needleOf } from './needle.ts';

/** What comparing search with a plain scan has found. */
export interface SelfTestResult {
  readonly seed: number;
  readonly queries: number;
  readonly documents: number;
  /** Documents that the scan found and the search did not, and the reverse. */
  readonly missed: number;
  readonly extra: number;
  /** Documents found by both whose counts differ. */
  readonly counts: number;
  /** The first queries that went wrong. */
  readonly wrong: readonly string[];
}

/** Characters of a passage looked for, at most. */
const LONGEST = 12;

/** Documents that a search finds, each with its count. */
type Find = (text: string) => ReadonlyMap<string, number>;

/**
 * Looks for random passages of the documents, of 1 to 12 characters, by the index and by reading every text, and compares.
 * @param documents At least one; all of them are read into memory.
 */
export function selfTest(
  documents: readonly SearchedDocument[],
  texts: DocumentTexts,
  find: Find,
  queries: number,
  seed: number,
): SelfTestResult {
  const random = randomNumbers(seed);
  const read = documents.map((document) => {
    const stored = texts.document(document);
    const body = stored === undefined ? '' : canonicalText(stored.blocks);
    // U+0000 folds to a blank, so it stands in no text: nothing is found across two of them.
    const folded = TEXT_FIELDS.map((field) => foldText(field === 'body' ? body : metadataText(document, field))).join(
      '\0',
    );
    return { id: document.id, characters: [...`${document.title}\n${body}`], folded };
  });
  const result = { missed: 0, extra: 0, counts: 0 };
  const wrong: string[] = [];
  let asked = 0;
  for (let tries = 0; asked < queries && tries < queries * 20; tries++) {
    const { characters } = read[Math.floor(random() * read.length)]!;
    const length = 1 + Math.floor(random() * LONGEST);
    const at = Math.floor(random() * Math.max(1, characters.length - length));
    const text = characters.slice(at, at + length).join('');
    const needle = needleOf(text);
    if (needle === undefined) continue;
    asked++;
    const found = find(text);
    const before = result.missed + result.extra + result.counts;
    for (const { id, folded } of read) {
      const expected = countOccurrences(folded, needle.folded);
      const count = found.get(id) ?? 0;
      if (expected > 0 && count === 0) result.missed++;
      else if (expected === 0 && count > 0) result.extra++;
      else if (expected !== count) result.counts++;
    }
    if (result.missed + result.extra + result.counts > before && wrong.length < 20) wrong.push(text);
  }
  return { seed, queries: asked, documents: read.length, ...result, wrong };
}

/** A linear congruential generator (the constants of Numerical Recipes): the same seed asks the same questions. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
