import { minutesOf, isOpen, brightnessAt, type Configuration, type LocalTime } from '#content/kiosk';

/** The hours are looked at this often; a minute late is on time. */
const EVERY_MS = 60_000;

/** What the time of day brings. */
export interface Routine {
  readonly rules: Pick<Configuration, 'hours' | 'brightness'>;
  now(): LocalTime;
  /** Whether the screen is open, told every minute. */
  open(isOpen: boolean): void;
  /** The brightness of the hour has begun. */
  brightness(percent: number): void;
  /** The hour has come at which all is begun anew. */
  recycle(): void;
  minute(): void;
}

/** Looks at the clock every minute; answers how to end it. A minute that a busy machine passes over is made up for. */
export function keepRoutine(routine: Routine): () => void {
  let last = routine.now();
  let brightness = brightnessAt(routine.rules.brightness, last.minutes);
  const look = (): void => {
    const now = routine.now();
    routine.open(isOpen(routine.rules.hours, now));
    const bright = brightnessAt(routine.rules.brightness, now.minutes);
    if (bright !== brightness) routine.brightness(bright);
    brightness = bright;
    if (hasCome(minutesOf(routine.rules.hours.recycleAt), last, now)) routine.recycle();
    last = now;
  };
  look();
  const timer = setInterval(() => {
    look();
    routine.minute();
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}

/** Whether a minute of the day has come between two looks. A clock that was set back brings nothing twice at once. */
export function hasCome(minute: number, last: LocalTime, now: LocalTime): boolean {
  if (now.date === last.date) return last.minutes < minute && minute <= now.minutes;
  return now.date > last.date && (minute <= now.minutes || last.minutes < minute);
}
