import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSegment, segmentBytes } from './samples.suite.ts';

/** Characters of one to four bytes, among them those that UTF-16 and UTF-8 order differently. */
const character = fc.constantFrom(
  'a',
  'b',
  'é',
  '组',
  '织',
  '\ud7ff',
  '\ue000',
  'ﬀ',
  '\uffee',
  '𠀀',
  '𠮷',
  '\u{10ffff}',
);
const term = fc.string({ unit: character, minLength: 1, maxLength: 5 });

describe('a dictionary', () => {
  it('finds each of its terms and no other, whatever they begin with', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 120 }), fc.array(term), (terms, others) => {
        const { dictionary } = openSegment(segmentBytes([{ reference: 'd', terms }]));
        const places = new Map([...dictionary.from(0)].map((place) => [place.term, place]));
        expect([...places.keys()]).toEqual([...terms].sort());
        for (const one of [...terms, ...others, '']) expect(dictionary.find(one)).toEqual(places.get(one));
      }),
      { numRuns: 200 },
    );
  });
});
