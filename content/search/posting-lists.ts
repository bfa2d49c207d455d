import type { FieldPostings } from './field-postings.ts';

/** The documents of `these` (the first `count`, ascending) that are among `those` as well, written over `these`; answers their number. */
export function keepShared(these: Uint32Array, count: number, those: Uint32Array): number {
  let kept = 0;
  let at = 0;
  for (let index = 0; index < count; index++) {
    const document = these[index]!;
    at = seek(those, document, at);
    if (at === those.length) break;
    if (those[at] === document) these[kept++] = document;
  }
  return kept;
}

/** Lists one after the other: copied, because what is spread out as arguments fills the stack from some 120,000 numbers on. */
export function joined(lists: readonly ArrayLike<number>[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const list of lists) {
    all.set(list, length);
    length += list.length;
  }
  return all;
}

/** Where each of some documents (ascending) stands in a list that has them all. */
export function placesOf(these: Uint32Array, list: Uint32Array): Uint32Array {
  const places = new Uint32Array(these.length);
  for (let index = 0, at = 0; index < these.length; index++) places[index] = at = seek(list, these[index]!, at);
  return places;
}

/** Lists as one: a document's frequency is the sum of its frequencies times each list's factor. `of` is more than any document. */
export function united(
  lists: readonly { readonly list: FieldPostings; readonly factor: number }[],
  of: number,
): FieldPostings {
  const sums = new Uint32Array(of);
  let count = 0;
  for (const { list, factor } of lists) {
    for (let at = 0; at < list.documents.length; at++) {
      const document = list.documents[at]!;
      if (sums[document] === 0) count++;
      sums[document]! += list.frequencies[at]! * factor;
    }
  }
  const documents = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  for (let document = 0, at = 0; at < count; document++) {
    if (sums[document] === 0) continue;
    documents[at] = document;
    frequencies[at++] = sums[document]!;
  }
  return { documents, frequencies };
}

/** The first place from `from` on whose document is not less than `document`: steps that double, then halves. */
export function seek(documents: Uint32Array, document: number, from: number): number {
  const count = documents.length;
  if (from >= count || documents[from]! >= document) return from;
  let step = 1;
  let low = from;
  while (low + step < count && documents[low + step]! < document) {
    low += step;
    step *= 2;
  }
  let high = Math.min(count, low + step);
  low += 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low;
}
