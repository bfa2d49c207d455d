import type { Comparable } from './comparable.ts';
import { Pair, type Parts, type Run } from './unique-runs.ts';

/** Units that stand once in both texts, for the whole of them: a coincidence of this length is none. */
const FIRST_GRAM = 16;
/** Then what stands once in both between two runs that are in order already, ever shorter. */
const GAP_GRAMS = [8, 4];
/** What moved stands once in what is left of both. */
const MOVED_GRAM = 7;

/** What two texts share, in the order of the first. No unit is in two runs. */
export interface Alignment {
  readonly runs: readonly Run[];
  /** The same runs, in the order of the second text. */
  readonly byPlace: readonly Run[];
}

/**
 * Which parts of a text stand where in its new revision: long stretches that stand once in both (a patience diff), what is
 * unique between them, then what moved. Time is linear in the texts, whatever was changed.
 */
export function align(old: Comparable, text: Comparable): Alignment {
  const pair = new Pair(old, text);
  const runs: Run[] = [];
  const take = (run: Run): void => {
    if (run.length === 0) return;
    pair.take(run);
    runs.push(run);
  };
  const inner = commonEnds(old, text, take);
  alignBetween(pair, inner, [FIRST_GRAM, ...GAP_GRAMS], take);
  for (const run of pair.uniqueRuns({ from: 0, fromEnd: old.length, to: 0, toEnd: text.length }, MOVED_GRAM)) take(run);
  const byPlace = runs.toSorted((one, other) => one.to - other.to);
  return { runs: runs.sort((one, other) => one.from - other.from), byPlace };
}

function alignBetween(pair: Pair, parts: Parts, grams: readonly number[], take: (run: Run) => void): void {
  const [gram, ...shorter] = grams;
  if (gram === undefined || parts.from >= parts.fromEnd || parts.to >= parts.toEnd) return;
  const unique = pair.uniqueRuns(parts, gram);
  const chain = heaviestChain(unique);
  for (const run of chain) take(run);
  // What is out of order is taken before the gaps are looked at: they would else be given its characters.
  const inChain = new Set(chain);
  if (gram === FIRST_GRAM) {
    for (const run of unique) if (!inChain.has(run)) takeMoved(pair.longestFree(run), take);
  }
  let [from, to] = [parts.from, parts.to];
  for (const run of [...chain, { from: parts.fromEnd, to: parts.toEnd, length: 0 }]) {
    alignBetween(pair, { from, fromEnd: run.from, to, toEnd: run.to }, shorter, take);
    [from, to] = [run.from + run.length, run.to + run.length];
  }
}

function takeMoved(run: Run, take: (run: Run) => void): void {
  if (run.length >= MOVED_GRAM) take(run);
}

function commonEnds(old: Comparable, text: Comparable, take: (run: Run) => void): Parts {
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old.codes[head] === text.codes[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.codes[old.length - 1 - tail] === text.codes[text.length - 1 - tail]) tail += 1;
  take({ from: 0, to: 0, length: head });
  take({ from: old.length - tail, to: text.length - tail, length: tail });
  return { from: head, fromEnd: old.length - tail, to: head, toEnd: text.length - tail };
}

/** Of runs in the order of the second text those that are in order in the first too, the most units of them. */
function heaviestChain(runs: readonly Run[]): Run[] {
  const order = runs.map(({ from }) => from).sort((one, other) => one - other);
  const ranks = new Map(order.map((from, rank) => [from, rank]));
  // A Fenwick tree over the ranks: the heaviest chain that ends at a rank or before it.
  const heaviest = new Int32Array(runs.length + 1).fill(-1);
  const weights = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let last = -1;
  runs.forEach((run, index) => {
    const rank = ranks.get(run.from)!;
    let previous = -1;
    for (let at = rank; at > 0; at -= at & -at) {
      const one = heaviest[at]!;
      if (one >= 0 && (previous < 0 || weights[one]! > weights[previous]!)) previous = one;
    }
    before[index] = previous;
    weights[index] = run.length + (previous < 0 ? 0 : weights[previous]!);
    for (let at = rank + 1; at <= runs.length; at += at & -at) {
      const one = heaviest[at]!;
      if (one < 0 || weights[index] > weights[one]!) heaviest[at] = index;
    }
    if (last < 0 || weights[index] > weights[last]!) last = index;
  });
  const chain: Run[] = [];
  for (; last >= 0; last = before[last]!) {
    const run = runs[last]!;
    const [after] = chain.slice(-1);
    // Runs of the second text never overlap; in the first they may, where something was repeated.
    const length = after === undefined ? run.length : Math.min(run.length, after.from - run.from);
    if (length > 0) chain.push({ ...run, length });
  }
  return chain.reverse();
}
