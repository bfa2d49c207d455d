import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentBuilder } from './build.ts';
import { MemorySink } from './memory-sink.ts';
import { MergeOrder } from './merge-order.ts';
import { mergeSegments } from './merge.ts';
import { digest, openSegment } from './samples.suite.ts';
import { segmentName } from './segment-format.ts';

interface Entry {
  readonly reference: string;
  /** Runs of characters, of which each two in a row are a pair. */
  readonly runs: readonly string[];
  readonly words: readonly string[];
}

/** A segment of documents with both fields: the first has words, the second runs and words. */
function built(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const builder = new SegmentBuilder(['title', 'body']);
  for (const { reference, runs, words } of entries) {
    builder.add(reference, (field, sink) => {
      for (const run of field === 'title' ? runs.slice(0, 1) : runs) sink.characters(run, 0, run.length);
      for (const word of words) sink.word(word);
    });
  }
  return builder.finish(digest);
}

const run = fc.array(fc.constantFrom('组', '织', '部', '𠮷', 'あ'), { minLength: 1, maxLength: 8 });
const entry = fc.record({
  runs: fc.array(
    run.map((all) => all.join('')),
    { maxLength: 5 },
  ),
  words: fc.array(fc.constantFrom('reading', 'read', '7', 'ab', 'a', 'b'), { maxLength: 4 }),
  part: fc.nat(3),
  gone: fc.constantFrom(true, false, false),
});

describe('merging segments', () => {
  it('gives the bytes that building the remaining documents at once gives, however they were spread', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(entry, { minLength: 1, maxLength: 30 }),
          fc.array(entry, { minLength: 150, maxLength: 200, size: 'max' }),
        ),
        (list) => {
          const named = list.map((each, index) => ({ ...each, reference: `d${String(index).padStart(3, '0')}` }));
          const parts = [0, 1, 2, 3].map((part) => {
            const some = named.filter((each) => each.part === part);
            return {
              segment: openSegment(built(some)),
              removed: Uint8Array.from(some, ({ gone }) => (gone ? 1 : 0)),
            };
          });
          const sink = new MemorySink();
          const name = mergeSegments(parts, digest, sink);
          expect(sink.bytes).toEqual(built(named.filter(({ gone }) => !gone)));
          expect(name).toBe(segmentName(sink.bytes));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('puts the documents of all parts in order, few or many', () => {
    const order = new MergeOrder(1000);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 300, size: 'max' }), (documents) => {
        const found = order.of(Uint32Array.from(documents), documents.length);
        const places = found === undefined ? documents.map((_, at) => at) : [...found.subarray(0, documents.length)];
        expect(places.map((at) => documents[at])).toEqual([...documents].sort((one, other) => one - other));
      }),
    );
  });
});
