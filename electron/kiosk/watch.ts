import { app, type WebContents } from 'electron';
import type { FileStore } from '#content/base';
import {
  NO_FAULTS,
  parseFaultHistory,
  prescribe,
  type Configuration,
  type Fault,
  type FaultHistory,
  type Remedy,
} from '#content/kiosk';

const FILE = 'kiosk-faults.json';
/** The page is asked this often whether it is there (KIOSK.md, K8). */
const HEARTBEAT_MS = 2000;
/** The page's memory is looked at this often. */
const MEMORY_EVERY_MS = 60_000;

/** What the watch can do, and whom it tells. */
export interface Watched {
  readonly rules: Configuration['watchdog'];
  readonly store: FileStore;
  /** Carries a remedy out. */
  remedy(remedy: Remedy): void;
  told(fault: Fault, remedy: Remedy): void;
}

/** Watches the pages and the processes of the program, and has a remedy for each fault that befalls them. */
export class Watch {
  readonly #watched: Watched;
  #history: FaultHistory;
  #page: WebContents | undefined;

  private constructor(watched: Watched, history: FaultHistory) {
    this.#watched = watched;
    this.#history = history;
  }

  static async open(watched: Watched): Promise<Watch> {
    const kept = await watched.store.read(FILE);
    const bytes = kept.ok ? kept.value : undefined;
    return new Watch(watched, bytes === undefined ? NO_FAULTS : parseFaultHistory(new TextDecoder().decode(bytes)));
  }

  /** How many faults there were on the last day. */
  faultsSince(at: number): number {
    return this.#history.faults.filter((one) => one.at >= at).length;
  }

  begin(): void {
    app.on('child-process-gone', (_event, { type, reason }) => {
      if (reason !== 'clean-exit') this.#befell(type === 'GPU' ? 'graphics-gone' : 'worker-gone');
    });
    setInterval(() => void this.#ask(), HEARTBEAT_MS);
    setInterval(() => {
      this.#weigh();
    }, MEMORY_EVERY_MS);
  }

  /** Watches a page in place of the one before. */
  watch(page: WebContents): void {
    this.#page = page;
    page.on('render-process-gone', (_event, { reason }) => {
      if (page === this.#page && reason !== 'clean-exit') this.#befell('page-gone');
    });
  }

  /** Asks the page for a sign of life. A page that is hung answers nothing, and its process is ended. */
  async #ask(): Promise<void> {
    const page = this.#page;
    if (page === undefined || page.isDestroyed() || page.isCrashed() || page.isLoading()) return;
    const patience = this.#watched.rules.unresponsiveSeconds * 1000;
    const alive = await Promise.race([
      page.mainFrame.executeJavaScript('true').catch(() => true),
      new Promise((late) => setTimeout(late, patience, false)),
    ]);
    if (alive !== false || page !== this.#page || page.isDestroyed()) return;
    this.#page = undefined;
    page.forcefullyCrashRenderer();
    this.#befell('page-unresponsive');
  }

  #weigh(): void {
    const id = this.#page?.isDestroyed() === false ? this.#page.getOSProcessId() : 0;
    const process = app.getAppMetrics().find(({ pid }) => pid === id);
    const kilobytes = process?.memory.workingSetSize ?? 0;
    if (kilobytes / 1024 > this.#watched.rules.memoryMegabytes) this.#befell('memory-full');
  }

  #befell(fault: Fault): void {
    const { history, remedy, delay } = prescribe(this.#history, fault, Date.now(), this.#watched.rules);
    this.#history = history;
    this.#watched.told(fault, remedy);
    void this.#watched.store.replace(FILE, new TextEncoder().encode(JSON.stringify(history))).then(() => {
      setTimeout(() => {
        this.#watched.remedy(remedy);
      }, delay);
    });
  }
}
