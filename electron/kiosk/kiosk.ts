import { statfs } from 'node:fs/promises';
import { app, clipboard, powerMonitor, powerSaveBlocker, screen, type Session } from 'electron';
import { assertNever, failed, succeeded, type FileStore, type Result } from '#content/base';
import { homePage, parsers, type Failure, type KioskAct, type KioskReport, type KioskState } from '#content/contract';
import {
  isOpen,
  minutesToChange,
  shownCounts,
  type Configuration,
  type DeviceStatus,
  type LocalTime,
  type Remedy,
  type SessionAct,
} from '#content/kiosk';
import { answerQuestions, openBridge, tell, type Door, type LibraryProcess } from '../bridge/index.ts';
import type { Log } from '../platform/log.ts';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeScrypt } from '../platform/node-scrypt.ts';
import { groundOf } from '../window/index.ts';
import { audit } from './audit.ts';
import { keepCorrection } from './corrections.ts';
import { kioskServices, VisitSettings, type KioskHost } from './kiosk-services.ts';
import { KioskPrinting } from './kiosk-printing.ts';
import { KioskWindow } from './kiosk-window.ts';
import { localTime } from './local-time.ts';
import { keepOutbox } from './outbox.ts';
import { SessionClock } from './session-clock.ts';
import { Staff } from './staff.ts';
import { Usage } from './usage.ts';
import { Visitors } from './visitors.ts';
import { Watch } from './watch.ts';

export interface Surroundings {
  readonly origin: string;
  readonly preload: string;
  /** The kiosk's own files: lock-out, counts, faults. */
  readonly store: FileStore;
  readonly log: Log;
  readonly device: string;
  /** Locks a session and serves the program's own files in it. */
  readonly prepare: (session: Session) => void;
}

const DAY_MS = 86_400_000;
/** The hours are looked at this often; a minute late is on time. */
const EVERY_MINUTE_MS = 60_000;

/** A kiosk that runs: its screen, the session on it, and what its page is answered. */
export class Kiosk {
  readonly #library: LibraryProcess;
  readonly #rules: Configuration;
  readonly #surroundings: Surroundings;
  readonly #staff: Staff;
  readonly #usage: Usage;
  readonly #settings: VisitSettings;
  readonly #clock: SessionClock;
  readonly #visitors: Visitors;
  readonly #window: KioskWindow;
  readonly #door: Door;
  readonly #printing: KioskPrinting;
  #endOutbox = (): void => undefined;
  #watch: Watch | undefined;
  #visit = 0;
  /** The page is made anew at the next moment nobody is there. */
  #recycles = false;

  static async open(library: LibraryProcess, rules: Configuration, surroundings: Surroundings): Promise<Kiosk> {
    const { store } = surroundings;
    const staff = await Staff.open(store, rules.staff, nodeScrypt, Date.now);
    const usage = await Usage.open(store, rules.statistics, () => localTime().date);
    return new Kiosk(library, rules, surroundings, staff, usage);
  }

  private constructor(
    library: LibraryProcess,
    rules: Configuration,
    surroundings: Surroundings,
    staff: Staff,
    usage: Usage,
  ) {
    this.#library = library;
    this.#rules = rules;
    this.#surroundings = surroundings;
    this.#staff = staff;
    this.#usage = usage;
    this.#settings = new VisitSettings(rules);
    const now = (): number => performance.now();
    this.#clock = new SessionClock(rules, now, (act) => {
      this.#follow(act);
    });
    this.#visitors = new Visitors(this.#clock, now, (event) => {
      usage.count(event);
    });
    this.#printing = new KioskPrinting(rules.print, now);
    this.#window = new KioskWindow(screen.getPrimaryDisplay(), {
      preload: surroundings.preload,
      address: `${surroundings.origin}/kiosk.html`,
      background: groundOf(rules.appearance.theme),
      physicalKeyboard: rules.typing.physicalKeyboard,
      prepare: surroundings.prepare,
      watch: (contents) => {
        this.#watch?.watch(contents);
      },
    });
    this.#door = { contents: () => this.#window.contents, origin: surroundings.origin };
  }

  /** Shows the screen and keeps it: from here on it is the visitors'. */
  async begin(): Promise<void> {
    const { log, store } = this.#surroundings;
    this.#watch = await Watch.open({
      rules: this.#rules.watchdog,
      store,
      remedy: (remedy) => {
        this.#remedy(remedy);
      },
      told: (fault, remedy) => {
        log.write(`${fault}: ${remedy}`);
        this.#usage.count({ kind: 'crash' });
      },
    });
    this.#watch.begin();
    openBridge(this.#door, answerQuestions(parsers, kioskServices(this.#host(), this.#settings), log.mishap));
    this.#library.listen((told) => {
      tell(this.#door, told);
    });
    this.#window.renew();
    powerSaveBlocker.start('prevent-display-sleep');
    powerMonitor.on('resume', () => {
      this.#clock.hear({ kind: 'resumed' });
    });
    this.#endOutbox = keepOutbox(
      this.#rules.fleet,
      () => this.#status(),
      (reason) => {
        log.write(`outbox: ${reason}`);
      },
    );
    this.#lookAtHours();
    setInterval(() => {
      this.#lookAtHours();
      this.#usage.count({ kind: 'up', minutes: 1 });
    }, EVERY_MINUTE_MS);
  }

  /** Writes what is to be kept. */
  async end(): Promise<void> {
    this.#endOutbox();
    this.#clock.end();
    await this.#usage.keep();
  }

  #lookAtHours(): void {
    this.#clock.hear({ kind: isOpen(this.#rules.hours, localTime()) ? 'opened' : 'closed' });
  }

  #remedy(remedy: Remedy): void {
    switch (remedy) {
      case 'none':
        return;
      case 'reload':
        this.#window.reload();
        return;
      case 'new-window':
      case 'safe-page':
        this.#forget();
        return;
      case 'recycle-when-idle':
        this.#recycles = true;
        return;
      case 'relaunch':
        app.relaunch();
        app.exit(0);
        return;
      default:
        assertNever(remedy);
    }
  }

  #follow(act: SessionAct): void {
    const { phase } = this.#clock.session;
    const isIdle = phase === 'attract' || phase === 'rest';
    if (act !== 'none' || (this.#recycles && isIdle)) this.#forget();
    if (act === 'reset') this.#visitors.left();
    if (phase !== 'staff') this.#staff.lock();
    tell(this.#door, { event: 'kiosk.changed', value: this.#state() });
  }

  /** Ends all that a visit left: the page with its process and its storage, the settings, the clipboard. */
  #forget(): void {
    this.#visit += 1;
    this.#recycles = false;
    this.#settings.forget();
    clipboard.clear();
    this.#window.renew();
  }

  #state(): KioskState {
    const { staff, ...configuration } = this.#rules;
    const { corner, taps, withinSeconds, shuffledDigits } = staff;
    const now = localTime();
    const { phase } = this.#clock.session;
    const change = phase === 'closed' ? minutesToChange(this.#rules.hours, now) : undefined;
    return {
      configuration,
      role: 'reader',
      screen: this.#screen(),
      visit: this.#visit,
      today: now.date,
      ...(change === undefined ? {} : { opensAt: timeAfter(now, change) }),
      gesture: { corner, taps, withinSeconds, shuffledDigits },
    };
  }

  #screen(): KioskState['screen'] {
    const { session } = this.#clock;
    const seconds = Math.ceil(this.#clock.left / 1000);
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
        return { show: 'staff', role: this.#staff.role ?? 'staff' };
      default:
        return assertNever(session);
    }
  }

  #host(): KioskHost {
    return {
      library: this.#library,
      visitors: this.#visitors,
      configuration: this.#rules,
      state: () => this.#state(),
      home: () => homePage((name, input) => this.#library.reply(name, input), this.#rules, localTime().date),
      heard: (act) => {
        this.#visitors.hear(act);
      },
      unlock: async (pin) => {
        const unlocked = await this.#staff.unlock(pin);
        if ('role' in unlocked) this.#clock.hear({ kind: 'staff-entered' });
        return unlocked;
      },
      lock: () => {
        this.#clock.hear({ kind: 'staff-left' });
      },
      act: (act) => this.#act(act),
      report: () => this.#report(),
      correct: (correction) => keepCorrection(this.#surroundings.store, correction, localTime().date),
      print: (pin) => this.#print(pin),
      painted: (page) => {
        this.#surroundings.log.write(`painted ${page} after ${String(Math.round(performance.now()))} ms`);
      },
    };
  }

  async #report(): Promise<Result<KioskReport, Failure>> {
    if (this.#staff.role === undefined) return failed({ code: 'staff-only' });
    return succeeded({
      audit: await audit({ windows: [this.#window], hasPin: this.#staff.hasPin }),
      statistics: shownCounts(this.#usage.counts),
      update: {},
      health: {
        version: app.getVersion(),
        device: this.#surroundings.device,
        ...(await this.#vitals()),
        notices: [],
      },
    });
  }

  async #vitals(): Promise<Pick<DeviceStatus, 'hoursUp' | 'freeBytes' | 'faultsToday'>> {
    const { bavail, bsize } = await statfs(app.getPath('userData'));
    return {
      hoursUp: Math.floor(performance.now() / 3_600_000),
      freeBytes: bavail * bsize,
      faultsToday: this.#watch?.faultsSince(Date.now() - DAY_MS) ?? 0,
    };
  }

  async #status(): Promise<DeviceStatus> {
    const overview = await this.#library.reply('shelf.overview', null);
    return {
      format: 1,
      device: this.#surroundings.device,
      version: app.getVersion(),
      at: Date.now(),
      ...(await this.#vitals()),
      sessionsToday: this.#usage.counts[localTime().date]?.sessions ?? 0,
      documents: overview.ok ? overview.value.documents : 0,
      configuration: nodeDigest.sha256(JSON.stringify(this.#rules)),
    };
  }

  async #print(pin: string | undefined): Promise<Result<null, Failure>> {
    const { contents } = this.#window;
    if (contents === undefined) return failed({ code: 'kiosk-off' });
    if (this.#rules.print.allowed === 'staff') {
      const unlocked = await this.#staff.unlock(pin ?? '');
      this.#staff.lock();
      if (!('role' in unlocked)) return failed({ code: 'staff-only' });
    }
    return this.#printing.print(contents);
  }

  async #act(act: KioskAct): Promise<Result<null, Failure>> {
    const allowed = this.#staff.may(act);
    if (!allowed.ok) return allowed;
    switch (act.kind) {
      case 'cleaning':
        this.#clock.hear({ kind: 'cleaning-asked' });
        return succeeded(null);
      case 'relaunch':
        app.relaunch();
        app.exit(0);
        return succeeded(null);
      case 'exit':
        await this.end();
        app.exit(ENDED_BY_STAFF);
        return succeeded(null);
      default:
        return failed({ code: 'kiosk-off' });
    }
  }
}

/** The status of a program that an administrator ended: the system's unit does not start it again. */
const ENDED_BY_STAFF = 3;

/** A moment so many minutes after another, `YYYY-MM-DDTHH:MM`. */
function timeAfter({ date, minutes }: LocalTime, more: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCMinutes(minutes + more);
  return moment.toISOString().slice(0, 16);
}
