import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanIndex, type Span } from './span-index.ts';

const spans = fc.array(
  fc.tuple(fc.nat(200), fc.nat(40)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 60 },
);

describe('spans by where they are', () => {
  it('puts the shortest of those that overlap first', () => {
    const index = new SpanIndex([
      { name: 'paragraph', start: 0, end: 100 },
      { name: 'word', start: 40, end: 44 },
      { name: 'sentence', start: 30, end: 60 },
    ]);
    expect(index.at(42).map(({ name }) => name)).toEqual(['word', 'sentence', 'paragraph']);
    expect(index.at(44).map(({ name }) => name)).toEqual(['sentence', 'paragraph']);
    expect(index.at(100)).toEqual([]);
  });

  it('finds what looking at every span finds', () => {
    const byEvery = (all: readonly Span[], from: number, to: number): readonly Span[] =>
      all.filter(({ start, end }) => start < to && (end > from || (start === end && start >= from)));
    fc.assert(
      fc.property(spans, fc.nat(240), fc.integer({ min: 1, max: 30 }), (all, start, length) => {
        const found = new SpanIndex(all).meeting({ start, end: start + length });
        expect(new Set(found)).toEqual(new Set(byEvery(all, start, start + length)));
        expect(found).toEqual(found.toSorted((one, other) => one.start - other.start || other.end - one.end));
      }),
    );
  });
});
