import type { Comparable } from './comparable.ts';

/** Units of a gram: four Han characters are rare anywhere, and four letters still tell places apart when there are many. */
export const GRAM = 4;

/** Every place of every four units of a text, in buckets that several grams may share. */
export class Grams {
  private readonly codes: Uint16Array;
  private readonly bits: number;
  private readonly buckets: Uint32Array;
  private readonly places: Uint32Array;

  constructor({ codes, length }: Comparable) {
    this.codes = codes;
    this.bits = Math.max(8, Math.min(20, Math.ceil(Math.log2(length + 1))));
    const grams = Math.max(0, length - GRAM + 1);
    const buckets = new Uint32Array((1 << this.bits) + 1);
    const hashes = new Uint32Array(grams);
    for (let at = 0; at < grams; at += 1) {
      const hash = this.hash(codes, at);
      hashes[at] = hash;
      buckets[hash + 1]! += 1;
    }
    for (let bucket = 0; bucket < 1 << this.bits; bucket += 1) buckets[bucket + 1]! += buckets[bucket]!;
    const next = buckets.slice();
    this.places = new Uint32Array(grams);
    for (let at = 0; at < grams; at += 1) {
      const bucket = hashes[at]!;
      this.places[next[bucket]!] = at;
      next[bucket]! += 1;
    }
    this.buckets = buckets;
  }

  /**
   * Writes the bucket of each gram of `codes`, and how many places its grams have: those of the one meant, and perhaps
   * some of others. Both arrays are as long as `codes` at least.
   */
  lookUp(codes: Uint16Array, buckets: Uint32Array, counts: Uint32Array): void {
    for (let at = 0; at + GRAM <= codes.length; at += 1) {
      const bucket = this.hash(codes, at);
      buckets[at] = bucket;
      counts[at] = this.buckets[bucket + 1]! - this.buckets[bucket]!;
    }
  }

  /**
   * Writes how far each place of the gram at `at` of `codes`, which is in `bucket`, is from it, from `written` on; answers
   * how many there are.
   */
  writeDiagonals(codes: Uint16Array, at: number, bucket: number, into: Int32Array, written: number): number {
    let found = 0;
    for (let index = this.buckets[bucket]!; index < this.buckets[bucket + 1]!; index += 1) {
      const place = this.places[index]!;
      let unit = 0;
      while (unit < GRAM && codes[at + unit] === this.codes[place + unit]) unit += 1;
      if (unit < GRAM) continue;
      into[written + found] = place - at;
      found += 1;
    }
    return found;
  }

  private hash(codes: Uint16Array, at: number): number {
    let hash = codes[at]!;
    for (let unit = 1; unit < GRAM; unit += 1) hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + codes[at + unit]!;
    hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
    return (hash ^ (hash >>> 16)) >>> (32 - this.bits);
  }
}
