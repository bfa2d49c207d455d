import { leastDifferences, type Least } from './least-differences.ts';

/** Where an altered passage fits best, and by how many units it differs there (insertions, deletions, substitutions). */
export interface Fit {
  readonly start: number;
  readonly end: number;
  readonly differences: number;
}

/**
 * The span of `text` between `from` and `to` that differs least from `passage`, by `most` at the utmost; of equal ones the
 * one nearest to it in length, then the first. By how much it differs and where such spans end is counted in bits; where
 * they begin is then only asked of the cells such a span can pass through.
 */
export function fit(passage: Uint16Array, text: Uint16Array, from: number, to: number, most: number): Fit | undefined {
  const least = leastDifferences(passage, text, from, to);
  return least === undefined || least.differences > most ? undefined : spanOf(passage, text, from, least);
}

/** Sellers' algorithm, which carries with each cost where its span begins, in the band of the ends that are known. */
function spanOf(
  passage: Uint16Array,
  text: Uint16Array,
  from: number,
  { differences, firstEnd, lastEnd }: Least,
): Fit | undefined {
  const height = passage.length;
  const [costs, starts] = [new Uint16Array(height + 1), new Int32Array(height + 1)];
  const first = Math.max(from, firstEnd - height - differences);
  for (let row = 0; row <= height; row += 1) {
    costs[row] = row <= first - firstEnd + height + differences ? row : differences + 1;
    starts[row] = first;
  }
  let found: Fit | undefined;
  for (let at = first; at < lastEnd; at += 1) {
    const code = text[at];
    const low = Math.max(1, at + 1 - lastEnd + height - differences);
    const high = Math.min(height, at + 1 - firstEnd + height + differences);
    let diagonal = low === 1 ? 0 : costs[low - 1]!;
    let diagonalStart = low === 1 ? at : starts[low - 1]!;
    let above = low === 1 ? 0 : differences + 1;
    let aboveStart = at + 1;
    for (let row = low; row <= high; row += 1) {
      const left = costs[row]!;
      const leftStart = starts[row]!;
      let cost = passage[row - 1] === code ? diagonal : diagonal + 1;
      let start = diagonalStart;
      if (left + 1 < cost) {
        cost = left + 1;
        start = leftStart;
      }
      if (above + 1 < cost) {
        cost = above + 1;
        start = aboveStart;
      }
      costs[row] = above = cost;
      starts[row] = aboveStart = start;
      diagonal = left;
      diagonalStart = leftStart;
    }
    if (high === height && costs[height] === differences)
      found = nearer(found, { start: starts[height]!, end: at + 1, differences }, height);
  }
  return found;
}

function nearer(found: Fit | undefined, one: Fit, length: number): Fit {
  return found === undefined || excess(one, length) < excess(found, length) ? one : found;
}

function excess({ start, end }: Fit, length: number): number {
  return Math.abs(end - start - length);
}
