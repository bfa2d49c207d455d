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
