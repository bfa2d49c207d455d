import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The command line as people start it: the built program, which is there in a third of the time its sources take. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli/lectern.js', import.meta.url));

export interface Ran {
  readonly status: number | null;
  /** What it wrote to standard output. */
  readonly out: string;
  /** What it wrote to standard error. */
  readonly said: string;
}

export interface Circumstances {
  readonly environment?: Readonly<Record<string, string>>;
  /** What is typed. */
  readonly input?: string;
}

/** Starts the command line in a process of its own, in English where the environment names no language, and waits for its end. */
export function lectern(args: readonly string[], { environment = {}, input = '' }: Circumstances = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '', ...environment },
    input,
    timeout: 120_000,
  });
  return { status, out: stdout, said: stderr };
}

/** The answer of a command that was asked for JSON: its last line. */
export function json(ran: Ran): unknown {
  return JSON.parse(ran.out.trimEnd().split('\n').at(-1) ?? '');
}
