import { ByteReader, type ByteWriter } from './bytes.ts';

/** What a library's documents are called begins with so many hexadecimal digits and more: two of them are packed into a byte. */
const HEX = /^(?:[0-9a-f]{2})*/;
const DIGITS = '0123456789abcdef';

/** Writes each reference: how many pairs of hexadecimal digits it begins with, those a byte each, and the rest as text. */
export function writeReferences(writer: ByteWriter, references: readonly string[]): void {
  for (const reference of references) {
    const digits = HEX.exec(reference)![0].length;
    writer.writeNumber(digits / 2);
    for (let at = 0; at < digits; at += 2) writer.writeByte(Number.parseInt(reference.slice(at, at + 2), 16));
    writer.writeText(reference.slice(digits));
  }
}

/** The references of a segment's documents, read where they lie: no string is kept. */
export class References implements Iterable<string> {
  readonly length: number;
  private readonly bytes: Uint8Array;
  /** For each reference where its packed digits start, and how many bytes they take. */
  private readonly starts: Uint32Array;
  private readonly packed: Uint16Array;

  constructor(bytes: Uint8Array, length: number) {
    this.length = length;
    this.bytes = bytes;
    this.starts = new Uint32Array(length);
    this.packed = new Uint16Array(length);
    const reader = new ByteReader(bytes);
    for (let index = 0; index < length; index++) {
      const packed = reader.readNumber();
      this.starts[index] = reader.at;
      this.packed[index] = packed;
      reader.skip(packed);
      const rest = reader.readNumber();
      reader.skip(rest);
    }
  }

  /** Whether it is an even number of hexadecimal digits alone. */
  isHex(index: number): boolean {
    return this.bytes[this.starts[index]! + this.packed[index]!] === 0;
  }

  /** The last eight digits of one that is hexadecimal, as a number. */
  lastDigits(index: number): number {
    const end = this.starts[index]! + this.packed[index]!;
    let digits = 0;
    for (let at = Math.max(this.starts[index]!, end - 4); at < end; at++) digits = (digits << 8) | this.bytes[at]!;
    return digits >>> 0;
  }

  /** Whether one that is hexadecimal is an id and ten digits of a fingerprint. */
  isOf(index: number, id: string, fingerprint: number): boolean {
    const { bytes } = this;
    const start = this.starts[index]!;
    const middle = start + id.length / 2;
    if (start + this.packed[index]! !== middle + 5) return false;
    if (bytes[middle] !== Math.floor(fingerprint / 2 ** 32) || this.lastDigits(index) !== fingerprint % 2 ** 32)
      return false;
    for (let at = 0; at < id.length; at += 2) {
      if (bytes[start + at / 2] !== digitOf(id.charCodeAt(at)) * 16 + digitOf(id.charCodeAt(at + 1))) return false;
    }
    return true;
  }

  at(index: number): string {
    const start = this.starts[index]!;
    const reader = new ByteReader(this.bytes, start + this.packed[index]!);
    let text = '';
    for (let at = start; at < start + this.packed[index]!; at++) {
      text += DIGITS[this.bytes[at]! >>> 4]! + DIGITS[this.bytes[at]! & 15]!;
    }
    return text + reader.readText();
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

/** The value of a hexadecimal digit, lower case, by its code unit; -1 for any other. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0x61 && unit <= 0x66 ? unit - 0x57 : -1;
}
