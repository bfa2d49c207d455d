import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { CageDisplay } from './cage-display.ts';
import { electronExecutable, homeArguments, PROJECT, TEST_SWITCHES } from './lectern-window.ts';

/** A process of the program, as the system's table knows it. */
export type Part = 'renderer' | 'gpu-process' | 'utility' | 'main';

/** How long a unit of the system waits before it starts a program again, in milliseconds. */
const RESTART_AFTER_MS = 200;
/** A status after which it is not started again: an administrator ended it. */
const ENDED_BY_STAFF = 3;

/** The program as a kiosk under a supervisor that stands for the system's unit, with nothing attached to it. */
export class KioskProgram {
  readonly folder = mkdtempSync(join(tmpdir(), 'lectern-kiosk-'));
  readonly #configuration: string;
  readonly #display: Pick<CageDisplay, 'environment' | 'switches'> | undefined;
  #child: ChildProcess | undefined;
  #isOver = false;
  starts = 0;

  /** @param display Where it comes up, if not on the display that all tests have. */
  constructor(configuration: object, display?: Pick<CageDisplay, 'environment' | 'switches'>) {
    this.#display = display;
    this.#configuration = join(this.folder, 'kiosk.json');
    writeFileSync(this.#configuration, JSON.stringify(configuration));
    this.#start();
  }

  /** How often a page has painted, over all starts. */
  get paintings(): number {
    return this.log.split(' painted ').length - 1;
  }

  get log(): string {
    const file = join(this.folder, 'user-data', 'logs', 'lectern.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** Waits until something is so; answers after how many milliseconds, or fails. */
  async until(isSo: () => boolean, within: number, what: string): Promise<number> {
    const begin = performance.now();
    while (!isSo()) {
      if (performance.now() - begin > within) throw new Error(`${what}: not within ${String(within)} ms\n${this.log}`);
      await later(20);
    }
    return performance.now() - begin;
  }

  /** Ends one process as nothing can be ended more suddenly. */
  kill(part: Part): void {
    const main = this.#child?.pid;
    if (main === undefined) return;
    const victim =
      part === 'main' ? main : descendants(main).find(({ command }) => command.includes(`--type=${part}`))?.id;
    if (victim === undefined) throw new Error(`There is no ${part}`);
    process.kill(victim, 'SIGKILL');
  }

  /** The processes there are of a kind. */
  count(part: Exclude<Part, 'main'>): number {
    const main = this.#child?.pid;
    return main === undefined
      ? 0
      : descendants(main).filter(({ command }) => command.includes(`--type=${part}`)).length;
  }

  async end(): Promise<void> {
    this.#isOver = true;
    const child = this.#child;
    if (child?.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([gone, later(5000)]);
      child.kill('SIGKILL'); // one that has gone is none the worse for it
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #start(): void {
    if (this.#isOver) return;
    this.starts += 1;
    const { environment = {}, switches = [] } = this.#display ?? {};
    const switched = [...TEST_SWITCHES, ...switches];
    const program = [...switched, PROJECT, ...homeArguments(this.folder), '--kiosk', this.#configuration];
    const env = { ...process.env, ...environment, LECTERN_SUPERVISED: '1' };
    this.#child = spawn(electronExecutable(), program, { stdio: 'ignore', env });
    this.#child.once('exit', (status) => {
      if (status !== ENDED_BY_STAFF) void later(RESTART_AFTER_MS).then(() => { this.#start(); }); // prettier-ignore
    });
  }
}

function descendants(root: number): readonly { readonly id: number; readonly command: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return state === 'Z' ? [] : [{ id: Number(name), parent: Number(parent), command }];
      } catch {
        return []; // gone meanwhile
      }
    });
  const found = new Set([root]);
  for (let grew = true; grew;) {
    const more = all.filter(({ id, parent }) => found.has(parent) && !found.has(id));
    for (const { id } of more) found.add(id);
    grew = more.length > 0;
  }
  return all.filter(({ id }) => found.has(id) && id !== root);
}
