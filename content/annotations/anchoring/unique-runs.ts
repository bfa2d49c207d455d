import type { Comparable } from './comparable.ts';

/** A stretch that two texts share: `length` units at `from` of the one and at `to` of the other. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** A part of each of two texts. */
export interface Parts {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

const FACTOR = 0x01000193;
const NONE = 0;
const SEVERAL = -1;

/** Two texts being aligned, and what of each is spoken for. */
export class Pair {
  readonly old: Comparable;
  readonly text: Comparable;
  private readonly takenOld: Uint8Array;
  private readonly taken: Uint8Array;

  constructor(old: Comparable, text: Comparable) {
    this.old = old;
    this.text = text;
    this.takenOld = new Uint8Array(old.length);
    this.taken = new Uint8Array(text.length);
  }

  take({ from, to, length }: Run): void {
    this.takenOld.fill(1, from, from + length);
    this.taken.fill(1, to, to + length);
  }

  /** The longest part of a run of which nothing is taken. */
  longestFree({ from, to, length }: Run): Run {
    let longest = { from, to, length: 0 };
    let free = 0;
    for (let unit = 0; unit < length; unit += 1) {
      free = this.takenOld[from + unit] === 0 && this.taken[to + unit] === 0 ? free + 1 : 0;
      if (free > longest.length) longest = { from: from + unit + 1 - free, to: to + unit + 1 - free, length: free };
    }
    return longest;
  }

  /**
   * What is not yet taken and stands once in each part, `gram` units at least, as far as it goes on being the same.
   * In the order of the second text.
   */
  uniqueRuns(parts: Parts, gram: number): Run[] {
    const { from, fromEnd, to, toEnd } = parts;
    if (fromEnd - from < gram || toEnd - to < gram) return [];
    const table = new GramTable(fromEnd - from);
    hashes(this.old.codes, this.takenOld, from, fromEnd, gram, (hash, at) => {
      table.addOld(hash, at);
    });
    hashes(this.text.codes, this.taken, to, toEnd, gram, (hash, at) => {
      table.add(hash, at);
    });
    const runs: Run[] = [];
    let done = to;
    hashes(this.text.codes, this.taken, to, toEnd, gram, (hash, at) => {
      if (at < done) return;
      const oldAt = table.oldOf(hash, at);
      if (oldAt === undefined) return;
      const run = this.extended(oldAt, at, { from, fromEnd, to: done, toEnd });
      if (run.length < gram) return;
      runs.push(run);
      done = run.to + run.length;
    });
    return runs;
  }

  private extended(oldAt: number, at: number, { from, fromEnd, to, toEnd }: Parts): Run {
    const same = (one: number, other: number): boolean =>
      this.old.codes[one] === this.text.codes[other] && this.takenOld[one] === 0 && this.taken[other] === 0;
    let [oldStart, start, oldEnd, end] = [oldAt, at, oldAt, at];
    while (oldEnd < fromEnd && end < toEnd && same(oldEnd, end)) [oldEnd, end] = [oldEnd + 1, end + 1];
    while (oldStart > from && start > to && same(oldStart - 1, start - 1))
      [oldStart, start] = [oldStart - 1, start - 1];
    return { from: oldStart, to: start, length: end - start };
  }
}

/** Calls with the hash of every `gram` units of which none is taken. */
function hashes(
  codes: Uint16Array,
  taken: Uint8Array,
  start: number,
  end: number,
  gram: number,
  use: (hash: number, at: number) => void,
): void {
  let leaving = 1;
  for (let unit = 0; unit < gram; unit += 1) leaving = Math.imul(leaving, FACTOR);
  let hash = 0;
  let whole = 0;
  for (let at = start; at < end; at += 1) {
    if (taken[at] !== 0) {
      [hash, whole] = [0, 0];
      continue;
    }
    hash = Math.imul(hash, FACTOR) + codes[at]! + 1;
    if (whole >= gram) hash = (hash - Math.imul(leaving, codes[at - gram]! + 1)) | 0;
    whole += 1;
    if (whole >= gram) use(hash | 0, at - gram + 1);
  }
}

/** Which hashes stand once in each text. Two grams of one hash only hide each other. */
class GramTable {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly olds: Int32Array;
  private readonly places: Int32Array;

  constructor(most: number) {
    const size = 1 << Math.ceil(Math.log2(2 * most + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.olds = new Int32Array(size);
    this.places = new Int32Array(size);
  }

  addOld(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    this.keys[slot] = hash;
    this.olds[slot] = this.olds[slot] === NONE ? at + 1 : SEVERAL;
  }

  add(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    if (this.olds[slot] === NONE) return;
    this.places[slot] = this.places[slot] === NONE ? at + 1 : SEVERAL;
  }

  /** Where the hash stands in the first text, if it does once there and in the second, there at `at`. */
  oldOf(hash: number, at: number): number | undefined {
    const slot = this.slotOf(hash);
    const old = this.olds[slot]!;
    return old > 0 && this.places[slot] === at + 1 ? old - 1 : undefined;
  }

  private slotOf(hash: number): number {
    let slot = (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 7) & this.mask;
    while (this.olds[slot] !== NONE && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}
