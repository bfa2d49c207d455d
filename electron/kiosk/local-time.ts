import type { LocalTime } from '#content/kiosk';

/** The date and the minutes since midnight that a clock on the wall shows. */
export function localTime(now: Date = new Date()): LocalTime {
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    date: `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    minutes: now.getHours() * 60 + now.getMinutes(),
  };
}
