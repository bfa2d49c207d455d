/** Days of the calendar as `2026-11-23`, which sorts as it reads and belongs to no time zone. */

/** A year, a month and a day with whatever stands between them, or eight digits; full width is read as well. */
const WRITTEN = /^(\d{4})(?:\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D?|(\d{2})(\d{2}))$/u;
const MILLISECONDS = 86_400_000;

/** The day a person has written, in any of the usual forms; undefined where it is none (also 2026-02-30). */
export function dayWritten(text: string): string | undefined {
  const written = WRITTEN.exec(text.normalize('NFKC').trim());
  if (written === null) return undefined;
  const [, year = '', month = written[4] ?? '', day = written[5] ?? ''] = written;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(iso);
  return Number.isNaN(at) || isoOf(at) !== iso ? undefined : iso;
}

/** Today where the person is. */
export function today(now = new Date()): string {
  return isoOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** The day so many days after another, or before it. */
export function daysAfter(day: string, days: number): string {
  return isoOf(Date.parse(day) + days * MILLISECONDS);
}

/** The same day of another month, or the last of that month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** The weeks, from Monday to Sunday, that a day's month lies in. */
export function weeksOfMonth(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, 7)}-01`;
  const monday = daysAfter(first, -weekday(first));
  const weeks: string[][] = [];
  for (let start = monday; start < monthsAfter(first, 1); start = daysAfter(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => daysAfter(start, index)));
  }
  return weeks;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
