import type { Digest } from '#content/base';
import { ByteWriter } from './bytes.ts';
import { writePostings, type FieldPostings } from './postings.ts';
import { BLOCK_BYTES, BLOCK_DIGEST_BYTES, MAGIC, PREAMBLE_BYTES, TERMS_A_BLOCK, bytesOfHex } from './segment-format.ts';

/** The postings of one term: for each field the documents that have it, ascending, and how often each does. */
export interface TermPostings {
  readonly term: string;
  readonly fields: readonly FieldPostings[];
}

export interface SegmentContents {
  readonly fields: readonly string[];
  /** The documents' references, ascending by UTF-16 code unit. */
  readonly references: readonly string[];
  /** For each field, each document's number of terms. */
  readonly lengths: readonly (readonly number[])[];
  /** Ascending by UTF-16 code unit of the term, each with at least one posting. */
  readonly postings: Iterable<TermPostings>;
}

/** Lays a segment out in bytes. The same contents give the same bytes. */
export function writeSegment(contents: SegmentContents, digest: Digest): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const dictionary = new ByteWriter(1 << 16);
  const blocks = new ByteWriter(1 << 12);
  const postings = new ByteWriter(1 << 20);
  let terms = 0;
  let previous: Uint8Array = new Uint8Array();
  for (const { term, fields } of contents.postings) {
    const bytes = utf8.encode(term);
    const first = terms++ % TERMS_A_BLOCK === 0;
    if (first) {
      writeFixed(blocks, dictionary.length);
      writeFixed(blocks, postings.length);
    }
    const shared = first ? 0 : sharedPrefix(previous, bytes);
    dictionary.writeNumber(shared);
    dictionary.writeNumber(bytes.length - shared);
    dictionary.writeBytes(bytes.subarray(shared));
    const start = postings.length;
    writePostings(postings, fields, contents.references.length);
    dictionary.writeNumber(postings.length - start);
    previous = bytes;
  }

  const header = new ByteWriter(1 << 16);
  header.writeNumber(contents.fields.length);
  for (const field of contents.fields) writeText(header, utf8.encode(field));
  header.writeNumber(contents.references.length);
  for (const reference of contents.references) writeText(header, utf8.encode(reference));
  for (const lengths of contents.lengths) for (const length of lengths) header.writeNumber(length);
  header.writeNumber(terms);
  header.writeNumber(dictionary.length);
  header.writeNumber(postings.length);
  header.writeBytes(blocks.written());
  header.writeBytes(dictionary.written());
  const posted = postings.written();
  for (let at = 0; at < posted.length; at += BLOCK_BYTES) {
    header.writeBytes(blockDigest(posted.subarray(at, at + BLOCK_BYTES), digest));
  }

  const whole = new ByteWriter(PREAMBLE_BYTES + header.length + postings.length);
  whole.writeBytes(MAGIC);
  writeFixed(whole, header.length);
  whole.writeBytes(bytesOfHex(digest.sha256(header.written())));
  whole.writeBytes(header.written());
  whole.writeBytes(posted);
  return whole.written();
}

export function blockDigest(block: Uint8Array, digest: Digest): Uint8Array {
  return bytesOfHex(digest.sha256(block).slice(0, 2 * BLOCK_DIGEST_BYTES));
}

function writeText(writer: ByteWriter, bytes: Uint8Array): void {
  writer.writeNumber(bytes.length);
  writer.writeBytes(bytes);
}

/** Four bytes, little-endian: the numbers that are read in place. */
function writeFixed(writer: ByteWriter, value: number): void {
  if (value > 0xffffffff) throw new RangeError('A segment holds at most 4 GiB');
  for (let shift = 0; shift < 32; shift += 8) writer.writeByte((value >>> shift) & 0xff);
}

function sharedPrefix(one: Uint8Array, other: Uint8Array): number {
  const limit = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < limit && one[shared] === other[shared]) shared++;
  return shared;
}
