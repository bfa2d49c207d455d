import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Bridge, ImportProgress, Input, Reply, RequestName, Told } from '#content/contract';

/** The project's folder, which is what Electron is given to run. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** Electron's executable, which the suite's set-up finds or fetches. A suite without one fails. */
export function electronExecutable(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined) throw new Error('ELECTRON_OVERRIDE_DIST_PATH does not say where Electron is');
  return join(folder, 'electron');
}

/** Switches that every start of a test needs: the superuser has no sandbox, a display without a graphics card no GPU. */
export const TEST_SWITCHES: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
];

export interface LaunchWishes {
  /** Folder that holds the library and the user's data; a new one, removed at the end, where it is left out. */
  readonly folder?: string;
  readonly args?: readonly string[];
  /** The library is where the settings say, and may be moved. */
  readonly isMovable?: boolean;
}

/** The real program in the real window, on a library and user data of its own. */
export class LecternWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the page's console said that was an error or a breach of the content policy. */
  readonly complaints: readonly string[];
  readonly folder: string;
  /** The built preload script, for windows that a test makes. */
  readonly preload = join(PROJECT, 'dist', 'electron', 'preload.cjs');
  readonly #ownsFolder: boolean;

  private constructor(
    app: ElectronApplication,
    page: Page,
    complaints: readonly string[],
    folder: string,
    owns: boolean,
  ) {
    this.app = app;
    this.page = page;
    this.complaints = complaints;
    this.folder = folder;
    this.#ownsFolder = owns;
  }

  static async open({ folder, args = [], isMovable = false }: LaunchWishes = {}): Promise<LecternWindow> {
    const home = folder ?? mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
    const { app, page } = await launch([
      ...TEST_SWITCHES,
      PROJECT,
      ...(isMovable ? settingsArguments(home) : homeArguments(home)),
      ...args,
    ]);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => {
      complaints.push(error.message);
    });
    await page.waitForLoadState('load');
    return new LecternWindow(app, page, complaints, home, folder === undefined);
  }

  /** Asks as the page does, over the page's own bridge. */
  async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
    return JSON.parse(await this.askText(JSON.stringify({ name, input }))) as Reply<Name>;
  }

  /** Hands the bridge any text; answers the text of its reply. */
  askText(question: string): Promise<string> {
    return this.page.evaluate((text) => (globalThis as unknown as WithBridge).lectern.ask(text), question);
  }

  /** Waits until the library stands, so that questions about it have answers. */
  async libraryOpen(): Promise<void> {
    for (;;) {
      const status = await this.ask('library.status', null);
      if (status.ok && status.value.state === 'open') return;
      if (status.ok && status.value.state === 'refused') throw new Error(JSON.stringify(status.value.failure));
      await this.page.waitForTimeout(50);
    }
  }

  /** Imports files and folders as a drop on the window does, and waits until the batch has ended. */
  async import(paths: readonly string[]): Promise<ImportProgress> {
    return this.page.evaluate(async (given) => {
      const { lectern: bridge } = globalThis as unknown as WithBridge;
      const ended = new Promise<ImportProgress>((resolve) => {
        const stop = bridge.listen((text) => {
          const told = JSON.parse(text) as Told;
          if (told.event !== 'import.progress' || !['finished', 'cancelled'].includes(told.value.state)) return;
          stop();
          resolve(told.value);
        });
      });
      await bridge.ask(JSON.stringify({ name: 'import.paths', input: { paths: given } }));
      return ended;
    }, paths);
  }

  /** Goes to a page by its name (see `documentPage`) and waits until it says that it has painted. */
  async show(page: string): Promise<void> {
    const before = this.#paintings();
    while (this.#paintings() === before) {
      // Asked again until it is done: Chromium passes over all but 200 changes of page in ten seconds.
      await this.page.evaluate((hash) => {
        if (location.hash !== hash) location.hash = hash;
      }, `#${page}`);
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  #paintings(): number {
    return this.log().split(' painted ').length;
  }

  /** Waits until the window shows its own page, wherever a test tried to take it. */
  async home(): Promise<void> {
    for (;;) {
      const here = await this.page.evaluate(() => location.href).catch(() => '');
      if (here.startsWith('app://lectern/index.html')) return;
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  log(): string {
    const file = join(userDataOf(this.folder), 'logs', 'lectern.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** What every page there is was made with, as Electron tells it. */
  preferences(): Promise<readonly PagePreferences[]> {
    return this.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => (contents as unknown as WithPreferences).getLastWebPreferences()),
    );
  }

  /** Ends the program; whatever the test was about, each page it leaves must be contained (R1). */
  async close(): Promise<void> {
    const loose = (await this.preferences()).filter((page) =>
      Object.entries(CONTAINED).some(([name, value]) => page[name as keyof PagePreferences] !== value),
    );
    await this.app.close();
    if (loose.length > 0) throw new Error(`A page was not contained: ${JSON.stringify(loose)}`);
    if (this.#ownsFolder) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What each page must be made with. */
export const CONTAINED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
} as const;

type PagePreferences = { readonly [Name in keyof typeof CONTAINED]: unknown };

/** Electron answers this, but its typings do not say so. */
interface WithPreferences {
  getLastWebPreferences(): PagePreferences;
}

/** The arguments for a library and user data of a test's own, both under one folder. */
export function homeArguments(folder: string): string[] {
  return ['--library', join(folder, 'library'), ...settingsArguments(folder)];
}

function settingsArguments(folder: string): string[] {
  return ['--user-data', userDataOf(folder)];
}

function userDataOf(folder: string): string {
  return join(folder, 'user-data');
}

interface WithBridge {
  readonly lectern: Bridge;
}

/** A start that Playwright was attached to in time takes a second, on a busy machine a few. */
const ATTACHED_WITHIN_MS = 20_000;

/**
 * Starts the program and waits for its window. Playwright attaches to Electron while it starts, and about one time in
 * twenty it misses the window's beginning and waits for it for ever, although the window has painted: the program is
 * then ended and started once more. That it always starts is for the tests of starting to say, and they read its log.
 */
async function launch(args: readonly string[], again = true): Promise<{ app: ElectronApplication; page: Page }> {
  let app: ElectronApplication | undefined;
  try {
    app = await _electron.launch({
      executablePath: electronExecutable(),
      args: [...args],
      timeout: ATTACHED_WITHIN_MS,
    });
    return { app, page: await app.firstWindow({ timeout: ATTACHED_WITHIN_MS }) };
  } catch (error) {
    if (app !== undefined) await endWhole(app.process());
    if (!again) throw error;
    return launch(args, false);
  }
}

/**
 * Ends a program with all its processes, which are of one group as Playwright starts it: the one that has the library would
 * keep it from the next start for a moment longer than its parent lives.
 */
async function endWhole(program: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => program.once('exit', resolve));
  if (program.pid === undefined || program.exitCode !== null) return;
  process.kill(-program.pid, 'SIGKILL');
  await gone;
}
