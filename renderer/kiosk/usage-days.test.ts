import { describe, expect, it } from 'vitest';
import type { DayCounts } from '#content/kiosk';
import { usageDays } from './usage-days.ts';

const visits = (sessions: number): DayCounts => ({ sessions }) as DayCounts;

describe('the days of a kiosk’s chart', () => {
  it('are two weeks on the first day, of which it is the last', () => {
    const days = usageDays({ '2026-11-23': visits(3) });
    expect(days).toHaveLength(14);
    expect([days[0], days.at(-1)]).toEqual([
      { date: '2026-11-10', sessions: 0 },
      { date: '2026-11-23', sessions: 3 },
    ]);
  });

  it('leave no day out on which nobody came, over the ends of months', () => {
    const days = usageDays({ '2026-02-20': visits(1), '2026-03-10': visits(2) });
    expect(days).toHaveLength(19);
    expect(days.filter(({ sessions }) => sessions > 0)).toEqual([
      { date: '2026-02-20', sessions: 1 },
      { date: '2026-03-10', sessions: 2 },
    ]);
    expect(days[9]?.date).toBe('2026-03-01');
  });

  it('are thirty at most, and none where nothing was counted', () => {
    expect(usageDays({ '2025-01-01': visits(1), '2026-11-23': visits(1) })).toHaveLength(30);
    expect(usageDays({})).toEqual([]);
  });
});
