import { describe, expect, it } from 'vitest';
import { hasCome } from './routine.ts';

const at = (date: string, minutes: number) => ({ date, minutes });

describe('a minute of the day', () => {
  it('comes once: between two looks of a day, over midnight, and after a night asleep', () => {
    expect(hasCome(210, at('2026-11-22', 209), at('2026-11-22', 210))).toBe(true);
    expect(hasCome(210, at('2026-11-22', 210), at('2026-11-22', 211))).toBe(false);
    expect(hasCome(0, at('2026-11-22', 1439), at('2026-11-23', 0))).toBe(true);
    expect(hasCome(210, at('2026-11-22', 1200), at('2026-11-23', 480))).toBe(true);
    expect(hasCome(600, at('2026-11-22', 1200), at('2026-11-23', 480))).toBe(false);
  });

  it('does not come because a clock was set back', () => {
    expect(hasCome(210, at('2026-11-22', 400), at('2026-11-22', 100))).toBe(false);
    expect(hasCome(210, at('2026-11-22', 400), at('2020-01-01', 300))).toBe(false);
  });
});
