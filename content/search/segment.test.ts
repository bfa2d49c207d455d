import { describe, expect, it } from 'vitest';
import { Segment } from './segment.ts';
import { SegmentDamaged } from './segment-source.ts';
import { digest, segmentBytes, openSegment } from './samples.suite.ts';

const bytes = segmentBytes(
  Array.from({ length: 400 }, (_, index) => ({
    reference: `d${String(index).padStart(3, '0')}`,
    terms: [...'组织部门贯彻落实全会精神必须把先进文化的前进方向作为基本导向'].map((one) => one + String(index % 97)),
  })),
);

const open = (content: Uint8Array) =>
  Segment.open({ length: content.length, read: (start, length) => content.subarray(start, start + length) }, digest);

describe('a segment', () => {
  it('has every term that was put in, at its place in the order, and no other', () => {
    const { dictionary } = openSegment(bytes);
    const terms = [...dictionary.from(0)].map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].sort());
    expect(terms.map((term) => dictionary.find(term)?.number)).toEqual(terms.map((_, number) => number));
    expect(dictionary.find('组')).toBeUndefined();
    expect(dictionary.find('組0')).toBeUndefined();
  });

  it('is refused when any byte of it is another, on opening or on reading what that byte belongs to', () => {
    for (let at = 0; at < bytes.length; at += 37) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << (at % 8);
      const opened = open(flipped);
      if (!opened.ok) continue;
      const segment = opened.value;
      expect(() => {
        expect(segment.lengths).toHaveLength(1);
        for (const place of segment.dictionary.from(0)) segment.postings(place);
      }).toThrow(SegmentDamaged);
    }
  });

  it('is refused when it was cut short', () => {
    for (const length of [0, 7, 43, 44, 1000, bytes.length - 1]) expect(open(bytes.subarray(0, length)).ok).toBe(false);
  });

  it('says which version of the format it does not know', () => {
    const newer = bytes.slice();
    newer[7] = 9;
    expect(open(newer)).toEqual({ ok: false, failure: { code: 'segment-version', found: 9 } });
  });
});
