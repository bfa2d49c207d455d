import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Bridge, Input, KioskState, Reply, RequestName } from '#content/contract';
import { electronExecutable, homeArguments, PROJECT, TEST_SWITCHES } from './lectern-window.ts';

/** The shortest times that a configuration may ask for. */
export const SHORT_TIMES = {
  idle: { warningAfterSeconds: 15, readingWarningAfterSeconds: 15, countdownSeconds: 5, attractAfterSeconds: 1 },
};

const ATTACHED_WITHIN_MS = 20_000;
const SOON_MS = 20_000;

/** The real program as a kiosk, on a library, user data and a configuration of its own. */
export class KioskScreen {
  readonly app: ElectronApplication;
  readonly folder: string;

  private constructor(app: ElectronApplication, folder: string) {
    this.app = app;
    this.folder = folder;
  }

  /** @param folder What an earlier start left; a new one where it is left out. */
  static async open(
    configuration: object = SHORT_TIMES,
    args: readonly string[] = [],
    folder = mkdtempSync(join(tmpdir(), 'lectern-kiosk-')),
  ): Promise<KioskScreen> {
    const file = join(folder, 'kiosk.json');
    writeFileSync(file, JSON.stringify(configuration));
    const started = [...TEST_SWITCHES, PROJECT, ...homeArguments(folder), '--kiosk', file, ...args];
    const screen = new KioskScreen(await launch(started), folder);
    await screen.until('attract');
    await screen.audited();
    return screen;
  }

  /** The page of the visit that is now; the pages of older visits are gone. */
  get page(): Page {
    const page = this.app.windows().findLast((one) => !one.isClosed());
    if (page === undefined) throw new Error('The kiosk has no page');
    return page;
  }

  /** Asks as the page does, over the page's own bridge. */
  async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
    const question = JSON.stringify({ name, input });
    const reply = await this.page.evaluate(
      (text) => (globalThis as unknown as { readonly lectern: Bridge }).lectern.ask(text),
      question,
    );
    return JSON.parse(reply) as Reply<Name>;
  }

  /** Waits until the screen shows this, and answers its state. */
  async until(show: KioskState['screen']['show'], within = SOON_MS): Promise<KioskState> {
    const end = Date.now() + within;
    for (;;) {
      const state = await this.ask('kiosk.state', null).catch(() => undefined);
      if (state?.ok === true && state.value.screen.show === show) return state.value;
      if (Date.now() > end) throw new Error(`The screen does not show ${show}: ${JSON.stringify(state)}`);
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  /** Waits until the kiosk has audited itself, which it does once, when its first page stands; answers what it found. */
  async audited(): Promise<ReadonlyMap<string, string>> {
    for (const end = Date.now() + SOON_MS; !this.log().includes('system-keys: ');) {
      if (Date.now() > end) throw new Error(`The kiosk has not audited itself: ${this.log()}`);
      await new Promise((later) => setTimeout(later, 100));
    }
    return new Map(
      [...this.log().matchAll(/ ([a-z-]+): (on|off|cannot-be-checked)$/gmu)].map(([, name = '', state = '']) => [
        name,
        state,
      ]),
    );
  }

  /** Process ids of the pages there are. */
  processes(): Promise<readonly number[]> {
    return this.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getOSProcessId()));
  }

  /** Every file below a folder of this kiosk, with its bytes. */
  files(below: 'library' | 'user-data'): ReadonlyMap<string, Buffer> {
    const root = join(this.folder, below);
    const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      entries.flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        try {
          return [[path.slice(root.length + 1), readFileSync(path)] as const];
        } catch {
          return []; // removed while we looked
        }
      }),
    );
  }

  log(): string {
    const file = join(this.folder, 'user-data', 'logs', 'lectern.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** Ends the program as a power cut does, and leaves its folder. */
  async cutPower(): Promise<void> {
    const main = this.app.process();
    const gone = new Promise((resolve) => main.once('exit', resolve));
    main.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Starts the program; Playwright misses the beginning of about one window in twenty, and then it is started once more. */
async function launch(args: readonly string[], again = true): Promise<ElectronApplication> {
  let app: ElectronApplication | undefined;
  try {
    app = await _electron.launch({
      executablePath: electronExecutable(),
      args: [...args],
      timeout: ATTACHED_WITHIN_MS,
    });
    await app.firstWindow({ timeout: ATTACHED_WITHIN_MS });
    return app;
  } catch (error) {
    app?.process().kill('SIGKILL');
    if (!again) throw error;
    return launch(args, false);
  }
}
