import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeStepOf, steppedRange, type RangeStep } from './range-steps.ts';

const TEXT = '和谐出生产力，和谐出战斗力。\n要坚持把“以事业留人”的优良传统贯穿👨‍👩‍👧到组织工作之中';
const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  shiftKey: true,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});
const chosen = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const after = (words: string, step: RangeStep): string => {
  const { start, end } = steppedRange(TEXT, chosen(words), step);
  return TEXT.slice(start, end);
};

describe('changing a range by keyboard', () => {
  it('moves its end with Shift and its start with Shift and Alt', () => {
    expect(rangeStepOf(key('ArrowRight'))).toEqual({ end: 'end', by: 1, unit: 'character' });
    expect(rangeStepOf(key('ArrowLeft', { altKey: true }))).toEqual({ end: 'start', by: -1, unit: 'character' });
    expect(rangeStepOf(key('ArrowRight', { ctrlKey: true }))?.unit).toBe('word');
    expect(rangeStepOf(key('ArrowRight', { shiftKey: false }))).toBeUndefined();
    expect(rangeStepOf(key('n'))).toBeUndefined();
  });

  it('takes one character more or less', () => {
    expect(after('出生产', { end: 'end', by: 1, unit: 'character' })).toBe('出生产力');
    expect(after('出生产', { end: 'end', by: -1, unit: 'character' })).toBe('出生');
    expect(after('出生产', { end: 'start', by: -1, unit: 'character' })).toBe('谐出生产');
  });

  it('takes what is read as one character whole', () => {
    expect(after('贯穿', { end: 'end', by: 1, unit: 'character' })).toBe('贯穿👨‍👩‍👧');
  });

  it('takes a word, and the rest of the paragraph', () => {
    expect(after('生产', { end: 'end', by: 1, unit: 'word' }).length).toBeGreaterThan(2);
    expect(after('和谐出战', { end: 'end', by: 1, unit: 'line' })).toBe('和谐出战斗力。');
    expect(after('和谐出战', { end: 'start', by: -1, unit: 'line' })).toBe('和谐出生产力，和谐出战');
  });

  it('goes over the end of a paragraph in both directions', () => {
    expect(after('战斗力。', { end: 'end', by: 1, unit: 'character' })).toBe('战斗力。\n');
    expect(after('要坚持', { end: 'start', by: -1, unit: 'character' })).toBe('\n要坚持');
  });

  it('never empties a range or leaves the text', () => {
    const steps = fc.record({
      end: fc.constantFrom('start' as const, 'end' as const),
      by: fc.constantFrom(1 as const, -1 as const),
      unit: fc.constantFrom('character' as const, 'word' as const, 'line' as const),
    });
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 80 }), fc.nat(TEXT.length - 2), (pressed, start) => {
        let span = { start, end: start + 1 };
        for (const step of pressed) {
          span = steppedRange(TEXT, span, step);
          expect(span.start).toBeLessThan(span.end);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(TEXT.length);
        }
      }),
    );
  });
});
