import type { Digest } from '#content/base';
import { PAGE_BYTES, PAGE_DIGEST_BYTES, sameBytes } from './segment-format.ts';
import { SegmentDamaged, type SegmentSource } from './segment-source.ts';
import { pageDigest } from './segment-writer.ts';

/** The body of a segment, read where it lies; each page is compared with its digest when it is first read. */
export class Pages {
  readonly length: number;
  private readonly source: SegmentSource;
  private readonly start: number;
  private readonly digests: Uint8Array;
  private readonly digest: Digest;
  private readonly verified: Uint8Array;

  constructor(source: SegmentSource, start: number, length: number, digests: Uint8Array, digest: Digest) {
    this.source = source;
    this.start = start;
    this.length = length;
    this.digests = digests;
    this.digest = digest;
    this.verified = new Uint8Array(Math.ceil(length / PAGE_BYTES));
  }

  /** @throws SegmentDamaged where a page does not have its digest. */
  read(start: number, length: number): Uint8Array {
    const first = Math.floor(start / PAGE_BYTES);
    const last = Math.ceil((start + length) / PAGE_BYTES);
    let isVerified = true;
    for (let page = first; page < last; page++) isVerified &&= this.verified[page] === 1;
    if (isVerified) return this.source.read(this.start + start, length);
    const from = first * PAGE_BYTES;
    const bytes = this.source.read(this.start + from, Math.min(this.length, last * PAGE_BYTES) - from);
    for (let page = first; page < last; page++) {
      if (this.verified[page] === 1) continue;
      const at = (page - first) * PAGE_BYTES;
      const expected = this.digests.subarray(page * PAGE_DIGEST_BYTES, (page + 1) * PAGE_DIGEST_BYTES);
      if (!sameBytes(pageDigest(bytes.subarray(at, at + PAGE_BYTES), this.digest), expected)) {
        throw new SegmentDamaged('A page of the segment does not have its digest');
      }
      this.verified[page] = 1;
    }
    return bytes.subarray(start - from, start - from + length);
  }

  /** Whether the pages of so many bytes, or all of them, have their digests. */
  areWhole(from = 0, to = this.length): boolean {
    try {
      for (let at = from; at < to; at += PAGE_BYTES) this.read(at, Math.min(PAGE_BYTES, to - at));
      return true;
    } catch (error) {
      if (error instanceof SegmentDamaged) return false;
      throw error;
    }
  }
}
