import type { Corner, StaffSection } from './configuration.ts';

/*
 * The way in for staff: some taps in one corner, then a PIN. What is counted here outlives a restart (the host keeps
 * `Lockout` on the disk), so pulling the plug gives nobody another five tries.
 */

/** A touch on the screen, in CSS pixels. */
export interface Tap {
  readonly x: number;
  readonly y: number;
  /** Milliseconds of a monotonic clock. */
  readonly at: number;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** A corner is this many CSS pixels wide and high: twice the smallest target, so that a finger meets it unseen. */
export const CORNER_PIXELS = 120;

/**
 * Adds a tap to those that counted so far. The gesture is made (and the taps forgotten) when so many fell into the
 * corner within so many seconds; a tap anywhere else begins it again.
 */
export function tapped(
  taps: readonly Tap[],
  tap: Tap,
  screen: ScreenSize,
  { corner, taps: wanted, withinSeconds }: Pick<StaffSection, 'corner' | 'taps' | 'withinSeconds'>,
): { readonly taps: readonly Tap[]; readonly made: boolean } {
  if (!inCorner(tap, corner, screen)) return { taps: [], made: false };
  const counted = [...taps.filter(({ at }) => tap.at - at <= withinSeconds * 1000), tap];
  return counted.length >= wanted ? { taps: [], made: true } : { taps: counted, made: false };
}

function inCorner({ x, y }: Tap, corner: Corner, { width, height }: ScreenSize): boolean {
  const left = corner.endsWith('left') ? x <= CORNER_PIXELS : x >= width - CORNER_PIXELS;
  const top = corner.startsWith('top') ? y <= CORNER_PIXELS : y >= height - CORNER_PIXELS;
  return left && top;
}

/**
 * Wrong PINs in a row. Times are milliseconds since 1970: a restart has no other clock in common with what was before.
 * While the program runs it counts them by a monotonic clock; see `onClock`.
 */
export interface Lockout {
  readonly wrong: number;
  readonly lastWrongAt: number;
}

export const NOT_LOCKED: Lockout = { wrong: 0, lastWrongAt: 0 };

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * How many milliseconds it is until the next try; 0 where one may be made now. After five wrong ones 30 s, then twice
 * as long for each, at most 15 minutes (KIOSK.md, K2).
 */
export function waitBeforeTry({ wrong, lastWrongAt }: Lockout, now: number): number {
  if (wrong < FREE_TRIES) return 0;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);
  return Math.max(0, wait - Math.max(0, now - lastWrongAt));
}

/** The same on another clock, which shows `now` where the first shows `then`. A last try that is yet to come was just now. */
export function onClock({ wrong, lastWrongAt }: Lockout, then: number, now: number): Lockout {
  return { wrong, lastWrongAt: now - Math.max(0, then - lastWrongAt) };
}

/** What is to be kept after a try, whatever it came to. */
export function afterTry(lockout: Lockout, right: boolean, now: number): Lockout {
  return right ? NOT_LOCKED : { wrong: lockout.wrong + 1, lastWrongAt: now };
}

/** Reads what was kept; what cannot be read locks as long as anything can: damaging the file opens nothing. */
export function parseLockout(text: string, now: number): Lockout {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept === 'object' && kept !== null && 'wrong' in kept && 'lastWrongAt' in kept) {
      const { wrong, lastWrongAt } = kept;
      if (Number.isSafeInteger(wrong) && Number.isSafeInteger(lastWrongAt) && Number(wrong) >= 0) {
        return { wrong: Number(wrong), lastWrongAt: Number(lastWrongAt) };
      }
    }
  } catch {
    // damaged: told by what is answered
  }
  return { wrong: FREE_TRIES + 5, lastWrongAt: now };
}

export type Role = 'staff' | 'administrator';

/** What each role may do on the staff page; the administrator may do all. */
export const STAFF_MAY = ['update', 'statistics', 'cleaning', 'power', 'print'] as const;
export const ADMINISTRATOR_MAY = [...STAFF_MAY, 'configuration', 'audit', 'exit'] as const;
export type StaffAct = (typeof ADMINISTRATOR_MAY)[number];

export function mayDo(role: Role, act: StaffAct): boolean {
  return role === 'administrator' || STAFF_MAY.some((allowed) => allowed === act);
}
