import { failed, succeeded } from '#content/base';
import {
  homePage,
  KIOSK_MAY_ASK,
  visitSettings,
  type EventName,
  type Events,
  type Input,
  type KioskReport,
  type KioskState,
  type Reader,
  type Reply,
  type RequestName,
  type Services,
} from '#content/contract';
import {
  brightnessAt,
  advance,
  afterTry,
  beginSession,
  counted,
  DEFAULTS,
  nextTick,
  NOT_LOCKED,
  shownCounts,
  waitBeforeTry,
  type Configuration,
  type Role,
  type Session,
  type SessionEvent,
  type UsageCounts,
} from '#content/kiosk';

/** How the kiosk of a tab is set; what is left out is as the configuration's defaults have it. */
export type KioskWishes = { readonly [Section in keyof Configuration]?: Partial<Configuration[Section]> };

/** A kiosk in a tab, with what only a test or somebody who looks at it may do. */
export interface InMemoryKiosk extends Reader {
  /** Lets something happen that the page itself does not tell: the screen closes, the machine wakes. */
  happen(event: SessionEvent): void;
  /** Lets so many seconds pass at once. */
  pass(seconds: number): void;
}

/** The PINs of a tab: nothing is behind them. */
const PINS: Readonly<Record<string, Role>> = { '246813': 'staff', '975310': 'administrator' };

/**
 * A kiosk inside the page, over a reader inside the page: the session's own machine with timers. For a plain browser tab
 * and for tests; in place of a new process, the page is told that another visit began.
 * @param told What staff are told that a tab has nothing of: updates, counts of other days.
 */
export function inMemoryKiosk(
  reader: Reader,
  wishes: KioskWishes = {},
  told: Partial<KioskReport> = {},
): InMemoryKiosk {
  const rules = configured(wishes);
  let passed = 0;
  const now = (): number => performance.now() + passed;
  const today = new Date().toISOString().slice(0, 10);
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  let session: Session = beginSession(now(), rules);
  let visit = 0;
  let settings = visitSettings(rules);
  let lockout = NOT_LOCKED;
  let role: Role | undefined;
  let counts: UsageCounts = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const emit = <Name extends EventName>(name: Name, value: Events[Name]): void => {
    for (const listener of listeners.get(name) ?? [])
      (listener as (event: Events[Name]) => void)(structuredClone(value));
  };
  const state = (): KioskState => {
    const { staff, ...configuration } = rules;
    const { corner, taps, withinSeconds, shuffledDigits } = staff;
    return {
      configuration,
      role: 'reader',
      screen: screenOf(session, now(), role),
      visit,
      today,
      brightness: brightnessAt(rules.brightness, new Date().getHours() * 60 + new Date().getMinutes()),
      gesture: { corner, taps, withinSeconds, shuffledDigits },
    };
  };
  const wait = (): void => {
    clearTimeout(timer);
    const due = nextTick(session, rules);
    if (due === undefined) return;
    timer = setTimeout(() => happen({ kind: 'tick' }), Math.max(1, Math.ceil(due - now())));
  };
  const happen = (event: SessionEvent): void => {
    const before = session;
    const next = advance(before, event, now(), rules);
    session = next.session;
    wait();
    if (next.act !== 'none') {
      visit += 1;
      settings = visitSettings(rules);
    }
    if (session.phase !== 'staff') role = undefined;
    if (next.act !== 'none' || session.phase !== before.phase) emit('kiosk.changed', state());
  };
  wait();

  const services: Partial<Services> = {
    'settings.read': async () => succeeded(settings),
    'settings.change': async (change) => {
      settings = { ...settings, ...change };
      return succeeded(settings);
    },
    'document.open': ({ id }) => reader.ask('document.open', { id, look: true }),
    'kiosk.state': async () => succeeded(state()),
    'kiosk.home': async () => succeeded(await homePage((name, input) => reader.ask(name, input), rules, today)),
    'kiosk.visitor': async (act) => {
      const isNew = session.phase === 'attract' || session.phase === 'rest';
      if (isNew) counts = counted(counts, { kind: 'session' }, today, rules.statistics);
      if (act.kind === 'went' && act.document !== undefined)
        counts = counted(counts, { kind: 'opened', document: act.document }, today, rules.statistics);
      happen(act.kind === 'went' ? { kind: 'went', place: act.place } : act);
      return succeeded(null);
    },
    'kiosk.correct': async () =>
      rules.reading.corrections === 'collect' ? succeeded(null) : failed({ code: 'kiosk-off' }),
    'kiosk.print': async () => (rules.print.allowed === 'off' ? failed({ code: 'kiosk-off' }) : succeeded(null)),
    'kiosk.unlock': async ({ pin }) => {
      const left = waitBeforeTry(lockout, Date.now());
      if (left > 0) return succeeded({ wait: left });
      const known = PINS[pin];
      lockout = afterTry(lockout, known !== undefined, Date.now());
      if (known === undefined) return succeeded({ wait: waitBeforeTry(lockout, Date.now()) });
      role = known;
      happen({ kind: 'staff-entered' });
      return succeeded({ role: known });
    },
    'kiosk.lock': async () => {
      happen({ kind: 'staff-left' });
      return succeeded(null);
    },
    'kiosk.act': async ({ act }) => {
      if (role === undefined) return failed({ code: 'staff-only' });
      if (act.kind === 'change-pin') return succeeded(null);
      if (act.kind !== 'cleaning') return failed({ code: 'kiosk-off' });
      happen({ kind: 'cleaning-asked' });
      return succeeded(null);
    },
    'kiosk.report': async () =>
      role === undefined ? failed({ code: 'staff-only' }) : succeeded({ ...reportOf(counts), ...told }),
  };

  return {
    async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
      const service: Services[Name] | undefined = services[name];
      if (service !== undefined) return structuredClone(await service(structuredClone(input)));
      const passes = KIOSK_MAY_ASK.some((allowed) => allowed === name);
      return passes ? reader.ask(name, input) : failed({ code: 'not-available-here', name });
    },
    listen(name, listener) {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      const end = reader.listen(name, listener);
      return () => {
        those.delete(listener);
        end();
      };
    },
    assetAddress: (digest) => reader.assetAddress(digest),
    droppedPaths: () => [],
    happen,
    pass: (seconds) => {
      passed += seconds * 1000;
      happen({ kind: 'tick' });
    },
  };
}

function configured(wishes: KioskWishes): Configuration {
  const sections = Object.entries(DEFAULTS).map(([name, section]) => {
    const wished = wishes[name as keyof Configuration];
    return [name, Array.isArray(section) ? (wished ?? section) : { ...section, ...wished }] as const;
  });
  return Object.fromEntries(sections) as unknown as Configuration;
}

function screenOf(session: Session, now: number, role: Role = 'staff'): KioskState['screen'] {
  const seconds = 'endsAt' in session ? Math.ceil(Math.max(0, session.endsAt - now) / 1000) : 0;
  switch (session.phase) {
    case 'rest':
      return { show: 'home' };
    case 'warning':
      return { show: 'warning', seconds, final: session.final };
    case 'cleaning':
      return { show: 'cleaning', seconds };
    case 'staff':
      return { show: 'staff', role };
    default:
      return { show: session.phase };
  }
}

function reportOf(counts: UsageCounts): KioskReport {
  return {
    audit: [
      { protection: 'full-screen', state: 'off' },
      { protection: 'profile-in-memory', state: 'on' },
      { protection: 'system-keys', state: 'cannot-be-checked' },
    ],
    statistics: shownCounts(counts),
    update: { refused: [] },
    health: { version: '', device: '', hoursUp: 0, freeBytes: 0, faultsToday: 0, notices: [] },
  };
}
