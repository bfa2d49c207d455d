/** Where an altered passage fits best, and by how many units it differs there (insertions, deletions, substitutions). */
export interface Fit {
  readonly start: number;
  readonly end: number;
  readonly differences: number;
}

/**
 * The span of `text` between `from` and `to` that differs least from `passage`; of equal ones the one nearest to it in
 * length, then the first. Sellers' algorithm: time is the product of both lengths.
 */
export function fit(passage: Uint16Array, text: Uint16Array, from: number, to: number): Fit | undefined {
  const width = to - from;
  const height = passage.length;
  if (height === 0 || width <= 0) return undefined;
  let costs = new Uint16Array(width + 1);
  let nextCosts = new Uint16Array(width + 1);
  let starts = Int32Array.from({ length: width + 1 }, (_, column) => column);
  let nextStarts = new Int32Array(width + 1);
  for (let row = 1; row <= height; row += 1) {
    const code = passage[row - 1];
    nextCosts[0] = row;
    nextStarts[0] = 0;
    for (let column = 1; column <= width; column += 1) {
      let cost = costs[column - 1]! + (text[from + column - 1] === code ? 0 : 1);
      let start = starts[column - 1]!;
      if (costs[column]! + 1 < cost) {
        cost = costs[column]! + 1;
        start = starts[column]!;
      }
      if (nextCosts[column - 1]! + 1 < cost) {
        cost = nextCosts[column - 1]! + 1;
        start = nextStarts[column - 1]!;
      }
      nextCosts[column] = cost;
      nextStarts[column] = start;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let found: Fit | undefined;
  for (let column = 1; column <= width; column += 1) {
    const one = { start: from + starts[column]!, end: from + column, differences: costs[column]! };
    if (found === undefined || one.differences < found.differences) found = one;
    else if (one.differences === found.differences && excess(one, height) < excess(found, height)) found = one;
  }
  return found;
}

function excess({ start, end }: Fit, length: number): number {
  return Math.abs(end - start - length);
}
