import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader } from './bit-reader.ts';
import { BitWriter } from './bit-writer.ts';
import { ByteWriter } from './bytes.ts';
import { marksOf, membersOf, readMarks, readSubset, writeSubset } from './subset.ts';

/** Subsets of few and of many numbers, of every density: those that are told as distances, as what is left out, and as bits. */
const subsets = fc
  .record({
    of: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 8_000, max: 9_000 })),
    share: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    seed: fc.nat(),
  })
  .map(({ of, share, seed }) => {
    let state = seed;
    const members: number[] = [];
    for (let number = 0; number < of; number++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      if (state < share * 2 ** 32) members.push(number);
    }
    return { of, members: Uint32Array.from(members) };
  });

describe('a subset', () => {
  it('is read as it was written, as numbers and as bits, wherever in a byte it begins and whatever follows it', () => {
    fc.assert(
      fc.property(fc.array(subsets, { minLength: 1, maxLength: 4 }), fc.nat(7), (written, skipped) => {
        const writer = new BitWriter();
        writer.put(0, skipped);
        for (const { members, of } of written) writeSubset(writer, members, 0, members.length, of);
        writer.put(5, 3);
        const bytes = new ByteWriter();
        writer.moveTo(bytes);
        const read = <Value>(one: (reader: BitReader, count: number, of: number) => Value): readonly Value[] => {
          const reader = new BitReader(bytes.written());
          for (let bit = 0; bit < skipped; bit++) reader.truncated(2);
          const values = written.map(({ members, of }) => one(reader, members.length, of));
          expect(reader.truncated(8)).toBe(5);
          return values;
        };
        expect(read(readSubset)).toEqual(written.map(({ members }) => members));
        const marks = read(readMarks);
        expect(marks).toEqual(written.map(({ members, of }) => marksOf(members, of)));
        expect(written.map(({ members }, at) => membersOf(marks[at]!, members.length))).toEqual(
          written.map(({ members }) => members),
        );
      }),
      { numRuns: 100 },
    );
  });
});
