import { clipboard, type Display, type Session } from 'electron';
import { failed, succeeded, type FileStore, type Result } from '#content/base';
import {
  homePage,
  parsers,
  type Failure,
  type KioskAct,
  type KioskReport,
  type KioskState,
  type Told,
} from '#content/contract';
import {
  SAFE_PATH,
  SAFE_PAGE_MS,
  type Configuration,
  type DisplayRole,
  type Remedy,
  type Role,
  type SessionAct,
  type SessionEvent,
} from '#content/kiosk';
import { answerPage, answerQuestions, tell, type Door, type LibraryProcess } from '../bridge/index.ts';
import type { Log } from '../platform/log.ts';
import { groundOf } from '../window/index.ts';
import { keepCorrection } from './corrections.ts';
import { kioskServices, VisitSettings, type KioskHost } from './kiosk-services.ts';
import type { KioskPrinting } from './kiosk-printing.ts';
import { stateOf } from './kiosk-state.ts';
import { KioskWindow } from './kiosk-window.ts';
import { localTime } from './local-time.ts';
import type { SafePage } from './safe-page.ts';
import { SessionClock } from './session-clock.ts';
import { checkMay, type Staff } from './staff.ts';
import type { Usage } from './usage.ts';
import { Visitors } from './visitors.ts';
import type { Patient, Watch } from './watch.ts';

/** What the screens of a kiosk have in common. */
export interface Hall {
  readonly library: LibraryProcess;
  readonly rules: Configuration;
  readonly origin: string;
  readonly preload: string;
  readonly store: FileStore;
  readonly log: Log;
  readonly staff: Staff;
  readonly usage: Usage;
  readonly printing: KioskPrinting;
  readonly watch: Watch;
  readonly safe: SafePage;
  readonly prepare: (session: Session) => void;
  act(act: KioskAct): Promise<Result<null, Failure>>;
  report(): Promise<Result<KioskReport, Failure>>;
  startAgain(): void;
  /** Told when a page stands. */
  painted(): void;
  /** Told when nobody is at a screen any more. */
  rested(): void;
}

const now = (): number => performance.now();

/**
 * A display with visitors of its own: its window, the session of who stands before it, and what its page is answered.
 * A mirror has the loop and nobody before it: what is touched there is not heard.
 */
export class Station {
  readonly window: KioskWindow;
  readonly #role: DisplayRole;
  readonly #hall: Hall;
  readonly #door: Door;
  readonly #settings: VisitSettings;
  readonly #clock: SessionClock;
  readonly #visitors: Visitors;
  #unlocked: Role | undefined;
  #visit = 0;
  /** What this visit has printed, as the print queue names it. */
  #printed: string[] = [];
  /** The page is made anew at the next moment nobody is there. */
  #recycles = false;
  #standsUntil: NodeJS.Timeout | undefined;

  constructor(display: Display, role: DisplayRole, hall: Hall) {
    const { rules, usage, origin, preload, prepare } = hall;
    this.#role = role;
    this.#hall = hall;
    this.#settings = new VisitSettings(rules);
    this.#clock = new SessionClock(rules, now, (act) => {
      this.#follow(act);
    });
    this.#visitors = new Visitors(this.#clock, now, (event) => {
      usage.count(event);
    });
    this.#door = { contents: () => this.window.contents, origin };
    const answer = answerQuestions(parsers, kioskServices(this.#host(), this.#settings), hall.log.mishap);
    this.window = new KioskWindow(display, {
      preload,
      origin,
      background: groundOf(rules.appearance.theme),
      physicalKeyboard: rules.typing.physicalKeyboard,
      prepare,
      made: (contents) => {
        answerPage(contents, this.#door, answer);
        hall.watch.watch(
          contents,
          this.#patient(() => contents === this.window.contents),
        );
      },
      lost: () => {
        hall.watch.befell(
          'page-gone',
          this.#patient(() => true),
        );
      },
      unpainted: () => {
        hall.watch.befell(
          'page-unpainted',
          this.#patient(() => true),
        );
      },
    });
  }

  /** Whether nobody is there, and nothing would be taken from anybody's eyes. */
  get isIdle(): boolean {
    return ['attract', 'rest', 'closed'].includes(this.#clock.session.phase);
  }

  begin(standsStill: boolean): void {
    clipboard.clear();
    if (standsStill) this.#stand();
    else this.window.renew();
  }

  hear(event: SessionEvent): void {
    this.#clock.hear(event);
  }

  tell(told: Told): void {
    tell(this.#door, told);
  }

  /** Tells the page what it is to show, where that changed by itself. */
  refresh(): void {
    this.tell({ event: 'kiosk.changed', value: this.#state() });
  }

  /** Makes the page anew: at once where nobody is there, else at the next such moment. */
  recycle(): void {
    if (this.isIdle) this.#forget();
    else this.#recycles = true;
  }

  remedy(remedy: Remedy): void {
    switch (remedy) {
      case 'none':
        return;
      case 'repaint':
        this.window.repaint();
        return;
      case 'reload':
        this.window.reload();
        return;
      case 'new-window':
        this.#forget();
        return;
      case 'safe-page':
        this.#stand();
        return;
      case 'recycle-when-idle':
        this.recycle();
        return;
      case 'relaunch':
        this.#hall.startAgain();
        return;
      default:
        remedy satisfies never;
    }
  }

  end(): void {
    clearTimeout(this.#standsUntil);
    this.#clock.end();
    this.window.end();
  }

  #patient(isShown: () => boolean): Patient {
    return {
      isShown,
      remedy: (remedy) => {
        this.remedy(remedy);
      },
    };
  }

  #follow(act: SessionAct): void {
    const { phase } = this.#clock.session;
    const rests = phase === 'attract' || phase === 'rest';
    if (act !== 'none' || (this.#recycles && rests)) this.#forget();
    if (act === 'reset') this.#visitors.left();
    if (phase !== 'staff') this.#unlocked = undefined;
    this.refresh();
    if (this.isIdle) this.#hall.rested();
  }

  /** Ends all that a visit left: the page with its process and its storage, the settings, the clipboard, the print-outs. */
  #forget(): void {
    this.#visit += 1;
    this.#recycles = false;
    this.#settings.forget();
    void this.#hall.printing.forget(this.#printed.splice(0));
    clipboard.clear();
    if (this.#standsUntil === undefined) this.window.renew();
  }

  /** Shows the safe page for a while, and then tries again. */
  #stand(): void {
    const { safe, origin } = this.#hall;
    clearTimeout(this.#standsUntil);
    this.window.stand(`${origin}${SAFE_PATH}`, (session) => {
      safe.prepare(session);
    });
    this.#standsUntil = setTimeout(() => {
      this.#standsUntil = undefined;
      this.window.renew();
    }, SAFE_PAGE_MS);
  }

  #state(): KioskState {
    return stateOf({
      rules: this.#hall.rules,
      role: this.#role,
      session: this.#clock.session,
      left: this.#clock.left,
      unlocked: this.#unlocked,
      visit: this.#visit,
      now: localTime(),
    });
  }

  #host(): KioskHost {
    const { library, rules, store, staff, safe, log } = this.#hall;
    return {
      library,
      visitors: this.#visitors,
      configuration: rules,
      state: () => this.#state(),
      home: async () => {
        const home = await homePage((name, input) => library.reply(name, input), rules, localTime().date);
        void safe.keep(home.loop);
        return home;
      },
      heard: (act) => {
        if (this.#role === 'reader') this.#visitors.hear(act);
      },
      unlock: async (pin) => {
        const unlocked = await staff.unlock(pin);
        if ('role' in unlocked) {
          this.#unlocked = unlocked.role;
          this.hear({ kind: 'staff-entered' });
        }
        return unlocked;
      },
      lock: () => {
        this.hear({ kind: 'staff-left' });
      },
      act: (act) => this.#act(act),
      report: () =>
        this.#unlocked === undefined ? Promise.resolve(failed({ code: 'staff-only' as const })) : this.#hall.report(),
      correct: (correction) => keepCorrection(store, correction, localTime().date),
      print: (pin) => this.#print(pin),
      painted: (page) => {
        log.write(`painted ${page} after ${String(Math.round(performance.now()))} ms`);
        this.window.painted();
        this.#hall.painted();
      },
    };
  }

  async #act(act: KioskAct): Promise<Result<null, Failure>> {
    const allowed = checkMay(this.#unlocked, act);
    if (!allowed.ok) return allowed;
    if (act.kind !== 'cleaning') return this.#hall.act(act);
    this.hear({ kind: 'cleaning-asked' });
    return succeeded(null);
  }

  async #print(pin: string | undefined): Promise<Result<null, Failure>> {
    const { contents } = this.window;
    const { rules, staff, printing } = this.#hall;
    if (contents === undefined) return failed({ code: 'kiosk-off' });
    if (rules.print.allowed === 'staff' && !('role' in (await staff.unlock(pin ?? ''))))
      return failed({ code: 'staff-only' });
    const visit = this.#visit;
    const printed = await printing.print(contents);
    if (!printed.ok) return printed;
    // Whoever asked for it may have gone meanwhile.
    if (visit === this.#visit) this.#printed.push(printed.value);
    else void printing.forget([printed.value]);
    return succeeded(null);
  }
}
