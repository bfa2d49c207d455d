import type { ByteWriter } from './bytes.ts';

/**
 * Writes numbers bit by bit, the highest bit of a byte first, or, between runs of bits, in LEB128: seven bits a byte, the
 * lowest first, the top bit saying that more follow.
 */
export class BitWriter {
  /** Zero from the first bit that is not written yet. */
  private words = new Int32Array(1 << 8);
  /** How many bits are written. */
  private at = 0;

  /** So many low bits of a value, at most 31. Both words are written, whether or not the second has any: that takes less time than asking. */
  put(value: number, bits: number): void {
    const word = this.at >>> 5;
    const shift = this.at & 31;
    if (word + 2 > this.words.length) this.enlarge();
    const highest = value << (32 - bits);
    this.words[word]! |= highest >>> shift;
    this.words[word + 1] = (highest << 1) << (31 - shift);
    this.at += bits;
  }

  /** What does not fit into `low` bits as so many ones and a zero, then those bits. */
  rice(value: number, low: number): void {
    let ones = value >>> low;
    const rest = value & ((1 << low) - 1);
    if (ones + 1 + low <= AT_ONCE) {
      this.put((((1 << ones) - 1) << (low + 1)) | rest, ones + 1 + low);
      return;
    }
    for (; ones >= AT_ONCE; ones -= AT_ONCE) this.put(0x7fffffff, AT_ONCE);
    this.put((1 << ones) - 1, ones);
    this.put(rest, low + 1);
  }

  /** A whole number from 1 to 2^31 - 1: as many zeros as it has bits past its first, then the number. */
  gamma(value: number): void {
    const length = 32 - Math.clz32(value);
    if (length > AT_ONCE >>> 1) this.put(0, length - 1);
    this.put(value, length > AT_ONCE >>> 1 ? length : 2 * length - 1);
  }

  /** A number below `of`, at most 2^30, all of which are as likely: of two lengths that differ by one, the smaller numbers have the shorter. */
  truncated(value: number, of: number): void {
    if (of <= 1) return;
    const bits = 31 - Math.clz32(of);
    const short = ((2 << bits) >>> 0) - of;
    if (value < short) this.put(value, bits);
    else this.put(value + short, bits + 1);
  }

  /** Two numbers as `truncated` puts each, at once: both from 1 to 2^14. Which length each takes is not asked but reckoned. */
  truncatedTwo(one: number, ofOne: number, other: number, ofOther: number): void {
    const oneBits = 31 - Math.clz32(ofOne);
    const otherBits = 31 - Math.clz32(ofOther);
    const oneShort = (2 << oneBits) - ofOne;
    const otherShort = (2 << otherBits) - ofOther;
    const isOneLong = (oneShort - 1 - one) >>> 31;
    const isOtherLong = (otherShort - 1 - other) >>> 31;
    const otherLength = otherBits + isOtherLong;
    this.put(
      ((one + (oneShort & -isOneLong)) << otherLength) | (other + (otherShort & -isOtherLong)),
      oneBits + isOneLong + otherLength,
    );
  }

  /** A bit for each number below `of`, in whole bytes: the lowest bit of a byte first, a one for those in `members`, ascending, from the place `from` on. */
  marks(members: Uint32Array, from: number, count: number, of: number): void {
    this.end();
    let at = from;
    for (let first = 0; first < of; first += 8) {
      let byte = 0;
      for (; at < from + count && members[at]! < first + 8; at++) byte |= 1 << (members[at]! & 7);
      this.put(byte, 8);
    }
  }

  /** Fills up the last byte. */
  end(): void {
    this.at = (this.at + 7) & ~7;
  }

  /** A whole number in LEB128, between runs of bits that have ended. */
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.put((rest & 0x7f) | 0x80, 8);
    this.put(rest, 8);
  }

  /** Fills up the last byte and moves all that was written to the end of `bytes`. */
  moveTo(bytes: ByteWriter): void {
    this.end();
    bytes.writeWords(this.words, this.at >>> 3);
    this.words.fill(0, 0, (this.at + 31) >>> 5);
    this.at = 0;
  }

  private enlarge(): void {
    const larger = new Int32Array(this.words.length * 2);
    larger.set(this.words);
    this.words = larger;
  }
}

/** Bits that are put at once. */
const AT_ONCE = 31;
