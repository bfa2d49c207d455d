import { placesOf } from './posting-lists.ts';
import type { FieldPostings } from './field-postings.ts';

/** Whether it is known of these pairs where they are, so that runs of them can be counted. */
export function areCountable(pairs: readonly (FieldPostings | undefined)[]): boolean {
  return pairs.every((pair) => pair === undefined || pair.occurrences !== undefined);
}

/**
 * How often each of some documents (ascending, all in all the lists) has a run of characters, by its pairs in order. An
 * occurrence of `ab` and one of `bc` are one of `abc` where they are of the same occurrence of `b`.
 */
export function countRuns(pairs: readonly FieldPostings[], documents: Uint32Array): Uint32Array {
  const lists = pairs.map((pair) => occurrencesBy(pair, documents));
  const counts = new Uint32Array(documents.length);
  let ends = new Uint32Array(64);
  for (let at = 0; at < documents.length; at++) {
    const [first, ...others] = lists;
    let count = first!.counts[at]!;
    if (ends.length < count) ends = new Uint32Array(count * 2);
    for (let index = 0; index < count; index++) ends[index] = first!.seconds[first!.starts[at]! + index]!;
    for (const { starts, counts: of, firsts, seconds } of others) {
      let kept = 0;
      let place = starts[at]!;
      const end = place + of[at]!;
      for (let index = 0; index < count && place < end; index++) {
        while (place < end && firsts[place]! < ends[index]!) place++;
        if (place < end && firsts[place] === ends[index]) ends[kept++] = seconds[place]!;
      }
      count = kept;
    }
    counts[at] = count;
  }
  return counts;
}

/** Where the occurrences of a pair in each of the documents start, and how many they are. */
function occurrencesBy(pair: FieldPostings, documents: Uint32Array) {
  const { frequencies } = pair;
  const places = placesOf(documents, pair.documents);
  const starts = new Uint32Array(documents.length);
  const counts = new Uint32Array(documents.length);
  let start = 0;
  let at = 0;
  for (let index = 0; index < documents.length; index++) {
    for (; at < places[index]!; at++) start += frequencies[at]!;
    starts[index] = start;
    counts[index] = frequencies[at]!;
  }
  return { starts, counts, ...pair.occurrences!() };
}
