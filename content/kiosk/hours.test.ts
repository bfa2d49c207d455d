import { describe, expect, it } from 'vitest';
import type { HoursSection } from './configuration.ts';
import { brightnessAt, isOpen, minutesOf, minutesToChange, noteOn } from './hours.ts';

const library: HoursSection = {
  week: {
    tuesday: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ],
    saturday: [{ from: '20:00', to: '02:00' }],
  },
  exceptions: [
    { date: '2026-10-01', to: '2026-10-07', periods: [], note: '国庆' },
    { date: '2026-11-23', periods: [{ from: '10:00', to: '12:00' }] },
  ],
  recycleAt: '03:30',
};
const at = (date: string, time: string) => ({ date, minutes: minutesOf(time) });

describe('opening hours', () => {
  it('have several periods a day, the end of each not included', () => {
    const open = (time: string): boolean => isOpen(library, at('2026-11-24', time)); // a Tuesday
    expect(['08:29', '08:30', '11:59', '12:00', '14:00', '17:30'].map(open)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('last over midnight into the next day', () => {
    expect(isOpen(library, at('2026-11-21', '23:59'))).toBe(true); // a Saturday
    expect(isOpen(library, at('2026-11-22', '01:59'))).toBe(true);
    expect(isOpen(library, at('2026-11-22', '02:00'))).toBe(false);
  });

  it('are closed on a holiday and differ on a day that differs', () => {
    expect(isOpen(library, at('2026-10-06', '09:00'))).toBe(false); // a Tuesday in the holidays
    expect(isOpen(library, at('2026-11-23', '11:00'))).toBe(true); // a Monday
  });

  it('are always where no week is set, but for the exceptions', () => {
    const always: HoursSection = { week: null, exceptions: library.exceptions, recycleAt: '03:30' };
    expect(isOpen(always, at('2026-11-24', '03:00'))).toBe(true);
    expect(isOpen(always, at('2026-10-03', '12:00'))).toBe(false);
    expect(isOpen(always, at('2026-11-23', '09:00'))).toBe(false);
  });

  it('tell how long it is until they change', () => {
    expect(minutesToChange(library, at('2026-11-24', '08:00'))).toBe(30);
    expect(minutesToChange(library, at('2026-11-24', '11:00'))).toBe(60);
    expect(minutesToChange(library, at('2026-11-21', '23:00'))).toBe(3 * 60);
    expect(minutesToChange(library, at('2026-09-30', '12:00'))).toBe((10 * 24 + 8) * 60);
    expect(minutesToChange({ week: null, exceptions: [], recycleAt: '03:30' }, at('2026-11-24', '11:00'))).toBe(
      undefined,
    );
  });

  it('agree with a walk through every minute of a fortnight', () => {
    let [date, minutes] = ['2026-11-14', 0];
    const states: boolean[] = [];
    const promised: (number | undefined)[] = [];
    for (let step = 0; step < 14 * 24 * 60; step += 1) {
      states.push(isOpen(library, { date, minutes }));
      if (step % 97 === 0) promised[step] = minutesToChange(library, { date, minutes });
      minutes += 1;
      if (minutes === 24 * 60) {
        minutes = 0;
        date = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
      }
    }
    let compared = 0;
    promised.forEach((away, step) => {
      const change = states.findIndex((state, later) => later > step && state !== states[step]);
      if (change === -1) return;
      compared += 1;
      expect(away).toBe(change - step);
    });
    expect(compared).toBeGreaterThan(100);
  });
});

describe('a day that differs', () => {
  it('says why, where the configuration does', () => {
    const hours: HoursSection = {
      week: null,
      exceptions: [{ date: '2027-02-05', to: '2027-02-12', periods: [], note: '春节闭馆' }],
      recycleAt: '03:30',
    };
    expect(['2027-02-04', '2027-02-05', '2027-02-12'].map((day) => noteOn(hours, day))).toEqual([
      undefined, '春节闭馆', '春节闭馆',
    ]); // prettier-ignore
  });
});

describe('brightness by the hour', () => {
  it('is that of the last hour named, over midnight too, and full where none is', () => {
    const evening = [
      { from: '18:00', percent: 60 },
      { from: '08:00', percent: 100 },
    ];
    expect(['07:59', '08:00', '18:00', '23:00'].map((time) => brightnessAt(evening, minutesOf(time)))).toEqual([
      60, 100, 60, 60,
    ]);
    expect(brightnessAt([], 0)).toBe(100);
  });
});
