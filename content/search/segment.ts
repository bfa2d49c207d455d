import { failed, succeeded, type Digest, type Result } from '#content/base';
import { ByteReader } from './bytes.ts';
import { Dictionary } from './dictionary.ts';
import { BLOCK_BYTES, BLOCK_DIGEST_BYTES, MAGIC, PREAMBLE_BYTES, bytesOfHex, sameBytes } from './segment-format.ts';
import { readPostings, type FieldPostings } from './postings.ts';
import { blockDigest } from './segment-writer.ts';

/** The bytes of a segment, read where they lie. Reading is synchronous: a segment is searched in a process of its own. */
export interface SegmentSource {
  readonly length: number;
  /** The bytes from `start`, `length` of them; fewer where the file ends before. */
  read(start: number, length: number): Uint8Array;
  /** Lets go of the file, where it is one. */
  close?(): void;
}

export type SegmentFailure =
  | { readonly code: 'not-a-segment' }
  | { readonly code: 'segment-version'; readonly found: number }
  | { readonly code: 'segment-damaged'; readonly part: 'header' | 'postings' };

/** Thrown when a block of postings does not have its digest: the index is refused as a whole and rebuilt by its owner. */
export class SegmentDamaged extends Error {
  readonly failure: SegmentFailure = { code: 'segment-damaged', part: 'postings' };
}

/** An opened segment: the header is in memory, postings are read when a term is asked for. */
export class Segment {
  readonly fields: readonly string[];
  readonly references: readonly string[];
  /** For each field, each document's number of terms. */
  readonly lengths: readonly Uint32Array[];
  readonly dictionary: Dictionary;
  private readonly source: SegmentSource;
  private readonly digest: Digest;
  private readonly postingsStart: number;
  private readonly postingsLength: number;
  private readonly blockDigests: Uint8Array;
  private readonly verified: Uint8Array;

  private constructor(source: SegmentSource, header: Uint8Array, digest: Digest) {
    const reader = new ByteReader(header);
    const utf8 = new TextDecoder();
    const text = (): string => utf8.decode(reader.readBytes(reader.readNumber()));
    this.fields = Array.from({ length: reader.readNumber() }, text);
    this.references = Array.from({ length: reader.readNumber() }, text);
    this.lengths = this.fields.map(() => Uint32Array.from(this.references, () => reader.readNumber()));
    const terms = reader.readNumber();
    const dictionaryLength = reader.readNumber();
    this.postingsLength = reader.readNumber();
    this.dictionary = new Dictionary(terms, reader, dictionaryLength);
    const blocks = Math.ceil(this.postingsLength / BLOCK_BYTES);
    this.blockDigests = reader.readBytes(blocks * BLOCK_DIGEST_BYTES);
    this.verified = new Uint8Array(blocks);
    this.source = source;
    this.digest = digest;
    this.postingsStart = PREAMBLE_BYTES + header.length;
  }

  static open(source: SegmentSource, digest: Digest): Result<Segment, SegmentFailure> {
    const preamble = source.read(0, PREAMBLE_BYTES);
    if (preamble.length < PREAMBLE_BYTES || !sameBytes(preamble.subarray(0, 7), MAGIC.subarray(0, 7))) {
      return failed({ code: 'not-a-segment' });
    }
    if (preamble[7] !== MAGIC[7]) return failed({ code: 'segment-version', found: preamble[7]! });
    const length = new DataView(preamble.buffer, preamble.byteOffset).getUint32(8, true);
    const header = source.read(PREAMBLE_BYTES, length);
    if (!sameBytes(bytesOfHex(digest.sha256(header)), preamble.subarray(12))) {
      return failed({ code: 'segment-damaged', part: 'header' });
    }
    const segment = new Segment(source, header, digest);
    if (source.length !== segment.postingsStart + segment.postingsLength) {
      return failed({ code: 'segment-damaged', part: 'postings' });
    }
    return succeeded(segment);
  }

  close(): void {
    this.source.close?.();
  }

  /** Whether all postings have their digests. Reads the whole file. */
  isWhole(): boolean {
    try {
      for (let block = 0; block < this.verified.length; block++) {
        const start = block * BLOCK_BYTES;
        this.readVerified(start, Math.min(BLOCK_BYTES, this.postingsLength - start));
      }
      return true;
    } catch (error) {
      if (error instanceof SegmentDamaged) return false;
      throw error;
    }
  }

  /** All of it, as it was written. */
  bytes(): Uint8Array {
    return this.source.read(0, this.source.length);
  }

  /** The postings of a term by its number, for each field; undefined for a field that does not have it. */
  postings(term: number): readonly (FieldPostings | undefined)[] {
    const { start, length } = this.dictionary.place(term);
    return readPostings(this.readVerified(start, length), this.fields.length, this.references.length);
  }

  /** Reads whole blocks, checks those that have not been checked yet, and cuts out what was asked for. */
  private readVerified(start: number, length: number): Uint8Array {
    const firstBlock = Math.floor(start / BLOCK_BYTES);
    const end = Math.min(this.postingsLength, Math.ceil((start + length) / BLOCK_BYTES) * BLOCK_BYTES);
    const from = firstBlock * BLOCK_BYTES;
    let unverified = false;
    for (let block = firstBlock; block * BLOCK_BYTES < end; block++) unverified ||= this.verified[block] === 0;
    if (!unverified) return this.source.read(this.postingsStart + start, length);
    const bytes = this.source.read(this.postingsStart + from, end - from);
    for (let block = firstBlock; block * BLOCK_BYTES < end; block++) {
      if (this.verified[block] === 1) continue;
      const at = (block - firstBlock) * BLOCK_BYTES;
      const expected = this.blockDigests.subarray(block * BLOCK_DIGEST_BYTES, (block + 1) * BLOCK_DIGEST_BYTES);
      if (!sameBytes(blockDigest(bytes.subarray(at, at + BLOCK_BYTES), this.digest), expected)) {
        throw new SegmentDamaged('A block of postings does not have its digest');
      }
      this.verified[block] = 1;
    }
    return bytes.subarray(start - from, start - from + length);
  }
}
