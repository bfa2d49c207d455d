import { languageTag } from './language.ts';

const formatters = new Map<string, unknown>();

/** A formatter of the interface's language. Making one takes longer than using it a hundred times, so each is kept. */
function kept<Formatter>(name: string, make: (tag: string) => Formatter): Formatter {
  const tag = languageTag();
  const key = `${tag} ${name}`;
  const known = formatters.get(key) as Formatter | undefined;
  if (known !== undefined) return known;
  const made = make(tag);
  formatters.set(key, made);
  return made;
}

export function formatNumber(value: number): string {
  return kept('number', (tag) => new Intl.NumberFormat(tag)).format(value);
}

/** A share from 0 to 1, as per cent. */
export function formatShare(share: number): string {
  return kept('share', (tag) => new Intl.NumberFormat(tag, { style: 'percent' })).format(share);
}

/** A moment in milliseconds since 1970, as a date and a time of day. */
export function formatMoment(milliseconds: number): string {
  return kept('moment', (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' })).format(
    milliseconds,
  );
}

/** A stored date (`2011`, `2011-11`, `2011-11-16`, `2011-11-16T10:47`) to the precision it has and no further. */
export function formatDate(stored: string): string {
  const [date = '', time] = stored.split('T');
  const [year = '', month, day] = date.split('-');
  if (!/^\d{4}$/u.test(year)) return stored;
  const moment = new Date(0);
  moment.setFullYear(Number(year), month === undefined ? 0 : Number(month) - 1, day === undefined ? 1 : Number(day));
  const [hours, minutes] = (time ?? '').split(':');
  if (hours !== undefined && minutes !== undefined) moment.setHours(Number(hours), Number(minutes));
  const precision = [month, day, minutes].filter((part) => part !== undefined).length;
  return kept(
    `date ${precision}`,
    (tag) =>
      new Intl.DateTimeFormat(tag, {
        year: 'numeric',
        ...(precision > 0 && { month: 'long' }),
        ...(precision > 1 && { day: 'numeric' }),
        ...(precision > 2 && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      }),
  ).format(moment);
}

/** The days of the week from Monday on, in full and as the shortest there is. */
export function weekdayNames(): readonly { readonly long: string; readonly narrow: string }[] {
  const named = (weekday: 'long' | 'narrow', day: number): string =>
    // The first of January 2024 was a Monday.
    kept(`weekday ${weekday}`, (tag) => new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' })).format(
      Date.UTC(2024, 0, day),
    );
  return Array.from({ length: 7 }, (_, index) => ({
    long: named('long', index + 1),
    narrow: named('narrow', index + 1),
  }));
}
