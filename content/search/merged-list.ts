import type { FieldPostings, Occurrences } from './field-postings.ts';

/** A list of one part, and the number of each of the part's documents in the merged segment, -1 for one that has gone. */
interface PartList {
  readonly list: FieldPostings | undefined;
  readonly numbers: Int32Array;
}

interface MergedList {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly occurrences: Occurrences | undefined;
}

const NONE = new Uint32Array();

/** The lists of several parts as one; with the places of their occurrences, where they are pairs. `of` is more than any document. */
export function mergedList(lists: readonly PartList[], of: number, isPair: boolean): MergedList {
  const room = lists.reduce((sum, { list }) => sum + (list?.documents.length ?? 0), 0);
  const gathered = { documents: new Uint32Array(room), frequencies: new Uint32Array(room) };
  const starts = new Uint32Array(isPair ? room : 0);
  const occurrences: (Occurrences & { readonly base: number })[] = [];
  let count = 0;
  let base = 0;
  for (const { list, numbers } of lists) {
    if (list === undefined) continue;
    let start = base;
    for (let at = 0; at < list.documents.length; at++) {
      const number = numbers[list.documents[at]!]!;
      const frequency = list.frequencies[at]!;
      if (number >= 0) {
        gathered.documents[count] = number;
        gathered.frequencies[count] = frequency;
        if (isPair) starts[count] = start;
        count++;
      }
      start += frequency;
    }
    if (isPair) occurrences.push({ ...list.occurrences!(), base });
    base = start;
  }
  const order = ascending(gathered.documents.subarray(0, count), of);
  const documents = order.map((at) => gathered.documents[at]!);
  const frequencies = order.map((at) => gathered.frequencies[at]!);
  if (!isPair) return { documents, frequencies, occurrences: undefined };
  const all = { firsts: new Uint32Array(base), seconds: new Uint32Array(base) };
  for (const { base: from, firsts, seconds } of occurrences) {
    all.firsts.set(firsts, from);
    all.seconds.set(seconds, from);
  }
  const inOrder = order.map((at) => starts[at]!);
  return { documents, frequencies, occurrences: ordered(all, inOrder, frequencies) };
}

/** A list so long as one in so many documents is put in order by a table of all documents. */
const TABLE_FROM = 16;
/** More than there are postings in a list; with 2^24 documents the sum with one's place stays exact. */
const PLACES = 2 ** 26;

/** The places of different numbers below `of` in ascending order. */
function ascending(numbers: Uint32Array, of: number): Uint32Array {
  let isAscending = true;
  for (let at = 1; at < numbers.length; at++) isAscending &&= numbers[at - 1]! < numbers[at]!;
  if (isAscending) return numbers.map((_, at) => at);
  if (numbers.length * TABLE_FROM < of) {
    const keys = Float64Array.from(numbers, (number, at) => number * PLACES + at).sort();
    return Uint32Array.from(keys, (key) => key % PLACES);
  }
  const table = new Uint32Array(of);
  for (let at = 0; at < numbers.length; at++) table[numbers[at]!] = at + 1;
  const order = new Uint32Array(numbers.length);
  for (let number = 0, at = 0; at < order.length; number++) if (table[number]! > 0) order[at++] = table[number]! - 1;
  return order;
}

function ordered({ firsts, seconds }: Occurrences, starts: Uint32Array, frequencies: Uint32Array): Occurrences {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  if (total === 0) return { firsts: NONE, seconds: NONE };
  const moved = { firsts: new Uint32Array(total), seconds: new Uint32Array(total) };
  for (let at = 0, to = 0; at < starts.length; at++) {
    for (let from = starts[at]!, end = from + frequencies[at]!; from < end; from++, to++) {
      moved.firsts[to] = firsts[from]!;
      moved.seconds[to] = seconds[from]!;
    }
  }
  return moved;
}
