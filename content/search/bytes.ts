/** Grows as it is written to. Numbers are LEB128: seven bits a byte, the lowest first, the top bit saying that more follow. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  writeByte(value: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^53 - 1. */
  writeNumber(value: number): void {
    if (this.length + 8 > this.bytes.length) this.reserve(8);
    const bytes = this.bytes;
    let rest = value;
    while (rest >= 0x80) {
      bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = rest > 0x7fffffff ? Math.floor(rest / 0x80) : rest >>> 7;
    }
    bytes[this.length++] = rest;
  }

  writeBytes(source: Uint8Array): void {
    if (this.length + source.length > this.bytes.length) this.reserve(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  /** The first `length` bytes of some words of 32 bits, each word's highest byte first. */
  writeWords(words: Int32Array, length: number): void {
    if (this.length + length + 4 > this.bytes.length) this.reserve(length + 4);
    const { bytes, length: start } = this;
    for (let at = 0, word = 0; at < length; at += 4) {
      const value = words[word++]!;
      bytes[start + at] = value >>> 24;
      bytes[start + at + 1] = value >>> 16;
      bytes[start + at + 2] = value >>> 8;
      bytes[start + at + 3] = value;
    }
    this.length += length;
  }

  /** Four bytes, little-endian: a number that is read in place. */
  writeFixed(value: number): void {
    if (value > 0xffffffff) throw new RangeError('A segment holds at most 4 GiB');
    for (let shift = 0; shift < 32; shift += 8) this.writeByte((value >>> shift) & 0xff);
  }

  /** The number of its bytes in UTF-8, and those. */
  writeText(text: string): void {
    const bytes = encoder.encode(text);
    this.writeNumber(bytes.length);
    this.writeBytes(bytes);
  }

  /** What was written, without a copy: valid until the next write. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  /** Begins anew, in the same room. */
  clear(): void {
    this.length = 0;
  }

  private reserve(more: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.written());
    this.bytes = larger;
  }
}

const encoder = new TextEncoder();

/** Reads what a `ByteWriter` wrote. Reading past the end is a `RangeError`: the segment's digest was wrong, or we were. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  readNumber(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('The segment ends inside a number');
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 0x80;
    }
  }

  readBytes(length: number): Uint8Array {
    this.skip(length);
    return this.bytes.subarray(this.at - length, this.at);
  }

  skip(length: number): void {
    if (this.at + length > this.bytes.length) throw new RangeError('The segment ends inside a run of bytes');
    this.at += length;
  }

  readText(): string {
    return decoder.decode(this.readBytes(this.readNumber()));
  }
}

const decoder = new TextDecoder();
