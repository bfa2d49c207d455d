/** Where an altered passage fits best, and by how many units it differs there (insertions, deletions, substitutions). */
export interface Fit {
  readonly start: number;
  readonly end: number;
  readonly differences: number;
}

/**
 * The span of `text` between `from` and `to` that differs least from `passage`, by `most` at the utmost; of equal ones the
 * one nearest to it in length, then the first. Sellers' algorithm with Ukkonen's cut: rows that cost more already are left.
 */
export function fit(passage: Uint16Array, text: Uint16Array, from: number, to: number, most: number): Fit | undefined {
  const height = passage.length;
  const costs = Uint16Array.from({ length: height + 1 }, (_, row) => row);
  const starts = new Int32Array(height + 1).fill(from);
  let active = Math.min(height, most + 1);
  let found: Fit | undefined;
  for (let at = from; at < to; at += 1) {
    const code = text[at];
    let diagonal = 0;
    let diagonalStart = at;
    let above = 0;
    let aboveStart = at + 1;
    starts[0] = at + 1;
    for (let row = 1; row <= active; row += 1) {
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
    while (active > 0 && costs[active]! > most) active -= 1;
    if (active === height)
      found = better(found, { start: starts[height]!, end: at + 1, differences: costs[height]! }, height);
    else {
      active += 1;
      // The row that comes into play has not been kept: what it cost can only have been more than is allowed.
      costs[active] = most + 1;
    }
  }
  return found;
}

function better(found: Fit | undefined, one: Fit, length: number): Fit {
  if (found === undefined || one.differences < found.differences) return one;
  return one.differences === found.differences && excess(one, length) < excess(found, length) ? one : found;
}

function excess({ start, end }: Fit, length: number): number {
  return Math.abs(end - start - length);
}
