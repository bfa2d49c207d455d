import type { Collection } from './collection.ts';
import { FIELDS } from './document-fields.ts';
import type { Occurrences } from './exact.ts';
import type { Found } from './found.ts';
import { LUNR_SIMILARITY } from './packed-index.ts';

/** What one occurrence in the title is worth in occurrences in a text of average length. */
const TITLE = 3;
const BODY = FIELDS.indexOf('body');

/**
 * Scores what was found as if the needle were one term: BM25 over the body, and the title on top.
 * @param lengthOf Number of terms of the body of a document that is not in the collection yet.
 */
export function scored(
  collection: Collection,
  { documents, counts, inTitle }: Occurrences,
  lengthOf: (document: number) => number,
): Found {
  const { k1, b } = LUNR_SIMILARITY;
  const rarity = Math.log(1 + (collection.count - documents.length + 0.5) / (documents.length + 0.5));
  // Of no documents there is no average, and those that wait to be indexed are compared with themselves.
  const average = collection.averageLengths[BODY] || 1;
  const norms = collection.norms(BODY, LUNR_SIMILARITY);
  const scores = new Float64Array(documents.length);
  for (let at = 0; at < documents.length; at++) {
    const count = counts[at]! - inTitle[at]!;
    const document = documents[at]!;
    const norm = document < collection.size ? norms[document]! : k1 * (1 - b + (b * lengthOf(document)) / average);
    const body = ((k1 + 1) * count) / (norm + count);
    scores[at] = rarity * (body + (TITLE * inTitle[at]!) / (1 + inTitle[at]!));
  }
  return { documents, counts, scores };
}
