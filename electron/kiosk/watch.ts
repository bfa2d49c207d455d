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
import { STAGING } from './stage-aside.ts';

const FILE = 'kiosk-faults.json';
/** There while the program runs: one that finds it at its start was not ended but ended by something. */
const RUNNING_FILE = 'kiosk-running';
/** The page is asked this often whether it is there (KIOSK.md, K8). */
const HEARTBEAT_MS = 2000;
/** The page's memory is looked at this often. */
const MEMORY_EVERY_MS = 60_000;

/** What is watched, and whom it is told. */
export interface Watched {
  readonly rules: Configuration['watchdog'];
  readonly store: FileStore;
  told(fault: Fault, remedy: Remedy): void;
}

/** Whose page is watched. */
export interface Patient {
  /** Whether the page is the one that is shown: those of older visits may end as they like. */
  isShown(): boolean;
  remedy(remedy: Remedy): void;
}

/** Watches the pages and the processes of the program, and has a remedy for each fault that befalls them. */
export class Watch {
  readonly #watched: Watched;
  readonly #pages = new Map<WebContents, Patient>();
  /** Pages that answered nothing and are being ended for it. */
  readonly #hung = new WeakSet<WebContents>();
  #history: FaultHistory;

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

  /** @returns Whether the program has ended by itself so often that it had better begin with the safe page. */
  async begin(): Promise<boolean> {
    app.on('child-process-gone', (_event, { type, reason, name }) => {
      // Who checks packs is ended after each one; and one that a pack brings down takes nothing from any visitor.
      if (name === STAGING) return;
      if (reason !== 'clean-exit') this.befell(type === 'GPU' ? 'graphics-gone' : 'worker-gone');
    });
    setInterval(() => {
      for (const [page, patient] of this.#pages) void this.#ask(page, patient);
    }, HEARTBEAT_MS);
    setInterval(() => {
      this.#weigh();
    }, MEMORY_EVERY_MS);
    const { store, rules } = this.#watched;
    const running = await store.size(RUNNING_FILE);
    await store.replace(RUNNING_FILE, new Uint8Array());
    if (!running.ok || running.value === undefined) return false;
    const { history, remedy } = prescribe(this.#history, 'program-gone', Date.now(), rules);
    this.#history = history;
    this.#watched.told('program-gone', remedy);
    await this.#keep();
    return remedy === 'safe-page';
  }

  /** The program ends as it should. */
  async end(): Promise<void> {
    await this.#watched.store.remove(RUNNING_FILE);
  }

  /** Watches a page for as long as it is there. */
  watch(page: WebContents, patient: Patient): void {
    this.#pages.set(page, patient);
    page.once('destroyed', () => {
      this.#pages.delete(page);
    });
    page.on('render-process-gone', (_event, { reason }) => {
      const wasHung = this.#hung.delete(page);
      if (!patient.isShown() || reason === 'clean-exit') return;
      this.befell(wasHung ? 'page-unresponsive' : 'page-gone', patient);
    });
  }

  /** Asks the page for a sign of life. A page that is hung answers nothing, and its process is ended. */
  async #ask(page: WebContents, patient: Patient): Promise<void> {
    if (page.isDestroyed() || page.isCrashed() || page.isLoading() || !patient.isShown()) return;
    const patience = this.#watched.rules.unresponsiveSeconds * 1000;
    const alive = await Promise.race([
      page.mainFrame.executeJavaScript('true').catch(() => true),
      new Promise((late) => setTimeout(late, patience, false)),
    ]);
    if (alive !== false || page.isDestroyed() || page.isCrashed() || !patient.isShown()) return;
    this.#hung.add(page);
    page.forcefullyCrashRenderer();
  }

  #weigh(): void {
    const metrics = app.getAppMetrics();
    for (const [page, patient] of this.#pages) {
      if (page.isDestroyed() || !patient.isShown()) continue;
      const kilobytes = metrics.find(({ pid }) => pid === page.getOSProcessId())?.memory.workingSetSize ?? 0;
      if (kilobytes / 1024 > this.#watched.rules.memoryMegabytes) this.befell('memory-full', patient);
    }
  }

  /** @param patient Whom it befell; where it is everybody's, those whose pages are shown. */
  befell(fault: Fault, patient?: Patient): void {
    const { history, remedy, delay } = prescribe(this.#history, fault, Date.now(), this.#watched.rules);
    this.#history = history;
    this.#watched.told(fault, remedy);
    void this.#keep();
    const patients = patient === undefined ? [...this.#pages.values()].filter((one) => one.isShown()) : [patient];
    setTimeout(() => {
      for (const one of patients) one.remedy(remedy);
    }, delay);
  }

  async #keep(): Promise<void> {
    await this.#watched.store.replace(FILE, new TextEncoder().encode(JSON.stringify(this.#history)));
  }
}
