import { areCountable, countRuns } from './character-runs.ts';
import { FIELDS, type TextField } from './document-fields.ts';
import type { Needle, Want } from './needle.ts';
import { keepShared, seek } from './posting-lists.ts';
import type { FieldPostings } from './field-postings.ts';
import type { SoughtLists } from './sought.ts';
import { LONG_WORD, gramsOf, soughtOf, type Sought } from './sought.ts';

/** Bytes of postings that are read in the time of one text: lists that are longer are not worth what they would spare. */
const BYTES_A_TEXT = 4_000;
export const MARKS = FIELDS.indexOf('marks');

/** How often it is not known that a document has the needle: its text is read. */
export const UNKNOWN = 0xffffffff;

/** Documents of one field of a segment that may have the needle, and how often they have it. */
export interface Candidates {
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
}

/** The candidates of a needle in a segment, for each of the fields: by its terms, and by what is known of their places. */
export function candidatesIn(lists: SoughtLists, needle: Needle, fields: readonly TextField[]): readonly Candidates[] {
  const sought = new Map(needle.wants.flatMap(soughtOf).map((one) => [one.key, one]));
  const ordered = [...sought.values()]
    .map((one) => ({ one, weight: lists.weight(one) }))
    .sort((a, b) => a.weight - b.weight);
  const all = ordered.reduce((sum, { weight }) => sum + weight, 0);
  let unread = all;
  let survivors: readonly Uint32Array[] | undefined;
  let left = Infinity;
  for (const { one, weight } of ordered) {
    if (survivors !== undefined && left * BYTES_A_TEXT <= unread) return survivors.map(unknown);
    survivors = fields.map((field, index) => {
      const list = lists.get(one)[one.inMarks ? MARKS : FIELDS.indexOf(field)];
      if (list === undefined) return NONE;
      const before = survivors?.[index];
      if (before === undefined) return list.documents.slice();
      return before.subarray(0, keepShared(before, before.length, list.documents));
    });
    unread -= weight;
    left = survivors.reduce((sum, documents) => sum + documents.length, 0);
    if (left === 0) break;
  }
  // Comparing places reads all lists to their ends.
  if (survivors !== undefined && needle.wants.some(isRun) && left * BYTES_A_TEXT <= all) return survivors.map(unknown);
  return (survivors ?? fields.map(() => NONE)).map((documents, index) =>
    documents.length === 0 ? unknown(NONE) : counted(lists, needle, documents, FIELDS.indexOf(fields[index]!)),
  );
}

const NONE = new Uint32Array();

function unknown(documents: Uint32Array): Candidates {
  return { documents, counts: new Uint32Array(documents.length).fill(UNKNOWN) };
}

/** The candidates that are left when the places of characters are compared, with their counts where nothing else is wanted. */
function counted(lists: SoughtLists, needle: Needle, documents: Uint32Array, field: number): Candidates {
  const isAll = needle.isWhole && needle.wants.length === 1;
  let candidates = unknown(documents);
  for (const want of needle.wants) {
    const counts = isAll || isRun(want) ? countsOf(lists, want, candidates.documents, field) : undefined;
    if (counts === undefined) continue;
    // What is not there has the count 0 and is left out by whoever adds up.
    if (isAll) return { documents, counts };
    const kept = candidates.documents.filter((_, at) => counts[at]! > 0);
    candidates = unknown(kept);
  }
  return candidates;
}

function isRun(want: Want): boolean {
  return want.kind === 'grams' && want.characters.length > 2;
}

/** How often each document has what is wanted; undefined where the postings cannot tell. */
function countsOf(lists: SoughtLists, want: Want, documents: Uint32Array, field: number): Uint32Array | undefined {
  if (want.kind === 'grams') {
    const grams = gramsOf(want.characters).map((gram) => lists.get(gram)[field]);
    if (grams.length === 1) return frequencies(grams[0], documents);
    return areCountable(grams) ? countRuns(grams as readonly FieldPostings[], documents) : undefined;
  }
  if (want.kind !== 'part') return undefined;
  const [part] = soughtOf(want) as readonly [Sought];
  const counts = frequencies(lists.get(part)[field], documents);
  const unsure = frequencies(lists.get(LONG_WORD)[field], documents);
  return counts.map((count, at) => (unsure[at]! > 0 ? UNKNOWN : count));
}

/** How often each of some documents (ascending) is in a list. */
function frequencies(list: FieldPostings | undefined, documents: Uint32Array): Uint32Array {
  // A part of the list that is as long is all of it.
  if (list?.documents.length === documents.length) return list.frequencies;
  const found = new Uint32Array(documents.length);
  if (list === undefined) return found;
  for (let index = 0, at = 0; index < documents.length; index++) {
    at = seek(list.documents, documents[index]!, at);
    if (list.documents[at] === documents[index]) found[index] = list.frequencies[at]!;
  }
  return found;
}
