import { describe, expect, it } from 'vitest';
import { counted, DEFAULTS, type UsageCounts, type UsageEvent } from '#content/kiosk';
import { mostRead } from './most-read.ts';

function after(...events: readonly (readonly [day: string, event: UsageEvent])[]): UsageCounts {
  return events.reduce<UsageCounts>((counts, [day, event]) => counted(counts, event, day, DEFAULTS.statistics), {});
}

describe('what was read most', () => {
  it('is summed over the days, opened most first, longest read first of those opened as often', () => {
    const counts = after(
      ['2026-11-20', { kind: 'opened', document: '打树花' }],
      ['2026-11-21', { kind: 'opened', document: '打树花' }],
      ['2026-11-21', { kind: 'opened', document: '谈心' }],
      ['2026-11-21', { kind: 'read', document: '谈心', seconds: 90 }],
      ['2026-11-21', { kind: 'opened', document: '四化' }],
    );
    expect(mostRead(counts, 9)).toEqual([
      { document: '打树花', opens: 2, seconds: 0 },
      { document: '谈心', opens: 1, seconds: 90 },
      { document: '四化', opens: 1, seconds: 0 },
    ]);
    expect(mostRead(counts, 1)).toHaveLength(1);
  });
});
