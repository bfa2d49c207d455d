/*
 * Whether the clock of the device can be believed. Hours, the validity of packs and the counts go by it; a board whose
 * battery is empty begins in another year, and nothing but what was seen before tells.
 */

const DAY_MS = 86_400_000;
/** Before the program was made, or long after: no kiosk runs then. */
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2060, 0, 1);
/** A device that was switched off for longer than this has more to be looked at than its clock. */
const LONGEST_AWAY_MS = 400 * DAY_MS;
/** A clock that is doubted is believed after it has run so long. */
const BELIEVED_AFTER_MS = DAY_MS;

/** What is known of the clock. Times are milliseconds since 1970. */
export interface KnownClock {
  /** The latest that it showed while it was believed. */
  readonly latest: number;
  /** How long it has run since it is doubted, in milliseconds of a monotonic clock; 0 where it is not. */
  readonly doubted: number;
}

/** Why it is not believed; undefined where it is. */
export type ClockFault =
  | { readonly code: 'clock-wrong'; readonly now: number }
  | { readonly code: 'clock-doubtful'; readonly shows: string; readonly before: string };

/** What is wrong with a clock that shows `now`. */
export function clockFault({ latest }: KnownClock, now: number): ClockFault | undefined {
  if (now < FROM || now > UNTIL) return { code: 'clock-wrong', now };
  if (now >= latest - DAY_MS && now <= latest + LONGEST_AWAY_MS) return undefined;
  return { code: 'clock-doubtful', shows: dayOf(now), before: dayOf(latest) };
}

/** The clock at the start of the program, after what was kept of it; without that it is believed. */
export function clockAtStart(kept: KnownClock | undefined, now: number): KnownClock {
  return kept ?? { latest: now, doubted: 0 };
}

/**
 * The clock some time later. One that is set back while the program runs was set by somebody, who is believed; one that
 * went on as time does, for a day, is right as well.
 * @param passed Milliseconds since the last look, of a monotonic clock.
 * @param before What the clock showed then.
 */
export function clockLater(known: KnownClock, before: number, now: number, passed: number): KnownClock {
  const wasSet = now < before - LITTLE_MS;
  const fault = clockFault(known, now);
  if (fault?.code === 'clock-wrong') return known;
  if (fault === undefined) return { latest: Math.max(known.latest, now), doubted: 0 };
  const doubted = known.doubted + passed;
  return wasSet || doubted >= BELIEVED_AFTER_MS ? { latest: now, doubted: 0 } : { ...known, doubted };
}

/** Less than this is a correction of a few seconds. */
const LITTLE_MS = 60_000;

/** Reads what was kept; what cannot be read is as if nothing had been. */
export function parseKnownClock(text: string): KnownClock | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('latest' in kept) || !('doubted' in kept)) return undefined;
    const { latest, doubted } = kept;
    if (!Number.isSafeInteger(latest) || !Number.isSafeInteger(doubted)) return undefined;
    return { latest: Number(latest), doubted: Number(doubted) };
  } catch {
    return undefined;
  }
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
