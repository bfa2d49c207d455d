import { assertNever } from '#content/base';
import type { KioskState } from '#content/contract';
import {
  brightnessAt,
  minutesToChange,
  type Configuration,
  type DisplayRole,
  type LocalTime,
  type Role,
  type Session,
} from '#content/kiosk';

/** What a screen's state is made of. */
export interface Shown {
  readonly rules: Configuration;
  readonly role: DisplayRole;
  readonly session: Session;
  /** Milliseconds until the session's own countdown ends. */
  readonly left: number;
  /** Who has unlocked the staff page. */
  readonly unlocked: Role | undefined;
  readonly visit: number;
  readonly now: LocalTime;
}

/** What the page of a screen is told to show. */
export function stateOf(shown: Shown): KioskState {
  const { rules, role, session, visit, now } = shown;
  const { staff, ...configuration } = rules;
  const { corner, taps, withinSeconds, shuffledDigits } = staff;
  const change = session.phase === 'closed' ? minutesToChange(rules.hours, now) : undefined;
  const brightness = brightnessAt(rules.brightness, now.minutes);
  return {
    configuration,
    role,
    screen: screenOf(shown),
    visit,
    today: now.date,
    ...(brightness === 100 ? {} : { brightness }),
    ...(change === undefined ? {} : { opensAt: timeAfter(now, change) }),
    gesture: { corner, taps, withinSeconds, shuffledDigits },
  };
}

function screenOf({ session, left, unlocked }: Shown): KioskState['screen'] {
  const seconds = Math.ceil(left / 1000);
  switch (session.phase) {
    case 'attract':
    case 'visit':
    case 'closed':
      return { show: session.phase };
    case 'rest':
      return { show: 'home' };
    case 'warning':
      return { show: 'warning', seconds, final: session.final };
    case 'cleaning':
      return { show: 'cleaning', seconds };
    case 'staff':
      return { show: 'staff', role: unlocked ?? 'staff' };
    default:
      return assertNever(session);
  }
}

/** A moment so many minutes after another, `YYYY-MM-DDTHH:MM`. */
function timeAfter({ date, minutes }: LocalTime, more: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCMinutes(minutes + more);
  return moment.toISOString().slice(0, 16);
}
