import { createHash } from 'node:crypto';
import type { Digest } from '#content/base';
import { SegmentBuilder } from './build.ts';
import { Segment } from './segment.ts';

export const digest: Digest = { sha256: (content) => createHash('sha256').update(content).digest('hex') };

/** A segment of documents with one field. */
export function segmentBytes(
  documents: readonly { readonly reference: string; readonly terms: readonly string[] }[],
): Uint8Array<ArrayBuffer> {
  const builder = new SegmentBuilder(['body']);
  for (const { reference, terms } of documents) {
    builder.add(reference, (_, sink) => {
      for (const term of terms) sink.word(term);
    });
  }
  return builder.finish(digest);
}

export function openSegment(bytes: Uint8Array): Segment {
  const opened = Segment.open(
    { length: bytes.length, read: (start, length) => bytes.subarray(start, start + length) },
    digest,
  );
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}
