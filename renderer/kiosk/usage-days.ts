import type { UsageCounts } from '#content/kiosk';

/** A day and its visits; none on a day that was not counted, as a museum's Mondays. */
export interface UsageDay {
  /** `2026-11-23`. */
  readonly date: string;
  readonly sessions: number;
}

/** Days of the chart: a first day alone would be one bar as wide as the page. */
const FEWEST = 14;
const MOST = 30;

/** The days up to the last one counted, one after the other by the calendar; none where nothing was counted. */
export function usageDays(counts: UsageCounts): readonly UsageDay[] {
  const dates = Object.keys(counts).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  if (first === '') return [];
  const length = Math.min(MOST, Math.max(FEWEST, dayNumber(last) - dayNumber(first) + 1));
  return Array.from({ length }, (_, index) => {
    const date = dateOf(dayNumber(last) - length + 1 + index);
    return { date, sessions: counts[date]?.sessions ?? 0 };
  });
}

const DAY_MS = 86_400_000;

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
