import type { Comparable } from './comparable.ts';

/** Units of a gram: four Han characters are rare anywhere, and four letters still tell places apart when there are many. */
export const GRAM = 4;

/** Every place of every four units of a text. Two grams may share a bucket, so what is found is looked at before it counts. */
export class Grams {
  private readonly bits: number;
  private readonly buckets: Uint32Array;
  private readonly places: Uint32Array;

  constructor({ codes, length }: Comparable) {
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

  /** The places of the gram at `at` of `codes`, ascending, and perhaps some of others. */
  placesOf(codes: Uint16Array, at: number): Uint32Array {
    const hash = this.hash(codes, at);
    return this.places.subarray(this.buckets[hash], this.buckets[hash + 1]);
  }

  private hash(codes: Uint16Array, at: number): number {
    let hash = codes[at]!;
    for (let unit = 1; unit < GRAM; unit += 1) hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + codes[at + unit]!;
    hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
    return (hash ^ (hash >>> 16)) >>> (32 - this.bits);
  }
}
