import { ByteReader } from './bytes.ts';
import { TERMS_A_BLOCK } from './segment-format.ts';

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

  /** `reader` stands at the table of blocks, which the dictionary's `length` bytes follow. */
  constructor(size: number, reader: ByteReader, length: number) {
    this.size = size;
    const table = reader.readBytes(Math.ceil(size / TERMS_A_BLOCK) * 8);
    this.blocks = new DataView(table.buffer, table.byteOffset, table.byteLength);
    this.bytes = reader.readBytes(length);
  }

  /** The number of a term; undefined where the segment does not have it. */
  find(term: string): number | undefined {
    const number = this.lowerBound(term);
    if (number >= this.size) return undefined;
    for (const entry of this.from(number)) return entry.term === term ? number : undefined;
    return undefined;
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

  /** The terms from a number on, in order. */
  *from(number: number): Generator<{ readonly number: number; readonly term: string }> {
    for (const { term, number: at } of this.walk(number)) yield { number: at, term: this.utf8.decode(term) };
  }

  /** The terms that begin with `prefix`, in order. */
  *beginningWith(prefix: string): Generator<{ readonly number: number; readonly term: string }> {
    for (const entry of this.from(this.lowerBound(prefix))) {
      if (!entry.term.startsWith(prefix)) return;
      yield entry;
    }
  }

  /** Where a term's postings lie, from the start of the postings. */
  place(number: number): { readonly start: number; readonly length: number } {
    let start = this.blocks.getUint32(Math.floor(number / TERMS_A_BLOCK) * 8 + 4, true);
    for (const { number: at, length } of this.walk(number - (number % TERMS_A_BLOCK), false)) {
      if (at === number) return { start, length };
      start += length;
    }
    throw new RangeError(`No term ${number}`);
  }

  private firstOf(block: number): string {
    const reader = new ByteReader(this.bytes, this.blocks.getUint32(block * 8, true));
    reader.readNumber();
    return this.utf8.decode(reader.readBytes(reader.readNumber()));
  }

  /** The bytes of `term` are overwritten by the next step. */
  private *walk(
    from: number,
    withTerms = true,
  ): Generator<{ readonly number: number; readonly term: Uint8Array; readonly length: number }> {
    const block = Math.floor(from / TERMS_A_BLOCK);
    if (from >= this.size) return;
    const reader = new ByteReader(this.bytes, this.blocks.getUint32(block * 8, true));
    let term = new Uint8Array(64);
    for (let number = block * TERMS_A_BLOCK; number < this.size; number++) {
      const shared = reader.readNumber();
      const suffix = reader.readBytes(reader.readNumber());
      const length = reader.readNumber();
      const end = shared + suffix.length;
      if (withTerms) {
        if (end > term.length) {
          const larger = new Uint8Array(end * 2);
          larger.set(term);
          term = larger;
        }
        term.set(suffix, shared);
      }
      if (number >= from) yield { number, term: term.subarray(0, end), length };
    }
  }
}
