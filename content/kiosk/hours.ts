import { WEEKDAYS, type Configuration, type HoursSection, type Period } from './configuration.ts';

/** A moment as the wall shows it: the day, `YYYY-MM-DD`, and the minutes since its midnight. */
export interface LocalTime {
  readonly date: string;
  readonly minutes: number;
}

const DAY_MINUTES = 24 * 60;
/** A closed kiosk looks no further ahead than this for its next opening. */
const DAYS_AHEAD = 400;

/** Whether the screen is open at a moment: in a period of its day, or in one of the day before that lasts over midnight. */
export function isOpen(hours: HoursSection, { date, minutes }: LocalTime): boolean {
  const today = periodsOn(hours, date).some((period) => {
    const [from, to] = [minutesOf(period.from), minutesOf(period.to)];
    return minutes >= from && (from >= to || minutes < to);
  });
  return today || periodsOn(hours, dayAfter(date, -1)).some((period) => minutes < overMidnight(period));
}

/** Why a day differs from others of its weekday, where the configuration says so. */
export function noteOn({ exceptions }: HoursSection, date: string): string | undefined {
  return exceptions.find((one) => covers(one, date))?.note;
}

/** Minutes until the screen opens or closes next; undefined where it never does within 400 days. */
export function minutesToChange(hours: HoursSection, now: LocalTime): number | undefined {
  const open = isOpen(hours, now);
  for (let day = 0; day <= DAYS_AHEAD; day += 1) {
    const date = dayAfter(now.date, day);
    const edges = [0, ...[...periodsOn(hours, date), ...periodsOn(hours, dayAfter(date, -1))].flatMap(edgesOf)];
    for (const minutes of [...new Set(edges)].sort((one, other) => one - other)) {
      const away = day * DAY_MINUTES + minutes - now.minutes;
      if (away > 0 && isOpen(hours, { date, minutes }) !== open) return away;
    }
  }
  return undefined;
}

/** The brightness in per cent that holds at a time of day: that of the last entry before it, over midnight too. */
export function brightnessAt(brightness: Configuration['brightness'], minutes: number): number {
  const sorted = [...brightness].sort((one, other) => minutesOf(one.from) - minutesOf(other.from));
  return (sorted.findLast(({ from }) => minutesOf(from) <= minutes) ?? sorted.at(-1))?.percent ?? 100;
}

/** `08:30` as minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** How far into the next day a period lasts, in minutes. One that ends when it begins lasts a whole day. */
function overMidnight({ from, to }: Period): number {
  return minutesOf(to) <= minutesOf(from) ? minutesOf(to) : 0;
}

function edgesOf({ from, to }: Period): number[] {
  return [minutesOf(from), minutesOf(to)];
}

const ALWAYS: readonly Period[] = [{ from: '00:00', to: '00:00' }];

function periodsOn({ week, exceptions }: HoursSection, date: string): readonly Period[] {
  const exception = exceptions.find((one) => covers(one, date));
  if (exception !== undefined) return exception.periods;
  if (week === null) return ALWAYS;
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return (weekday === undefined ? undefined : week[weekday]) ?? [];
}

function covers({ date, to = date }: { readonly date: string; readonly to?: string }, day: string): boolean {
  return date <= day && day <= to;
}

function dayAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
