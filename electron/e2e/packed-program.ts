import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeArguments, PROJECT, TEST_SWITCHES } from './lectern-window.ts';

/** A packed program on a busy machine is there after a few seconds. */
const PATIENCE_MS = 30_000;

/** The unpacked layout as `npm run package -- --dir` makes it, in a folder of its own. */
export class PackedLayout {
  readonly output = mkdtempSync(join(tmpdir(), 'lectern-packed-'));
  readonly folder = join(this.output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  readonly executable = join(this.folder, 'lectern-desk');
  readonly archive = join(this.folder, 'resources', 'app.asar');

  make(): void {
    const { status, stdout, stderr } = this.package('--dir', '--output', this.output);
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
    chmodSync(this.output, 0o755); // an installed program can be read by everybody
  }

  /** Runs the packaging program of the project. */
  package(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(PROJECT, 'build/package/package.ts'), ...words], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
  }

  /** The packed program's own command line, on the library of a home. */
  command(home: string, ...words: readonly string[]): string {
    const command = join(this.folder, 'resources/bin/lectern');
    const { DISPLAY: _none, ...environment } = process.env;
    return spawnSync(command, [...words, '--library', join(home, 'library')], { encoding: 'utf8', env: environment })
      .stdout;
  }

  remove(): void {
    rmSync(this.output, { recursive: true, force: true });
  }
}

/**
 * A start of the packed program. It has no door for a debugger, so it is driven as a person does: by keys, and what it
 * shows is read from the title of its window and from its files.
 */
export class PackedProgram {
  readonly process: ChildProcess;
  /** What it said on standard error. */
  said = '';
  readonly #home: string;

  constructor(executable: string, home: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
    this.#home = home;
    this.process = spawn(executable, [...TEST_SWITCHES, ...(home === '' ? [] : homeArguments(home)), ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.process.stderr?.on('data', (more: Buffer) => (this.said += more.toString()));
  }

  /** Waits for the program's end; answers its status. */
  ended(): Promise<number | null> {
    const { exitCode } = this.process;
    return exitCode === null ? new Promise((resolve) => this.process.once('exit', resolve)) : Promise.resolve(exitCode);
  }

  async painted(log = join(this.#home, 'user-data', 'logs', 'lectern.log')): Promise<void> {
    await until(() => existsSync(log) && readFileSync(log, 'utf8').includes(' painted '), `a painted window: ${log}`);
    await until(() => this.#windows().length === 1, 'one window');
    xdotool('windowfocus', '--sync', this.#windows()[0] ?? '');
  }

  title(): string {
    return xdotool('getwindowname', this.#windows()[0] ?? '');
  }

  /** Waits until the window's title is so. */
  titled(wanted: RegExp): Promise<void> {
    return until(() => wanted.test(this.title()), `a title like ${String(wanted)}`);
  }

  press(...keys: readonly string[]): void {
    xdotool('key', '--delay', '60', ...keys);
  }

  type(text: string): void {
    xdotool('type', '--delay', '60', text);
  }

  async close(): Promise<void> {
    this.process.kill('SIGTERM');
    await this.ended();
  }

  #windows(): readonly string[] {
    return xdotool('search', '--onlyvisible', '--pid', String(this.process.pid)).split('\n').filter(Boolean);
  }
}

/** Waits until something is so. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !isSo(); await new Promise((later) => setTimeout(later, 100))) {
    if (Date.now() > end) throw new Error(`There was not: ${what}`);
  }
}

function xdotool(...words: readonly string[]): string {
  return spawnSync('xdotool', words, { encoding: 'utf8' }).stdout.trim();
}
