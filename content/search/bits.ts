import type { ByteWriter } from './bytes.ts';

/**
 * Writes numbers bit by bit, the highest bit of a byte first. Distances between documents are Rice-coded: what does not fit
 * into `low` bits as so many ones and a zero, then those bits. Frequencies are gamma-coded: as many zeros as the number has
 * bits past its first, then the number. For distances and frequencies as texts have them both are within a tenth of the
 * least that is possible, and take two thirds of what whole bytes take.
 */
export class BitWriter {
  private readonly bytes: ByteWriter;
  /** The bits of the byte that is not full yet. */
  private rest = 0;
  private filled = 0;

  constructor(bytes: ByteWriter) {
    this.bytes = bytes;
  }

  rice(value: number, low: number): void {
    let ones = Math.floor(value / 2 ** low);
    for (; ones >= AT_ONCE; ones -= AT_ONCE) this.put(2 ** AT_ONCE - 1, AT_ONCE);
    this.put((2 ** ones - 1) * 2, ones + 1);
    this.long(value % 2 ** low, low);
  }

  /** A whole number from 1 to 2^31 - 1. */
  gamma(value: number): void {
    const length = 32 - Math.clz32(value);
    this.long(0, length - 1);
    this.long(value, length);
  }

  /** Fills up the last byte. */
  end(): void {
    if (this.filled > 0) this.put(0, 8 - this.filled);
  }

  private long(value: number, bits: number): void {
    if (bits > AT_ONCE) this.put(value >>> AT_ONCE, bits - AT_ONCE);
    if (bits > 0) this.put(bits > AT_ONCE ? value & (2 ** AT_ONCE - 1) : value, Math.min(bits, AT_ONCE));
  }

  private put(value: number, bits: number): void {
    let rest = (this.rest << bits) | value;
    let filled = this.filled + bits;
    while (filled >= 8) {
      filled -= 8;
      this.bytes.writeByte((rest >>> filled) & 0xff);
    }
    rest &= (1 << filled) - 1;
    this.rest = rest;
    this.filled = filled;
  }
}

/** Bits that are put at once: with those of a byte begun, and one that ends a run of ones, they fit into 32. */
const AT_ONCE = 23;

/** How many low bits of a distance are written as they are, for a list with so many of so many documents. */
export function lowBits(documents: number, count: number): number {
  // The best parameter is near the logarithm of the mean distance times ln 2.
  return Math.max(0, Math.floor(Math.log2((documents / count) * Math.LN2)));
}

/** Reads what a `BitWriter` wrote, from a byte on. */
export class BitReader {
  private readonly bytes: Uint8Array;
  /** In bits. */
  private at: number;

  constructor(bytes: Uint8Array, byte: number) {
    this.bytes = bytes;
    this.at = byte * 8;
  }

  /** The byte after the last one read from. */
  get byte(): number {
    return (this.at + 7) >>> 3;
  }

  /**
   * Reads so many distances, each with its frequency. The innermost loop of every query: nearly always both lie in the 32
   * bits that are looked at once.
   */
  pairs(documents: Uint32Array, frequencies: Uint32Array, low: number): void {
    const { bytes } = this;
    let at = this.at;
    let document = -1;
    for (let index = 0; index < documents.length; index++) {
      const from = at >>> 3;
      const shift = at & 7;
      let window = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
      if (shift > 0) window = (window << shift) | (bytes[from + 4]! >>> (8 - shift));
      const ones = Math.clz32(~window);
      const used = ones + 1 + low;
      if (used < 32) {
        document += (ones << low) + (low === 0 ? 0 : (window << (ones + 1)) >>> (32 - low)) + 1;
        window <<= used;
        at += used;
        if (window < 0) {
          frequencies[index] = 1;
          at++;
        } else {
          this.at = at;
          frequencies[index] = this.gamma();
          at = this.at;
        }
      } else {
        this.at = at;
        document += this.rice(low) + 1;
        frequencies[index] = this.gamma();
        at = this.at;
      }
      documents[index] = document;
    }
    this.at = at;
  }

  rice(low: number): number {
    let ones = 0;
    for (let more = 32; more === 32; ones += more) {
      more = Math.clz32(~this.window());
      this.at += more;
    }
    this.at++;
    if (low === 0) return ones;
    const rest = this.window() >>> (32 - low);
    this.at += low;
    return ones * 2 ** low + rest;
  }

  gamma(): number {
    const zeros = Math.clz32(this.window());
    if (zeros === 32) throw new RangeError('The segment ends inside a number');
    if (zeros === 0) {
      this.at++;
      return 1;
    }
    this.at += zeros;
    const value = this.window() >>> (31 - zeros);
    this.at += zeros + 1;
    return value;
  }

  /** The next 32 bits; zeros past the end. */
  private window(): number {
    const { bytes, at } = this;
    const from = at >>> 3;
    const shift = at & 7;
    const four = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
    return shift === 0 ? four : (four << shift) | (bytes[from + 4]! >>> (8 - shift));
  }
}
