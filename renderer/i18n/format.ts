import { languageTag } from './language.ts';

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(languageTag()).format(value);
}

/** A share from 0 to 1, as per cent. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(languageTag(), { style: 'percent' }).format(share);
}

/** A moment in milliseconds since 1970, as a date and a time of day. */
export function formatMoment(milliseconds: number): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
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
  return new Intl.DateTimeFormat(languageTag(), {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    ...(minutes !== undefined && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }).format(moment);
}
