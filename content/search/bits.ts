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

/** Reads what a `BitWriter` wrote. Past the end there are zeros; a number that would go on there is a `RangeError`. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  /** In bits. */
  private at: number;

  constructor(bytes: Uint8Array, byte = 0) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = byte * 8;
  }

  /** Goes on to the next whole byte. */
  end(): void {
    this.at = (this.at + 7) & ~7;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at >>> 3];
      if (byte === undefined || shift > 28) throw new RangeError('The segment ends inside a number');
      this.at += 8;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /**
   * Reads so many ascending numbers as Rice-coded distances into `values`. The innermost loop of every query: as many
   * distances as lie whole in 32 bits are taken out of them before the next are looked at.
   */
  distances(values: Uint32Array, count: number, low: number): void {
    if (low === 0) {
      this.bitmap(values, count);
      return;
    }
    const { view } = this;
    const lastWhole = (view.byteLength - 4) * 8 + 7;
    const unused = 32 - low;
    let at = this.at;
    let value = -1;
    let index = 0;
    while (index < count) {
      const start = at;
      const shift = at & 7;
      let window = at <= lastWhole ? view.getInt32(at >>> 3) << shift : 0;
      const end = at <= lastWhole ? at + 32 - shift : at;
      while (index < count) {
        const ones = Math.clz32(~window);
        const used = ones + 1 + low;
        if (at + used > end) break;
        value += (ones << low) + ((window << (ones + 1)) >>> unused) + 1;
        values[index++] = value;
        at += used;
        window <<= used;
      }
      if (at === start) {
        this.at = at;
        value += this.rice(low) + 1;
        values[index++] = value;
        at = this.at;
      }
    }
    this.at = at;
  }

  /** A bit for each number below `of`, 32 a word, the lowest first, and at least one word more than whole ones. */
  marks(of: number): Uint32Array {
    this.end();
    const { view } = this;
    const words = new Uint32Array((of >>> 5) + 1);
    const first = this.at >>> 3;
    const whole = of >>> 5;
    for (let word = 0; word < whole; word++) words[word] = view.getUint32(first + word * 4, true);
    for (let number = whole * 32; number < of; number += 8) {
      words[whole]! |= view.getUint8(first + (number >>> 3)) << (number & 31);
    }
    this.at += (of + 7) & ~7;
    return words;
  }

  /** Distances without low bits: each number has a bit, and it is a zero where the number is among them. */
  private bitmap(values: Uint32Array, count: number): void {
    const { bytes } = this;
    const start = this.at;
    let base = -(start & 7);
    let found = 0;
    let last = 0;
    for (let from = start >>> 3; found < count; from += 4, base += 32) {
      if (from >= bytes.length) throw new RangeError('The segment ends inside a list');
      let zeros = ~((bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!);
      if (base < 0) zeros = (zeros << -base) >>> -base;
      while (zeros !== 0 && found < count) {
        const bit = Math.clz32(zeros);
        zeros &= ~(0x80000000 >>> bit);
        last = base + bit;
        values[found++] = last;
      }
    }
    this.at = start + last + 1;
  }

  /** So many numbers as `gamma` gives them, at the first `count` of the places given, with one added to each. */
  gammasAfter(values: Uint32Array, places: Uint32Array, count: number): void {
    for (let index = 0; index < count;) {
      // As many as lie in the 32 bits that are looked at once.
      const window = this.window();
      let used = 0;
      while (index < count && used < 32) {
        const rest = window << used;
        const zeros = Math.clz32(rest);
        const end = used + 2 * zeros + 1;
        if (end > 32) break;
        values[places[index++]!] = (rest >>> (31 - 2 * zeros)) + 1;
        used = end;
      }
      this.at += used;
      if (used === 0) values[places[index++]!] = this.gamma() + 1;
    }
  }

  rice(low: number): number {
    let ones = 0;
    for (let more = 32; more === 32; ones += more) {
      more = Math.clz32(~this.window());
      this.at += more;
    }
    this.at++;
    return (ones << low) | this.take(low);
  }

  gamma(): number {
    const window = this.window();
    if (window < 0) {
      this.at++;
      return 1;
    }
    const zeros = Math.clz32(window);
    if (zeros >= 31) throw new RangeError('The segment ends inside a number');
    this.at += zeros;
    return this.take(zeros + 1);
  }

  /** What `truncated` put. Which of the two lengths it has is not asked but reckoned. */
  truncated(of: number): number {
    if (of <= 1) return 0;
    const bits = 31 - Math.clz32(of);
    const short = ((2 << bits) >>> 0) - of;
    const longer = (this.window() >>> 1) >>> (30 - bits);
    const value = longer >>> 1;
    const isLong = (short - 1 - value) >>> 31;
    this.at += bits + isLong;
    return value + ((longer - short - value) & -isLong);
  }

  /** So many bits, at most 31. */
  private take(bits: number): number {
    if (bits === 0) return 0;
    const value = this.window() >>> (32 - bits);
    this.at += bits;
    return value;
  }

  /** The next 32 bits; zeros past the end. */
  private window(): number {
    const { at, view } = this;
    const from = at >>> 3;
    if (from + 5 <= view.byteLength) {
      return (view.getInt32(from) << (at & 7)) | (view.getUint8(from + 4) >>> (8 - (at & 7)));
    }
    const { bytes } = this;
    const shift = at & 7;
    const four = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
    return shift === 0 ? four : (four << shift) | (bytes[from + 4]! >>> (8 - shift));
  }
}
