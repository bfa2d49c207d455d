import { ByteReader } from './bytes.ts';
import { TERMS_A_BLOCK } from './segment-format.ts';

/** A term, its number, and where its postings lie, from the start of the postings. */
export interface TermPlace {
  readonly number: number;
  readonly term: string;
  readonly start: number;
  readonly length: number;
}

/**
 * The terms of a segment, ascending by UTF-16 code unit, front-coded in blocks and read where they lie: no string is kept.
 * A term is known by its number, from 0.
 */
export class Dictionary {
  readonly size: number;
  /** Two fixed numbers a block: where it starts in the dictionary, and where its first term's postings start. */
  private readonly blocks: DataView;
  private readonly bytes: Uint8Array;
  private readonly utf8 = new TextDecoder();

  constructor(size: number, blocks: Uint8Array, bytes: Uint8Array) {
    this.size = size;
    this.blocks = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
    this.bytes = bytes;
  }

  /** A term's place; undefined where the segment does not have it. Nothing is decoded: a question asks for a hundred of them. */
  find(term: string): TermPlace | undefined {
    const sought = encoder.encode(term);
    let low = 0;
    let high = Math.ceil(this.size / TERMS_A_BLOCK);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.beginsAfter(middle, sought)) high = middle;
      else low = middle + 1;
    }
    return low === 0 ? undefined : this.findIn(low - 1, term, sought);
  }

  private findIn(block: number, term: string, sought: Uint8Array): TermPlace | undefined {
    const reader = new ByteReader(this.bytes, this.blocks.getUint32(block * 8, true));
    let start = this.blocks.getUint32(block * 8 + 4, true);
    // How many bytes the term before has in common with the one that is sought: of a later one only what follows can tell.
    let common = 0;
    const end = Math.min(this.size, (block + 1) * TERMS_A_BLOCK);
    for (let number = block * TERMS_A_BLOCK; number < end; number++) {
      const shared = reader.readNumber();
      const suffix = reader.readBytes(reader.readNumber());
      const length = reader.readNumber();
      if (shared < common) return undefined;
      if (shared === common) {
        let at = 0;
        while (at < suffix.length && suffix[at] === sought[shared + at]) at++;
        common += at;
        if (common === sought.length && at === suffix.length) return { number, term, start, length };
      }
      start += length;
    }
    return undefined;
  }

  /** Whether a block's first term comes after another, in UTF-8. */
  private beginsAfter(block: number, sought: Uint8Array): boolean {
    const reader = new ByteReader(this.bytes, this.blocks.getUint32(block * 8, true));
    reader.readNumber();
    const first = reader.readBytes(reader.readNumber());
    let at = 0;
    while (at < first.length && at < sought.length && first[at] === sought[at]) at++;
    if (at === first.length) return false;
    return at === sought.length || inUnits(first[at]!) > inUnits(sought[at]!);
  }

  /** The number of the first term that is not less than `term`. */
  lowerBound(term: string): number {
    let low = 0;
    let high = Math.ceil(this.size / TERMS_A_BLOCK);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.firstOf(middle) <= term) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    for (const entry of this.from((low - 1) * TERMS_A_BLOCK)) if (entry.term >= term) return entry.number;
    return this.size;
  }

  /** The terms from a number on, in order: those of at least and at most so many UTF-16 units. */
  *from(number: number, least = 0, most = Infinity): Generator<TermPlace> {
    if (number >= this.size) return;
    const block = Math.floor(number / TERMS_A_BLOCK);
    const reader = new ByteReader(this.bytes, this.blocks.getUint32(block * 8, true));
    let start = this.blocks.getUint32(block * 8 + 4, true);
    let bytes = new Uint8Array(64);
    for (let at = block * TERMS_A_BLOCK; at < this.size; at++) {
      const shared = reader.readNumber();
      const suffix = reader.readBytes(reader.readNumber());
      const length = reader.readNumber();
      const end = shared + suffix.length;
      if (end > bytes.length) {
        const larger = new Uint8Array(end * 2);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(suffix, shared);
      // A term that is not asked for is not decoded: that is what takes the time.
      const isAsked = at >= number && (least <= 1 || unitsOf(bytes, end) >= least) && end <= 3 * most;
      if (isAsked) {
        const term = this.utf8.decode(bytes.subarray(0, end));
        if (term.length <= most) yield { number: at, term, start, length };
      }
      start += length;
    }
  }

  /** The terms that begin with `prefix`, in order. */
  *beginningWith(prefix: string): Generator<TermPlace> {
    for (const place of this.from(this.lowerBound(prefix))) {
      if (!place.term.startsWith(prefix)) return;
      yield place;
    }
  }

  private firstOf(block: number): string {
    const reader = new ByteReader(this.bytes, this.blocks.getUint32(block * 8, true));
    reader.readNumber();
    return this.utf8.decode(reader.readBytes(reader.readNumber()));
  }
}

const encoder = new TextEncoder();

/** A byte that begins a character, by the order of UTF-16 units: what takes two of them (four bytes) comes before U+E000. */
function inUnits(byte: number): number {
  if (byte < 0xee) return byte;
  return byte < 0xf0 ? byte + 5 : byte - 2;
}

/** UTF-16 units of so many bytes of UTF-8: one for each that begins a character, and one more where it begins four bytes. */
function unitsOf(bytes: Uint8Array, end: number): number {
  let units = 0;
  for (let at = 0; at < end; at++) {
    if ((bytes[at]! & 0xc0) !== 0x80) units++;
    if (bytes[at]! >= 0xf0) units++;
  }
  return units;
}
