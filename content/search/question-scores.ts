import { highest } from './best.ts';
import type { Collection, Similarity, TermInField } from './collection.ts';
import { inverseDocumentFrequency, termWeight } from './evaluation.ts';

/** A term of a question: its postings for each field of the index, and what it weighs beyond its rarity. */
export interface ScoredTerm {
  readonly postings: readonly TermInField[];
  readonly boost: number;
}

export interface ScoredDocument {
  /** Its number in the collection. */
  readonly document: number;
  readonly score: number;
}

/**
 * The documents that a question's terms score highest, at most `limit`: Lunr's scores, as `PackedIndex.query` gives them for a clause
 * each of the same fields. All are scored, none is passed over; but what a query in Lunr's language needs besides (which documents
 * are required and prohibited, what matched where, and a sum for each field) a question does not, and that took most of its time.
 */
export function highestScored(
  collection: Collection,
  terms: readonly ScoredTerm[],
  fields: readonly number[],
  similarity: Similarity,
  limit: number,
): readonly ScoredDocument[] {
  const scores = scratchOf(collection.size);
  const length = Math.hypot(...terms.map(({ boost }) => boost)) || 1;
  const norms = fields.map((field) => collection.norms(field, similarity));
  for (const { postings, boost } of terms) {
    const rarity = inverseDocumentFrequency(postings, collection.count);
    fields.forEach((field, at) => {
      addTo(scores, postings[field]!, norms[at]!, rarity, boost / length, similarity);
    });
  }
  const byReference = (one: number, other: number): number =>
    collection.reference(one) < collection.reference(other) ? -1 : 1;
  return highest(scores, limit, byReference).map((document) => ({ document, score: scores[document]! }));
}

function addTo(
  scores: Float64Array,
  { documents, frequencies, count }: TermInField,
  norms: Float64Array,
  rarity: number,
  factor: number,
  similarity: Similarity,
): void {
  for (let at = 0; at < count; at++) {
    const document = documents[at]!;
    scores[document]! += factor * termWeight(rarity, frequencies[at]!, norms[document]!, similarity);
  }
}

/** One question is at work at a time, and its scores take as much memory as new ones for each would. */
let scratch = new Float64Array();

function scratchOf(size: number): Float64Array {
  if (scratch.length !== size) scratch = new Float64Array(size);
  else scratch.fill(0);
  return scratch;
}
