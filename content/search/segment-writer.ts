import type { Digest } from '#content/base';
import { BitWriter } from './bit-writer.ts';
import { ByteWriter } from './bytes.ts';
import { writePostings, type WrittenPostings } from './postings.ts';
import { MemorySink } from './memory-sink.ts';
import { writeReferences } from './references.ts';
import type { SegmentSink } from './segment-sink.ts';
import {
  MAGIC,
  PAGE_BYTES,
  PAGE_DIGEST_BYTES,
  PREAMBLE_BYTES,
  TERMS_A_BLOCK,
  bytesOfHex,
  segmentName,
} from './segment-format.ts';

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

/** Postings are put aside in portions of so many bytes. */
const PORTION = 1 << 20;

/** Bytes that lie somewhere. */
interface Section {
  readonly length: number;
  read(start: number, length: number): Uint8Array;
}

/** Lays a segment out in bytes, in memory. The same contents give the same bytes. */
export function segmentOf(contents: SegmentContents, digest: Digest): Uint8Array<ArrayBuffer> {
  const sink = new MemorySink();
  writeSegment(contents, digest, sink);
  return sink.bytes;
}

/**
 * Writes a segment's bytes; answers its name. The dictionary is held in memory (some ten bytes a term), the postings are not.
 * @throws SegmentUnwritten where the sink cannot take them.
 */
export function writeSegment(contents: SegmentContents, digest: Digest, sink: SegmentSink): string {
  const { terms, blocks, dictionary, postings } = writeTerms(contents, sink);
  const references = new ByteWriter(1 << 16);
  writeReferences(references, contents.references);
  const lengths = new ByteWriter(1 << 16);
  for (const field of contents.lengths) {
    const isUsed = field.some((length) => length > 0);
    lengths.writeNumber(isUsed ? 1 : 0);
    if (isUsed) for (const length of field) lengths.writeNumber(length);
  }
  const sections = [...[references, lengths, blocks, dictionary].map(sectionOf), postings];

  const root = new ByteWriter(1 << 12);
  root.writeNumber(contents.fields.length);
  for (const field of contents.fields) root.writeText(field);
  root.writeNumber(contents.references.length);
  root.writeNumber(terms);
  for (const section of sections) root.writeNumber(section.length);
  for (const page of pagesOf(sections)) root.writeBytes(pageDigest(page, digest));

  const preamble = new Uint8Array(PREAMBLE_BYTES);
  preamble.set(MAGIC);
  new DataView(preamble.buffer).setUint32(MAGIC.length, root.length, true);
  preamble.set(bytesOfHex(digest.sha256(root.written())), MAGIC.length + 4);
  sink.begin(PREAMBLE_BYTES + root.length + sections.reduce((sum, { length }) => sum + length, 0));
  sink.write(preamble);
  sink.write(root.written());
  for (const page of pagesOf(sections)) sink.write(page);
  return segmentName(preamble);
}

/** The body in pages, each valid until the next. */
function* pagesOf(sections: readonly Section[]): Generator<Uint8Array> {
  const page = new Uint8Array(PAGE_BYTES);
  let filled = 0;
  for (const section of sections) {
    for (let at = 0; at < section.length;) {
      const more = Math.min(PAGE_BYTES - filled, section.length - at);
      page.set(section.read(at, more), filled);
      at += more;
      filled = (filled + more) % PAGE_BYTES;
      if (filled === 0) yield page;
    }
  }
  if (filled > 0) yield page.subarray(0, filled);
}

function sectionOf(writer: ByteWriter): Section {
  const bytes = writer.written();
  return { length: bytes.length, read: (start, length) => bytes.subarray(start, start + length) };
}

function writeTerms(
  contents: SegmentContents,
  sink: SegmentSink,
): {
  readonly terms: number;
  readonly blocks: ByteWriter;
  readonly dictionary: ByteWriter;
  readonly postings: Section;
} {
  const dictionary = new ByteWriter(1 << 16);
  const blocks = new ByteWriter(1 << 12);
  const portion = new ByteWriter(2 * PORTION);
  let putAside = 0;
  const bits = new BitWriter();
  let terms = 0;
  let previous = new Uint8Array(64);
  let previousLength = 0;
  let bytes = new Uint8Array(64);
  const putPortionAside = (): void => {
    sink.putAside(portion.written());
    putAside += portion.length;
    portion.clear();
  };
  contents.giveTerms((term, fields) => {
    if (bytes.length < term.length * MOST_BYTES_A_UNIT) bytes = new Uint8Array(term.length * MOST_BYTES_A_UNIT);
    const length = utf8.encodeInto(term, bytes).written;
    const isFirst = terms++ % TERMS_A_BLOCK === 0;
    if (isFirst) {
      blocks.writeFixed(dictionary.length);
      blocks.writeFixed(putAside + portion.length);
    }
    const shared = isFirst ? 0 : sharedPrefix(previous, bytes, Math.min(previousLength, length));
    dictionary.writeNumber(shared);
    dictionary.writeNumber(length - shared);
    for (let at = shared; at < length; at++) dictionary.writeByte(bytes[at]!);
    const start = portion.length;
    writePostings(bits, fields, contents.references.length);
    bits.moveTo(portion);
    dictionary.writeNumber(portion.length - start);
    if (portion.length >= PORTION) putPortionAside();
    [previous, bytes] = [bytes, previous];
    previousLength = length;
  });
  putPortionAside();
  return {
    terms,
    blocks,
    dictionary,
    postings: { length: putAside, read: (start, length) => sink.aside(start, length) },
  };
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
