import { textLike, type Clock } from '#content/base';

/**
 * When and where something was done, and its name among all operations of all devices:
 * `<12 hex digits: milliseconds since 1970>.<4 hex digits: count within that>.<device>`. Stamps sort by code unit in
 * the order of the hybrid logical clock, and no two are alike.
 */
export type Stamp = string;

/** A device's name: what the library gave it when it was made. */
export const parseDevice = textLike(/^[A-Za-z0-9_-]{1,64}$/u);

export const parseStamp = textLike(/^[0-9a-f]{12}\.[0-9a-f]{4}\.[A-Za-z0-9_-]{1,64}$/u);

const TIME_DIGITS = 12;
const COUNT_DIGITS = 4;
const MOST_COUNTED = 16 ** COUNT_DIGITS - 1;
const LATEST = 16 ** TIME_DIGITS - 1;

/**
 * A stamp further ahead than this does not pull the clock along with it: one device that thinks it is 2036 must not
 * make all others write 2036. Nothing depends on it, because what came after what is told by the operations themselves.
 */
const FOLLOWED_MS = 86_400_000;

export function timeOfStamp(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, TIME_DIGITS), 16);
}

export function deviceOfStamp(stamp: Stamp): string {
  return stamp.slice(TIME_DIGITS + COUNT_DIGITS + 2);
}

/** Makes the stamps of one device: each later than all it made, and than all it saw that are not far in the future. */
export class HybridClock {
  private readonly clock: Clock;
  private readonly device: string;
  private time = 0;
  private count = 0;

  constructor(clock: Clock, device: string) {
    this.clock = clock;
    this.device = device;
  }

  next(): Stamp {
    const now = Math.min(LATEST - 1, Math.max(0, Math.floor(this.clock.now())));
    if (now > this.time) {
      this.time = now;
      this.count = 0;
    } else if (this.count < MOST_COUNTED) this.count += 1;
    else {
      this.time += 1;
      this.count = 0;
    }
    return `${hexadecimal(this.time, TIME_DIGITS)}.${hexadecimal(this.count, COUNT_DIGITS)}.${this.device}`;
  }

  see(stamp: Stamp): void {
    const time = timeOfStamp(stamp);
    const own = deviceOfStamp(stamp) === this.device;
    if (time < this.time || (!own && time > this.clock.now() + FOLLOWED_MS)) return;
    const count = Number.parseInt(stamp.slice(TIME_DIGITS + 1, TIME_DIGITS + 1 + COUNT_DIGITS), 16);
    this.count = time > this.time ? count : Math.max(this.count, count);
    this.time = time;
  }
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
