import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, dayWritten, monthsAfter, today, weekday, weeksOfMonth } from './days.ts';

describe('a day as a person writes it', () => {
  it.each([
    '2026-11-03',
    '2026-11-3',
    '2026/11/3',
    '2026.11.03',
    '2026年11月3日',
    '２０２６年１１月３日',
    '20261103',
    ' 2026 11 3 ',
  ])('reads %s', (text) => {
    expect(dayWritten(text)).toBe('2026-11-03');
  });

  it.each(['', '2026', '2026-11', '2026-02-30', '2026-13-01', '3/11/2026', '昨天'])('does not read %s', (text) => {
    expect(dayWritten(text)).toBeUndefined();
  });

  it('is read again from what it was shown as', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayWritten(day)).toBe(day);
      }),
    );
  });
});

describe('the calendar', () => {
  it('goes over the ends of months and years', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsAfter('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('shows a month in whole weeks from Monday on', () => {
    const weeks = weeksOfMonth('2026-11-23');
    expect(weeks.map(([monday]) => monday)).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weeks.every((week) => week.length === 7 && week.every((day, index) => weekday(day) === index))).toBe(true);
  });

  it('takes the day of the place one is at, not that of Greenwich', () => {
    expect(today(new Date(2026, 10, 23, 0, 30))).toBe('2026-11-23');
    expect(today(new Date(2026, 10, 23, 23, 30))).toBe('2026-11-23');
  });
});
