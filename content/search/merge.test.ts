import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, segmentBytes, openSegment } from './samples.suite.ts';
import { MemorySink } from './memory-sink.ts';
import { mergeSegments } from './merge.ts';
import { segmentName } from './segment-format.ts';

describe('merging segments', () => {
  it('gives the bytes that building the remaining documents at once gives, however they were spread', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            terms: fc.array(fc.constantFrom('组', '组织', '织', 'reading', 'read', '𠮷'), { maxLength: 12 }),
            part: fc.nat(2),
            gone: fc.boolean(),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        (list) => {
          const named = list.map((entry, index) => ({ ...entry, reference: `d${String(index).padStart(2, '0')}` }));
          const parts = [0, 1, 2].map((part) => {
            const some = named.filter((entry) => entry.part === part);
            return {
              segment: openSegment(segmentBytes(some)),
              removed: Uint8Array.from(some, ({ gone }) => (gone ? 1 : 0)),
            };
          });
          const sink = new MemorySink();
          const name = mergeSegments(parts, digest, sink);
          expect(sink.bytes).toEqual(segmentBytes(named.filter(({ gone }) => !gone)));
          expect(name).toBe(segmentName(sink.bytes));
        },
      ),
    );
  });
});
