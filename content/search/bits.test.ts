import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitWriter } from './bit-writer.ts';
import { ByteWriter } from './bytes.ts';
import { writePostings } from './postings.ts';
import { readPostings } from './read-postings.ts';

const DOCUMENTS = 2 ** 24;
const list = fc
  .uniqueArray(
    fc.record({
      document: fc.nat(DOCUMENTS - 1),
      frequency: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2 ** 31 - 1 })),
    }),
    {
      selector: ({ document }) => document,
      maxLength: 60,
    },
  )
  .map((pairs) => {
    const sorted = [...pairs].sort((a, b) => a.document - b.document);
    return {
      from: 0,
      count: sorted.length,
      documents: Uint32Array.from(sorted, ({ document }) => document),
      frequencies: Uint32Array.from(sorted, ({ frequency }) => frequency),
    };
  });

describe('postings in bits', () => {
  it('are read as they were written, however far apart and however frequent', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 7 }), (fields) => {
        const writer = new BitWriter();
        const written = fields.map((field) => (field.documents.length === 0 ? undefined : field));
        writePostings(writer, written, DOCUMENTS);
        const bytes = new ByteWriter();
        writer.moveTo(bytes);
        const read = readPostings(bytes.written(), fields.length, DOCUMENTS, () => [[], []]).map(
          (list) =>
            list && {
              from: 0,
              count: list.documents.length,
              documents: list.documents,
              frequencies: list.frequencies,
            },
        );
        expect(read).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });
});
