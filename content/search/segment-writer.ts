import type { Digest } from '#content/base';
import { BitWriter } from './bits.ts';
import { ByteWriter } from './bytes.ts';
import { writePostings, type WrittenPostings } from './postings.ts';
import { writeReferences } from './references.ts';
import { MAGIC, PAGE_BYTES, PAGE_DIGEST_BYTES, PREAMBLE_BYTES, TERMS_A_BLOCK, bytesOfHex } from './segment-format.ts';

/** Takes the postings of one term: of each field that has it. They may be other ones afterwards. */
export type TakeTerm = (term: string, fields: readonly (WrittenPostings | undefined)[]) => void;

export interface SegmentContents {
  readonly fields: readonly string[];
  /** The documents' references, ascending by UTF-16 code unit. */
  readonly references: readonly string[];
  /** For each field, each document's number of terms. */
  readonly lengths: readonly (readonly number[])[];
  /** Gives the terms, ascending by UTF-16 code unit, each with at least one posting. */
  readonly giveTerms: (take: TakeTerm) => void;
}

/** Lays a segment out in bytes. The same contents give the same bytes. */
export function writeSegment(contents: SegmentContents, digest: Digest): Uint8Array<ArrayBuffer> {
  const { terms, blocks, dictionary, postings } = writeTerms(contents);
  const references = new ByteWriter(1 << 16);
  writeReferences(references, contents.references);
  const lengths = new ByteWriter(1 << 16);
  for (const field of contents.lengths) {
    const isUsed = field.some((length) => length > 0);
    lengths.writeNumber(isUsed ? 1 : 0);
    if (isUsed) for (const length of field) lengths.writeNumber(length);
  }
  const sections = [references, lengths, blocks, dictionary, postings].map((section) => section.written());
  const bodyLength = sections.reduce((sum, section) => sum + section.length, 0);

  const root = new ByteWriter(1 << 12);
  root.writeNumber(contents.fields.length);
  for (const field of contents.fields) root.writeText(field);
  root.writeNumber(contents.references.length);
  root.writeNumber(terms);
  for (const section of sections) root.writeNumber(section.length);
  const rootLength = root.length + Math.ceil(bodyLength / PAGE_BYTES) * PAGE_DIGEST_BYTES;

  const whole = new Uint8Array(PREAMBLE_BYTES + rootLength + bodyLength);
  let at = PREAMBLE_BYTES + rootLength;
  for (const section of sections) {
    whole.set(section, at);
    at += section.length;
  }
  const body = whole.subarray(PREAMBLE_BYTES + rootLength);
  for (let page = 0; page < bodyLength; page += PAGE_BYTES) {
    root.writeBytes(pageDigest(body.subarray(page, page + PAGE_BYTES), digest));
  }
  whole.set(root.written(), PREAMBLE_BYTES);
  whole.set(MAGIC);
  new DataView(whole.buffer).setUint32(MAGIC.length, rootLength, true);
  whole.set(bytesOfHex(digest.sha256(root.written())), MAGIC.length + 4);
  return whole;
}

function writeTerms(contents: SegmentContents): {
  readonly terms: number;
  readonly blocks: ByteWriter;
  readonly dictionary: ByteWriter;
  readonly postings: ByteWriter;
} {
  const dictionary = new ByteWriter(1 << 16);
  const blocks = new ByteWriter(1 << 12);
  const postings = new ByteWriter(1 << 20);
  const bits = new BitWriter();
  let terms = 0;
  let previous = new Uint8Array(64);
  let previousLength = 0;
  let bytes = new Uint8Array(64);
  contents.giveTerms((term, fields) => {
    if (bytes.length < term.length * MOST_BYTES_A_UNIT) bytes = new Uint8Array(term.length * MOST_BYTES_A_UNIT);
    const length = utf8.encodeInto(term, bytes).written;
    const isFirst = terms++ % TERMS_A_BLOCK === 0;
    if (isFirst) {
      blocks.writeFixed(dictionary.length);
      blocks.writeFixed(postings.length);
    }
    const shared = isFirst ? 0 : sharedPrefix(previous, bytes, Math.min(previousLength, length));
    dictionary.writeNumber(shared);
    dictionary.writeNumber(length - shared);
    for (let at = shared; at < length; at++) dictionary.writeByte(bytes[at]!);
    const start = postings.length;
    writePostings(bits, fields, contents.references.length);
    bits.moveTo(postings);
    dictionary.writeNumber(postings.length - start);
    [previous, bytes] = [bytes, previous];
    previousLength = length;
  });
  return { terms, blocks, dictionary, postings };
}

export function pageDigest(page: Uint8Array, digest: Digest): Uint8Array {
  return bytesOfHex(digest.sha256(page).slice(0, 2 * PAGE_DIGEST_BYTES));
}

function sharedPrefix(one: Uint8Array, other: Uint8Array, limit: number): number {
  let shared = 0;
  while (shared < limit && one[shared] === other[shared]) shared++;
  return shared;
}

const utf8 = new TextEncoder();
/** A UTF-16 unit is at most so many bytes in UTF-8. */
const MOST_BYTES_A_UNIT = 3;
