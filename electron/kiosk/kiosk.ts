import { app, powerMonitor, powerSaveBlocker, type Session } from 'electron';
import { succeeded, type FileStore, type Result } from '#content/base';
import type { Failure, KioskReport } from '#content/contract';
import { shownCounts, type Configuration, type DeviceStatus } from '#content/kiosk';
import type { LibraryProcess } from '../bridge/index.ts';
import type { Log } from '../platform/log.ts';
import { nodeScrypt } from '../platform/node-scrypt.ts';
import type { Answer, Asked } from '../protocol/index.ts';
import { audit } from './audit.ts';
import { vitals } from './health.ts';
import { KioskPrinting } from './kiosk-printing.ts';
import { localTime } from './local-time.ts';
import { noticesOf } from './notices.ts';
import { keepOutbox } from './outbox.ts';
import { keepPulse } from './pulse.ts';
import { keepRoutine } from './routine.ts';
import { SafePage } from './safe-page.ts';
import { Screens } from './screens.ts';
import { checkVoice } from './voice.ts';
import { WallClock } from './wall-clock.ts';
import { Staff } from './staff.ts';
import { actOfStaff, type Office } from './staff-acts.ts';
import { startAgain } from './start-again.ts';
import type { Hall } from './station.ts';
import type { Updates } from './updates.ts';
import { Usage } from './usage.ts';
import { Watch } from './watch.ts';

export interface Surroundings {
  readonly origin: string;
  readonly preload: string;
  /** The kiosk's own files: lock-out, counts, faults. */
  readonly store: FileStore;
  readonly log: Log;
  readonly device: string;
  /** SHA-256 of the configuration's file. */
  readonly configuration: string;
  readonly updates: Updates;
  /** Refuses, for a session, all that is refused. */
  readonly lock: (session: Session) => void;
  /** Answers what the program's own files and the library's pictures are. */
  readonly answer: (asked: Asked) => Promise<Answer>;
  /** Locks a session and serves the program's own files in it. */
  readonly prepare: (session: Session) => void;
}

/** A kiosk that runs: its screens, and what staff and the system are told of it. */
export class Kiosk {
  readonly #library: LibraryProcess;
  readonly #rules: Configuration;
  readonly #surroundings: Surroundings;
  readonly #staff: Staff;
  readonly #clock: WallClock;
  readonly #usage: Usage;
  readonly #watch: Watch;
  readonly #printing: KioskPrinting;
  readonly #screens: Screens;
  readonly #endings: (() => void)[] = [];
  #isAudited = false;
  /** Whether the outbox could not be written to, when it was last tried. */
  #isOutboxAway = false;
  /** What the log was told of last. */
  #logged = '';

  static async open(library: LibraryProcess, rules: Configuration, surroundings: Surroundings): Promise<Kiosk> {
    const { store, log, lock, answer } = surroundings;
    const passed = (): number => performance.now();
    const clock = await WallClock.open({ store, now: Date.now, passed });
    const usage = await Usage.open(store, rules.statistics, () => ({
      date: localTime().date,
      isBelieved: clock.fault === undefined,
    }));
    const parts = {
      clock,
      usage,
      staff: await Staff.open({ store, pins: rules.staff, scrypt: nodeScrypt, now: Date.now, passed }),
      safe: await SafePage.open({ store, institution: rules.institution.name, lock, answer }),
      watch: await Watch.open({
        rules: rules.watchdog,
        store,
        told: (fault, remedy) => {
          log.write(`${fault}: ${remedy}`);
          usage.count({ kind: 'crash' });
        },
      }),
      printing: await KioskPrinting.open({
        rules: rules.print,
        store,
        now: passed,
        note: log.write,
      }),
    };
    return new Kiosk(library, rules, surroundings, parts);
  }

  private constructor(
    library: LibraryProcess,
    rules: Configuration,
    surroundings: Surroundings,
    parts: Pick<Hall, 'usage' | 'staff' | 'safe' | 'watch' | 'printing'> & { readonly clock: WallClock },
  ) {
    this.#library = library;
    this.#rules = rules;
    this.#surroundings = surroundings;
    this.#staff = parts.staff;
    this.#clock = parts.clock;
    this.#usage = parts.usage;
    this.#watch = parts.watch;
    this.#printing = parts.printing;
    this.#screens = new Screens({
      ...surroundings,
      ...parts,
      library,
      rules,
      act: (act) =>
        actOfStaff(act, { ...surroundings, ...parts, library, outbox: rules.fleet.outbox, ...this.#ends() }),
      report: () => this.#report(),
      startAgain: () => {
        void this.end().then(startAgain);
      },
      painted: () => {
        void this.#logAudit();
      },
      rested: () => {
        this.#switchIfIdle();
      },
    });
  }

  /** Shows the screens and keeps them: from here on they are the visitors'. */
  async begin(): Promise<void> {
    const { log, updates } = this.#surroundings;
    const standsStill = await this.#watch.begin();
    app.on('before-quit', () => {
      this.#screens.end();
    });
    this.#library.listen((told) => {
      for (const station of this.#screens.stations) station.tell(told);
    });
    this.#screens.begin(standsStill);
    powerSaveBlocker.start('prevent-display-sleep');
    powerMonitor.on('resume', () => {
      for (const station of this.#screens.stations) station.hear({ kind: 'resumed' });
    });
    this.#endings.push(
      keepOutbox(
        this.#rules.fleet,
        () => this.#status(),
        (reason) => {
          this.#isOutboxAway = reason !== undefined;
          if (reason !== undefined) log.write(`outbox: ${reason}`);
        },
      ),
      this.#keepHours(),
      keepPulse(process.env['LECTERN_PULSE']),
    );
    await updates.begin(() => {
      this.#switchIfIdle();
    });
  }

  /** Writes what is to be kept. */
  async end(): Promise<void> {
    for (const ending of this.#endings.splice(0)) ending();
    this.#surroundings.updates.end();
    this.#screens.end();
    await Promise.all([this.#usage.keep(), this.#clock.keep(), this.#watch.end()]);
  }

  /** How an act of staff ends the program, or its pages. */
  #ends(): Pick<Office, 'end' | 'recycle'> {
    return {
      end: () => this.end(),
      recycle: () => {
        for (const station of this.#screens.stations) station.recycle();
      },
    };
  }

  #keepHours(): () => void {
    return keepRoutine({
      rules: this.#rules,
      now: localTime,
      open: (isOpen) => {
        for (const station of this.#screens.stations) station.hear({ kind: isOpen ? 'opened' : 'closed' });
      },
      brightness: () => {
        for (const station of this.#screens.stations) station.refresh();
      },
      recycle: this.#ends().recycle,
      minute: () => {
        this.#clock.look();
        this.#usage.count({ kind: 'up', minutes: 1 });
        this.#switchIfIdle();
        void this.#logNotices();
      },
    });
  }

  /** Content that waits is switched to while nobody is at any of the screens; their pages begin anew with it. */
  #switchIfIdle(): void {
    const { stations } = this.#screens;
    const nobodyIsThere = (): boolean => stations.every((station) => station.isIdle);
    void this.#surroundings.updates.switchIfDue(nobodyIsThere, localTime).then((switched) => {
      if (switched) for (const station of stations) station.recycle();
    });
  }

  /** Writes how the device is protected, once its first page stands. */
  async #logAudit(): Promise<void> {
    if (this.#isAudited) return;
    this.#isAudited = true;
    for (const { protection, state } of await this.#audit()) this.#surroundings.log.write(`${protection}: ${state}`);
  }

  #audit(): Promise<KioskReport['audit']> {
    return audit({ windows: this.#screens.windows, hasPin: this.#staff.hasPin });
  }

  async #report(): Promise<Result<KioskReport, Failure>> {
    const { device, updates } = this.#surroundings;
    const state = await vitals((at) => this.#watch.faultsSince(at));
    return succeeded({
      audit: await this.#audit(),
      statistics: shownCounts(this.#usage.counts),
      update: updates.report,
      health: { version: app.getVersion(), device, ...state, notices: await this.#notices(state.freeBytes) },
    });
  }

  async #notices(freeBytes: number): Promise<KioskReport['health']['notices']> {
    const { windows, missing } = this.#screens;
    const { outbox } = this.#rules.fleet;
    const hasVoice = this.#rules.reading.readAloud ? await checkVoice(windows[0]?.contents) : undefined;
    const overview = await this.#library.reply('shelf.overview', null);
    return noticesOf({
      clock: this.#clock.fault,
      freeBytes,
      documents: overview.ok ? overview.value.documents : undefined,
      missingDisplays: missing,
      ...(hasVoice === undefined ? {} : { hasVoice }),
      ...(this.#isOutboxAway && outbox !== null ? { outboxAway: outbox } : {}),
      others: [
        ...(overview.ok ? [] : [overview.failure]),
        ...this.#surroundings.updates.notices,
        ...(await this.#printing.notices()),
      ],
    });
  }

  /** Writes what staff should know whenever it is something else. */
  async #logNotices(): Promise<void> {
    const { freeBytes } = await vitals(() => 0);
    const codes = (await this.#notices(freeBytes)).map(({ code }) => code).join(', ');
    if (codes !== this.#logged) this.#surroundings.log.write(`staff should know: ${codes || 'nothing'}`);
    this.#logged = codes;
  }

  async #status(): Promise<DeviceStatus> {
    const overview = await this.#library.reply('shelf.overview', null);
    const { device, configuration, updates } = this.#surroundings;
    const { installed } = updates.report;
    return {
      format: 1,
      device,
      version: app.getVersion(),
      at: Date.now(),
      ...(await vitals((at) => this.#watch.faultsSince(at))),
      sessionsToday: this.#usage.counts[localTime().date]?.sessions ?? 0,
      documents: overview.ok ? overview.value.documents : 0,
      ...(installed === undefined ? {} : { pack: installed }),
      configuration,
    };
  }
}
