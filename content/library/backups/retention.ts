/** How many backups are kept of each kind: near two weeks of days, ten weeks, nine months. */
export const KEPT = { days: 12, weeks: 10, months: 9 } as const;

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 1970-01-05, a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** What a backup is the newest of, and so is kept for; one that is the newest of nothing is kept for two days. */
export type BackupKind = 'day' | 'week' | 'month';

/**
 * Which backups are kept, by when they were made (milliseconds since 1970): the newest of each of the last 12 days, 10
 * weeks and 9 months that have one, in UTC, and all of the two days before the newest: those a person made by hand, or
 * that a restore made of what it replaced.
 */
export function keptOf(times: readonly number[]): ReadonlyMap<number, readonly BackupKind[]> {
  const newestFirst = [...times].sort((one, other) => other - one);
  const [newest = 0] = newestFirst;
  const kept = new Map<number, readonly BackupKind[]>(
    newestFirst.filter((time) => time > newest - 2 * DAY_MS).map((time) => [time, []]),
  );
  const periods: readonly (readonly [BackupKind, number, (time: number) => number])[] = [
    ['day', KEPT.days, (time) => Math.floor(time / DAY_MS)],
    ['week', KEPT.weeks, (time) => Math.floor((time - FIRST_MONDAY_MS) / WEEK_MS)],
    ['month', KEPT.months, (time) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth()],
  ];
  for (const [kind, most, periodOf] of periods) {
    const had = new Set<number>();
    for (const time of newestFirst) {
      const period = periodOf(time);
      if (had.has(period)) continue;
      if (had.size === most) break;
      had.add(period);
      kept.set(time, [...(kept.get(time) ?? []), kind]);
    }
  }
  return kept;
}

/** Whether a backup is due: there is none of this day, or the clock stands before the newest one. */
export function isDue(newest: number | undefined, now: number): boolean {
  return newest === undefined || Math.floor(newest / DAY_MS) !== Math.floor(now / DAY_MS);
}
