import type { TermInField } from './collection.ts';

/** The documents of `these` (the first `count`, ascending) that the list has as well, written over `these`; answers their number. */
export function keepShared(these: Uint32Array, count: number, list: TermInField): number {
  let kept = 0;
  let at = 0;
  for (let index = 0; index < count; index++) {
    const document = these[index]!;
    at = seek(list, document, at);
    if (at === list.count) break;
    if (list.documents[at] === document) these[kept++] = document;
  }
  return kept;
}

/** How often each of some documents (ascending) has the list's term; 0 where it has not. */
export function frequenciesOf(these: Uint32Array, count: number, list: TermInField): Uint32Array {
  const frequencies = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    at = seek(list, these[index]!, at);
    if (at === list.count) break;
    if (list.documents[at] === these[index]) frequencies[index] = list.frequencies[at]!;
  }
  return frequencies;
}

/** Lists as one: a document's frequency is the sum of its frequencies times each list's factor. */
export function united(
  lists: readonly { readonly list: TermInField; readonly factor: number }[],
  size: number,
): TermInField {
  const sums = new Uint32Array(size);
  let count = 0;
  for (const { list, factor } of lists) {
    for (let at = 0; at < list.count; at++) {
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
  return { documents, frequencies, count };
}

/** The first place from `from` on whose document is not less than `document`: steps that double, then halves. */
function seek({ documents, count }: TermInField, document: number, from: number): number {
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
