import { doubled } from './term-table.ts';

/** No posting, where the number of one is kept. */
export const NO_POSTING = 0xffffffff;

/** Where the occurrences of pairs of characters are, while a segment is built: by posting, each in the order of its text. */
export class PairOccurrences {
  /** Which occurrence of its first character, and of its second, each occurrence is, from 0. */
  firsts = new Uint32Array(1 << 14);
  seconds = new Uint32Array(1 << 14);
  /** For each posting its first occurrence; a posting that is no pair has none. */
  starts = new Uint32Array(1 << 14);
  private count = 0;
  /** Those of the field being read, in the order of the text. */
  private postings = new Uint32Array(1 << 10);
  private newFirsts = new Uint32Array(1 << 10);
  private newSeconds = new Uint32Array(1 << 10);
  private fresh = 0;

  add(posting: number, first: number, second: number): void {
    if (this.fresh === this.postings.length) {
      this.postings = doubled(this.postings);
      this.newFirsts = doubled(this.newFirsts);
      this.newSeconds = doubled(this.newSeconds);
    }
    this.postings[this.fresh] = posting;
    this.newFirsts[this.fresh] = first;
    this.newSeconds[this.fresh++] = second;
  }

  /** Puts the occurrences of the field that has been read, whose postings are those from `begin` to `end`, in their places. */
  sort(begin: number, end: number, frequencies: Uint32Array, firstOf: Uint32Array): void {
    while (this.starts.length < end) this.starts = doubled(this.starts);
    while (this.firsts.length < this.count + this.fresh) {
      this.firsts = doubled(this.firsts);
      this.seconds = doubled(this.seconds);
    }
    const { starts, firsts, seconds, postings, newFirsts, newSeconds } = this;
    for (let posting = begin; posting < end; posting++) {
      if (firstOf[posting] === NO_POSTING) continue;
      starts[posting] = this.count;
      this.count += frequencies[posting]!;
    }
    // Each start moves on by one with each occurrence, and back by all of them afterwards.
    for (let at = 0; at < this.fresh; at++) {
      const place = starts[postings[at]!]!++;
      firsts[place] = newFirsts[at]!;
      seconds[place] = newSeconds[at]!;
    }
    for (let posting = begin; posting < end; posting++) {
      if (firstOf[posting] !== NO_POSTING) starts[posting]! -= frequencies[posting]!;
    }
    this.fresh = 0;
  }
}
