import type { Digest } from '#content/base';
import type { IndexPart } from './collection.ts';
import { writeSegment, type TermPostings } from './segment-writer.ts';

/** A part being read in the order of its terms. */
interface Cursor {
  readonly part: IndexPart;
  readonly terms: Iterator<{ readonly number: number; readonly term: string }>;
  /** The document's number in the merged segment, or -1 for one that has gone. */
  readonly numbers: Int32Array;
  current: { readonly number: number; readonly term: string } | undefined;
}

/**
 * Writes the documents of several parts, without those that have gone, as one segment: byte for byte the segment that
 * building those documents at once would give. The parts must have the same fields and no document twice.
 */
export function mergeSegments(parts: readonly IndexPart[], digest: Digest): Uint8Array<ArrayBuffer> {
  const fields = parts[0]?.segment.fields ?? [];
  const documents = parts
    .flatMap(({ segment, removed }, part) =>
      segment.references.map((reference, document) => ({ reference, part, document, gone: removed?.[document] === 1 })),
    )
    .filter(({ gone }) => !gone)
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const numbers = parts.map(({ segment }) => new Int32Array(segment.references.length).fill(-1));
  documents.forEach(({ part, document }, number) => (numbers[part]![document] = number));
  return writeSegment(
    {
      fields,
      references: documents.map(({ reference }) => reference),
      lengths: fields.map((_, field) =>
        documents.map(({ part, document }) => parts[part]!.segment.lengths[field]![document]!),
      ),
      postings: mergedPostings(parts, numbers, fields.length),
    },
    digest,
  );
}

function* mergedPostings(
  parts: readonly IndexPart[],
  numbers: readonly Int32Array[],
  fields: number,
): Generator<TermPostings> {
  const cursors = parts.map((part, index): Cursor => {
    const terms = part.segment.dictionary.from(0);
    return { part, terms, numbers: numbers[index]!, current: next(terms) };
  });
  for (;;) {
    let term: string | undefined;
    for (const { current } of cursors) {
      if (current !== undefined && (term === undefined || current.term < term)) term = current.term;
    }
    if (term === undefined) return;
    const found = cursors.filter((cursor) => cursor.current?.term === term);
    const postings = found.map(({ part, current }) => part.segment.postings(current!.number));
    const merged = Array.from({ length: fields }, (_, field) =>
      mergeField(postings.map((posting, at) => ({ posting: posting[field], numbers: found[at]!.numbers }))),
    );
    if (merged.some(({ documents }) => documents.length > 0)) yield { term, fields: merged };
    for (const cursor of found) cursor.current = next(cursor.terms);
  }
}

type SomePostings = ReturnType<IndexPart['segment']['postings']>[number];

function mergeField(
  lists: readonly { readonly posting: SomePostings; readonly numbers: Int32Array }[],
): TermPostings['fields'][number] {
  const present = lists.filter(({ posting }) => posting !== undefined);
  if (present.length === 0) return NO_POSTINGS;
  const room = present.reduce((sum, { posting }) => sum + posting!.documents.length, 0);
  const documents = new Uint32Array(room);
  const frequencies = new Uint32Array(room);
  let count = 0;
  let previous = -1;
  let isAscending = true;
  for (const { posting, numbers } of present) {
    for (let at = 0; at < posting!.documents.length; at++) {
      const number = numbers[posting!.documents[at]!]!;
      if (number < 0) continue;
      if (number < previous) isAscending = false;
      previous = number;
      documents[count] = number;
      frequencies[count++] = posting!.frequencies[at]!;
    }
  }
  if (isAscending) return { documents: documents.subarray(0, count), frequencies: frequencies.subarray(0, count) };
  // The document's number in the high part and its frequency in the low one: one native sort brings both into order.
  const entries = Float64Array.from(
    documents.subarray(0, count),
    (document, at) => document * FREQUENCY_ROOM + frequencies[at]!,
  );
  entries.sort();
  return {
    documents: Uint32Array.from(entries, (entry) => Math.floor(entry / FREQUENCY_ROOM)),
    frequencies: Uint32Array.from(entries, (entry) => entry % FREQUENCY_ROOM),
  };
}

const NO_POSTINGS = { documents: new Uint32Array(), frequencies: new Uint32Array() };

/** More than a frequency can be (a text has fewer than 2^29 characters); with 2^24 documents the sum stays exact. */
const FREQUENCY_ROOM = 2 ** 29;

function next<Entry>(entries: Iterator<Entry>): Entry | undefined {
  const step = entries.next();
  return step.done === true ? undefined : step.value;
}
