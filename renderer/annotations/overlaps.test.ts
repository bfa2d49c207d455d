import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsOf } from './overlaps.ts';

const span = fc
  .record({ start: fc.nat(30), length: fc.nat(12) })
  .map(({ start, length }) => ({ start, end: start + length }));

describe('where marks overlap', () => {
  it('is every character that two of them have, once, and no other', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const twice = Array.from({ length: 50 }, (_, at) => at).filter(
          (at) => spans.filter(({ start, end }) => start <= at && at < end).length > 1,
        );
        const overlaps = overlapsOf(spans);
        const found = overlaps.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
        expect(found).toEqual(twice);
        expect(overlaps.every(({ start }, at) => start > (overlaps[at - 1]?.end ?? -1))).toBe(true);
      }),
    );
  });

  it('is nothing of marks that only touch', () => {
    expect(overlapsOf([{ start: 4, end: 9 }, { start: 0, end: 4 }])).toEqual([]); // prettier-ignore
  });
});
