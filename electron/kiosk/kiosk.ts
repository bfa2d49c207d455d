import { app, powerMonitor, powerSaveBlocker, type Session } from 'electron';
import { failed, succeeded, type FileStore, type Result } from '#content/base';
import type { Failure, KioskAct, KioskReport } from '#content/contract';
import { shownCounts, type Configuration, type DeviceStatus } from '#content/kiosk';
import type { LibraryProcess } from '../bridge/index.ts';
import type { Log } from '../platform/log.ts';
import { nodeScrypt } from '../platform/node-scrypt.ts';
import type { Answer, Asked } from '../protocol/index.ts';
import { audit } from './audit.ts';
import { exportStatistics } from './export-statistics.ts';
import { noticesOf, vitals } from './health.ts';
import { KioskPrinting } from './kiosk-printing.ts';
import { localTime } from './local-time.ts';
import { keepOutbox } from './outbox.ts';
import { keepPulse } from './pulse.ts';
import { keepRoutine } from './routine.ts';
import { SafePage } from './safe-page.ts';
import { Screens } from './screens.ts';
import { checkVoice } from './voice.ts';
import { Staff } from './staff.ts';
import { ENDED_BY_STAFF, startAgain } from './start-again.ts';
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
  readonly #usage: Usage;
  readonly #watch: Watch;
  readonly #printing: KioskPrinting;
  readonly #screens: Screens;
  readonly #endings: (() => void)[] = [];
  #isAudited = false;

  static async open(library: LibraryProcess, rules: Configuration, surroundings: Surroundings): Promise<Kiosk> {
    const { store, log, lock, answer } = surroundings;
    const usage = await Usage.open(store, rules.statistics, () => localTime().date);
    const parts = {
      usage,
      staff: await Staff.open(store, rules.staff, nodeScrypt, Date.now),
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
        now: () => performance.now(),
        note: log.write,
      }),
    };
    return new Kiosk(library, rules, surroundings, parts);
  }

  private constructor(
    library: LibraryProcess,
    rules: Configuration,
    surroundings: Surroundings,
    parts: Pick<Hall, 'usage' | 'staff' | 'safe' | 'watch' | 'printing'>,
  ) {
    this.#library = library;
    this.#rules = rules;
    this.#surroundings = surroundings;
    this.#staff = parts.staff;
    this.#usage = parts.usage;
    this.#watch = parts.watch;
    this.#printing = parts.printing;
    this.#screens = new Screens({
      ...surroundings,
      ...parts,
      library,
      rules,
      act: (act) => this.#act(act),
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
          log.write(`outbox: ${reason}`);
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
    await Promise.all([this.#usage.keep(), this.#watch.end()]);
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
      recycle: () => {
        for (const station of this.#screens.stations) station.recycle();
      },
      minute: () => {
        this.#usage.count({ kind: 'up', minutes: 1 });
        this.#switchIfIdle();
      },
    });
  }

  /** Content that waits is switched to while nobody is at any of the screens; their pages begin anew with it. */
  #switchIfIdle(): void {
    const { stations } = this.#screens;
    const isIdle = stations.every((station) => station.isIdle);
    void this.#surroundings.updates.switchIfDue(isIdle, localTime()).then((switched) => {
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
    const { windows, missing } = this.#screens;
    const state = await vitals((at) => this.#watch.faultsSince(at));
    const hasVoice = this.#rules.reading.readAloud ? await checkVoice(windows[0]?.contents) : undefined;
    const notices = noticesOf({
      now: Date.now(),
      freeBytes: state.freeBytes,
      missingDisplays: missing,
      ...(hasVoice === undefined ? {} : { hasVoice }),
      others: [...updates.notices, ...(await this.#printing.notices())],
    });
    return succeeded({
      audit: await this.#audit(),
      statistics: shownCounts(this.#usage.counts),
      update: updates.report,
      health: { version: app.getVersion(), device, ...state, notices },
    });
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

  /** An act that staff are allowed, and that is not one screen's own. */
  async #act({ kind }: KioskAct): Promise<Result<null, Failure>> {
    const { updates, device } = this.#surroundings;
    switch (kind) {
      case 'relaunch':
        await this.end();
        startAgain();
        return succeeded(null);
      case 'exit':
        await this.end();
        app.exit(ENDED_BY_STAFF);
        return succeeded(null);
      case 'install-update':
        return updates.approve();
      case 'roll-back': {
        const back = await updates.rollBack();
        if (back.ok) for (const station of this.#screens.stations) station.recycle();
        return back;
      }
      case 'dismiss-update':
        return updates.dismiss();
      case 'export-statistics': {
        const folder = (await updates.stick()) ?? this.#rules.fleet.outbox;
        return exportStatistics({ library: this.#library, counts: this.#usage.counts, device, folder });
      }
      case 'cleaning':
        return failed({ code: 'kiosk-off' }); // the station's own
    }
  }
}
