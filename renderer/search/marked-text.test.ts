import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './marked-text.ts';

describe('a marked text', () => {
  it('is cut where what was found begins and ends', () => {
    expect(piecesOf('做到“三必谈三必访”', [[3, 6]])).toEqual([
      { text: '做到“', isFound: false },
      { text: '三必谈', isFound: true },
      { text: '三必访”', isFound: false },
    ]);
  });

  it('marks what overlaps as one', () => {
    expect(
      piecesOf('abcd', [
        [1, 3],
        [0, 2],
      ]),
    ).toEqual([
      { text: 'abc', isFound: true },
      { text: 'd', isFound: false },
    ]);
  });

  it('says the whole text, whatever is marked, and marks no character that was not found', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)));
    fc.assert(
      fc.property(text, spans, (whole, pairs) => {
        const found = pairs
          .map(([one, other]) => [Math.min(one, other, whole.length), Math.min(Math.max(one, other), whole.length)])
          .map(([start = 0, end = 0]) => [start, end] as const);
        const pieces = piecesOf(whole, found);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        let at = 0;
        for (const piece of pieces) {
          for (let unit = at; unit < at + piece.text.length; unit++) {
            expect(found.some(([start, end]) => start <= unit && unit < end)).toBe(piece.isFound);
          }
          at += piece.text.length;
        }
      }),
    );
  });
});
