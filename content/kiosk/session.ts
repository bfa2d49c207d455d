import { assertNever } from '#content/base';
import type { Configuration } from './configuration.ts';

/*
 * The kiosk's session: from the first touch to the last trace. Times are milliseconds of a monotonic clock, so that a
 * clock set wrong, or right again, ends nobody's visit.
 *
 *   attract ──touch──▶ visit ──idle──▶ warning ──countdown──▶ (reset) rest ──idle──▶ attract
 *                        ▲───────touch────┘                      │
 *                        └──────────────────touch────────────────┘
 */

/** Where a visitor is: a document is read longer without a touch than a list is. */
export type Place = 'home' | 'list' | 'document';

export type Session = { readonly recycledAt: number } & (
  | { readonly phase: 'attract' }
  /** The home page, as it is after a reset: there is nothing to reset. */
  | { readonly phase: 'rest'; readonly since: number }
  | Visit
  | (Omit<Visit, 'phase'> & {
      readonly phase: 'warning';
      readonly endsAt: number;
      /** The longest session is over: a touch does not prolong it. */
      readonly final: boolean;
    })
  | { readonly phase: 'cleaning'; readonly endsAt: number }
  | { readonly phase: 'staff'; readonly activeAt: number }
  | { readonly phase: 'closed' }
);

interface Visit {
  readonly phase: 'visit';
  readonly startedAt: number;
  readonly activeAt: number;
  readonly place: Place;
  /** Sound or video is playing: nobody is away, for as long as one listens. */
  readonly playing: boolean;
  /** 适老化: the countdown is twice as long. */
  readonly elder: boolean;
}

export type SessionEvent =
  /** A touch, a key, the wheel, a text that moves. */
  | { readonly kind: 'active' }
  | { readonly kind: 'went'; readonly place: Place }
  | { readonly kind: 'playing'; readonly playing: boolean }
  | { readonly kind: 'elder'; readonly elder: boolean }
  /** The visitor says that they are done. */
  | { readonly kind: 'finished' }
  /** The machine was asleep: whoever was there has gone. */
  | { readonly kind: 'resumed' }
  | { readonly kind: 'opened' | 'closed' }
  | { readonly kind: 'staff-entered' | 'staff-left' | 'cleaning-asked' }
  /** Time has passed. */
  | { readonly kind: 'tick' };

/** What the host is to do. `reset` ends all that the visit left; `recycle` begins anew with a fresh process. */
export type SessionAct = 'reset' | 'recycle' | 'none';

export interface Advance {
  readonly session: Session;
  readonly act: SessionAct;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** What plays so long with no touch has nobody who listens, or does not end by itself: a speech service that hangs. */
const LONGEST_PLAYING = 2 * HOUR;

type Rules = Pick<Configuration, 'idle' | 'attract' | 'staff'>;

/** The session at a start: nobody is there, so the loop runs, or the home page waits where there is none. */
export function beginSession(at: number, rules: Rules): Session {
  return rules.attract.enabled ? { phase: 'attract', recycledAt: at } : { phase: 'rest', since: at, recycledAt: at };
}

/** What an event makes of the session at a moment. Pure: the same session, event and moment give the same answer. */
export function advance(session: Session, event: SessionEvent, at: number, rules: Rules): Advance {
  const { recycledAt } = session;
  switch (event.kind) {
    case 'tick':
      return passed(session, at, rules);
    case 'closed':
      return { session: { phase: 'closed', recycledAt }, act: leavesTraces(session) ? 'reset' : 'none' };
    case 'opened':
      return session.phase === 'closed' ? stay({ phase: 'rest', since: at, recycledAt }) : stay(session);
    case 'staff-entered':
      return { session: { phase: 'staff', activeAt: at, recycledAt }, act: leavesTraces(session) ? 'reset' : 'none' };
    case 'staff-left':
      return session.phase === 'staff' ? rested(at, recycledAt, 'none') : stay(session);
    case 'cleaning-asked':
      return session.phase === 'staff'
        ? stay({ phase: 'cleaning', endsAt: at + rules.staff.cleaningSeconds * SECOND, recycledAt })
        : stay(session);
    case 'resumed':
    case 'finished':
      return leavesTraces(session) ? rested(at, recycledAt, 'reset') : stay(session);
    case 'active':
    case 'went':
    case 'playing':
    case 'elder':
      return visited(session, event, at);
    default:
      return assertNever(event);
  }
}

/** When the next `tick` may change something, in the same clock; undefined while only an event can. */
export function nextTick(session: Session, rules: Rules): number | undefined {
  const { idle, staff } = rules;
  switch (session.phase) {
    case 'attract':
      return session.recycledAt + idle.hardResetHours * HOUR;
    case 'rest': {
      const recycle = session.recycledAt + idle.hardResetHours * HOUR;
      return rules.attract.enabled ? Math.min(session.since + idle.attractAfterSeconds * SECOND, recycle) : recycle;
    }
    case 'visit':
      return Math.min(longestEnd(session, rules), idleEnd(session, rules));
    case 'warning':
    case 'cleaning':
      return session.endsAt;
    case 'staff':
      return session.activeAt + staff.timeoutSeconds * SECOND;
    case 'closed':
      return undefined;
    default:
      return assertNever(session);
  }
}

function passed(session: Session, at: number, rules: Rules): Advance {
  const due = nextTick(session, rules);
  if (due === undefined || at < due) return stay(session);
  const { recycledAt } = session;
  switch (session.phase) {
    case 'attract':
      return { session: { phase: 'attract', recycledAt: at }, act: 'recycle' };
    case 'rest':
      return at >= recycledAt + rules.idle.hardResetHours * HOUR
        ? { session: { ...session, recycledAt: at }, act: 'recycle' }
        : stay({ phase: 'attract', recycledAt });
    case 'visit': {
      const final = at >= longestEnd(session, rules);
      const countdown = rules.idle.countdownSeconds * SECOND * (session.elder ? 2 : 1);
      return stay({ ...session, phase: 'warning', endsAt: at + countdown, final });
    }
    case 'warning':
      return rested(at, recycledAt, 'reset');
    case 'cleaning':
    case 'staff':
      return rested(at, recycledAt, 'none');
    case 'closed':
      return stay(session);
    default:
      return assertNever(session);
  }
}

function visited(
  session: Session,
  event: SessionEvent & { readonly kind: 'active' | 'went' | 'playing' | 'elder' },
  at: number,
): Advance {
  const { recycledAt } = session;
  switch (session.phase) {
    case 'attract':
    case 'rest':
      return stay({ ...changed(newVisit(at), event, at), recycledAt });
    case 'visit':
      return stay({ ...changed(session, event, at), recycledAt });
    case 'warning': {
      // What the page does by itself, a sound that ends, does not say that somebody is there.
      if (event.kind === 'playing') return stay({ ...session, playing: event.playing });
      if (session.final || event.kind !== 'active') return stay(session);
      const { startedAt, place, playing, elder } = session;
      return stay({ phase: 'visit', startedAt, activeAt: at, place, playing, elder, recycledAt });
    }
    case 'staff':
      return stay({ ...session, activeAt: at });
    case 'cleaning':
    case 'closed':
      return stay(session);
    default:
      return assertNever(session);
  }
}

function newVisit(at: number): Visit {
  return { phase: 'visit', startedAt: at, activeAt: at, place: 'home', playing: false, elder: false };
}

function changed(visit: Visit, event: SessionEvent, at: number): Visit {
  switch (event.kind) {
    case 'went':
      return { ...visit, activeAt: at, place: event.place };
    case 'playing':
      return { ...visit, activeAt: at, playing: event.playing };
    case 'elder':
      return { ...visit, activeAt: at, elder: event.elder };
    default:
      return { ...visit, activeAt: at };
  }
}

function idleEnd(visit: Visit, { idle }: Rules): number {
  if (visit.playing) return visit.activeAt + LONGEST_PLAYING;
  const seconds = visit.place === 'document' ? idle.readingWarningAfterSeconds : idle.warningAfterSeconds;
  return visit.activeAt + seconds * SECOND;
}

/** Every visit has an end: a screen that touches itself, wet or broken, would have one visitor for ever. */
function longestEnd(visit: Omit<Visit, 'phase'>, { idle }: Rules): number {
  const longest = idle.longestSessionMinutes * MINUTE;
  const hardReset = idle.hardResetHours * HOUR;
  return visit.startedAt + (longest === 0 ? hardReset : Math.min(longest, hardReset));
}

function leavesTraces({ phase }: Session): boolean {
  return phase === 'visit' || phase === 'warning';
}

function rested(at: number, recycledAt: number, act: SessionAct): Advance {
  return { session: { phase: 'rest', since: at, recycledAt }, act };
}

function stay(session: Session): Advance {
  return { session, act: 'none' };
}
