import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchoredAnnotation } from '#content/library';
import { threadBeside, threadHolding, threadsOf, threadsWith } from './threads.ts';

function held(number: number, start: number, state: 'placed' | 'orphan'): AnchoredAnnotation {
  const quote = { exact: '三必谈', prefix: '', suffix: '' };
  return {
    annotation: {
      id: `urn:uuid:${String(number)}`,
      motivation: 'highlighting',
      created: `2026-11-22T08:00:${String(number % 60).padStart(2, '0')}.000Z`,
      body: [],
      target: {
        kind: 'passage',
        source: 'a',
        selector: { quote },
        style: { colour: 'red', drawing: 'background' },
      },
    },
    seen: [],
    anchor: state === 'orphan' ? { state } : { state, start, end: start + 3, score: 1 },
  };
}

function reply(number: number, to: string): AnchoredAnnotation {
  const { annotation } = held(number, 0, 'orphan');
  return {
    annotation: { ...annotation, motivation: 'replying', target: { kind: 'annotation', annotation: to } },
    seen: [],
  };
}

const states = fc.constantFrom('placed' as const, 'orphan' as const);

describe('the annotations of a document', () => {
  it('are stepped through in the order of the text, from the one that is selected or else from the place', () => {
    const { placed } = threadsOf([held(1, 30, 'placed'), held(2, 10, 'placed'), held(3, 20, 'placed')]);
    const beside = (selected: string | undefined, place: number, by: 1 | -1) =>
      threadBeside(placed, { selected, place }, by)?.span?.start;
    expect(beside('urn:uuid:2', 25, 1)).toBe(20);
    expect(beside('urn:uuid:1', 0, 1)).toBeUndefined();
    expect(beside('urn:uuid:2', 0, -1)).toBeUndefined();
    expect(beside(undefined, 15, 1)).toBe(20);
    expect(beside(undefined, 15, -1)).toBe(10);
    expect(beside(undefined, 99, 1)).toBeUndefined();
    expect(beside(undefined, 99, -1)).toBe(30);
  });

  it('are found by what was replied to them', () => {
    const first = held(1, 10, 'placed');
    const threads = threadsOf([first, held(2, 20, 'placed'), reply(3, first.annotation.id)]);
    expect(threadHolding(threads, 'urn:uuid:3')?.id).toBe(first.annotation.id);
    expect(threadHolding(threads, 'urn:uuid:2')?.id).toBe('urn:uuid:2');
    expect(threadHolding(threads, 'urn:uuid:4')).toBeUndefined();
  });

  it('gather replies, and replies to replies, under what they answer', () => {
    const first = held(1, 10, 'placed');
    const answer = reply(2, first.annotation.id);
    const again = reply(3, answer.annotation.id);
    const { placed } = threadsOf([again, answer, first]);
    expect(placed.map(({ replies }) => replies.map(({ annotation }) => annotation.id))).toEqual([
      [answer.annotation.id, again.annotation.id],
    ]);
  });

  it('are sorted the same one by one as all at once', () => {
    const made = fc.record({ number: fc.nat(8), start: fc.nat(40), state: states, gone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 30 }), (acts) => {
        const all = new Map<string, AnchoredAnnotation>();
        let threads = threadsOf([]);
        for (const { number, start, state, gone } of acts) {
          const one = held(number, start, state);
          const { id } = one.annotation;
          if (gone) all.delete(id);
          else all.set(id, one);
          threads = threadsWith(threads, id, all.get(id));
        }
        const atOnce = threadsOf([...all.values()]);
        expect(threads.placed).toEqual(atOnce.placed);
        expect(new Set(threads.orphans)).toEqual(new Set(atOnce.orphans));
        expect(threads.byId).toEqual(atOnce.byId);
        expect(new Set(threads.marks.all)).toEqual(new Set(atOnce.marks.all));
      }),
    );
  });
});
