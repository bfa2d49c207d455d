import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader } from './bit-reader.ts';
import { BitWriter } from './bit-writer.ts';
import { ByteWriter } from './bytes.ts';
import { readChosen, writeChosen } from './chosen.ts';
import { readSubset, writeSubset } from './subset.ts';

/** Some numbers below another, ascending: few of few, nearly all, or some of many. */
const some = fc
  .oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 100_000 }))
  .chain((of) =>
    fc.record({
      of: fc.constant(of),
      members: fc
        .oneof(
          fc.uniqueArray(fc.nat(of - 1), { minLength: 1, maxLength: 80 }),
          fc
            .nat(of - 1)
            .map((gone) => Array.from({ length: Math.min(of, 500) }, (_, at) => at).filter((at) => at !== gone)),
        )
        .map((numbers) => Uint32Array.from(numbers).sort()),
    }),
  )
  .filter(({ members }) => members.length > 0);

describe('some of so many things', () => {
  it('are read as they were written, one choice after the other', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), (choices) => {
        const writer = new BitWriter();
        for (const { of, members } of choices) {
          writeChosen(writer, members, 0, members.length, of);
          writeSubset(writer, members, 0, members.length, of);
        }
        const bytes = new ByteWriter();
        writer.moveTo(bytes);
        const reader = new BitReader(bytes.written());
        for (const { of, members } of choices) {
          const chosen = new Uint32Array(members.length + 1);
          readChosen(reader, chosen, 1, members.length, of);
          expect(chosen.subarray(1)).toEqual(members);
          expect(readSubset(reader, members.length, of)).toEqual(members);
        }
      }),
      { numRuns: 300 },
    );
  });
});
