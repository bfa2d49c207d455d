/**
 * From the start of the program to a shelf one can read, against the start of an empty Electron window, one after the
 * other in the same run; and the memory of both. `npm run build` first; `npm run bench -- start` repeats it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { memoryOf, processTree } from './start/processes.ts';

/** Starts of each, taken in turn: the median of them is the figure. */
const ROUNDS = 9;
/** The promise: at most so many times the empty window. */
const PROMISE = 1.5;
/** Milliseconds after which memory is looked at: what start leaves to be done has been done. */
const SETTLING = 2_000;

const project = fileURLToPath(new URL('../..', import.meta.url));
const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
if (runtime === undefined || !existsSync(join(project, 'dist/electron/main.js'))) {
  console.error(
    'There is no Electron or no built program. Make them ready with: npm run build && npm run bench -- start',
  );
  process.exit(2);
}
const electron = join(runtime, 'electron');
const switches = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];
const folder = mkdtempSync(join(tmpdir(), 'lectern-start-'));
const log = join(folder, 'desk', 'logs', 'lectern.log');

/** Takes the moment of painting out of what a started program has said so far, in milliseconds since 1970. */
type Painted = (said: string) => number | undefined;

interface Start {
  readonly milliseconds: number;
  readonly megabytes: number;
}

async function start(args: readonly string[], painted: Painted): Promise<Start> {
  const began = Date.now();
  const child = spawn(electron, [...switches, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const at = await paintedAt(child, painted);
    await new Promise((settled) => setTimeout(settled, SETTLING));
    return { milliseconds: at - began, megabytes: memoryOf(processTree(child.pid ?? 0)) };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

async function paintedAt(child: ChildProcess, painted: Painted): Promise<number> {
  let said = '';
  child.stdout?.on('data', (more: Buffer) => (said += more.toString()));
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    const at = painted(said);
    if (at !== undefined) return at;
    await new Promise((later) => setTimeout(later, 20));
  }
  throw new Error('The window was not painted within a minute');
}

const emptyWindow = (): Promise<Start> =>
  start([join(project, 'content/bench/start/empty-window'), join(folder, 'empty')], (said) => {
    const at = /^painted (\d+)$/mu.exec(said)?.[1];
    return at === undefined ? undefined : Number(at);
  });

/** Our window says in its log when its page has been painted. */
const lectern = (): Promise<Start> => {
  rmSync(log, { force: true });
  return start([project, '--user-data', join(folder, 'desk')], () => {
    const at = existsSync(log) ? /^(\S+) painted /mu.exec(readFileSync(log, 'utf8'))?.[1] : undefined;
    return at === undefined ? undefined : Date.parse(at);
  });
};

const middle = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;
const median = (starts: readonly Start[], figure: keyof Start): number => middle(starts.map((one) => one[figure]));

const first = await lectern();
await emptyWindow();
const ours: Start[] = [];
const empty: Start[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  empty.push(await emptyWindow());
  ours.push(await lectern());
}
rmSync(folder, { recursive: true, force: true });

// Each start against the one just before it: whatever else the machine was doing then, both had to put up with it.
const times = middle(ours.map((one, round) => one.milliseconds / (empty[round]?.milliseconds ?? Number.NaN)));
console.log('| | Lectern, shelf readable | empty window | times |\n| --- | --- | --- | --- |');
console.log(
  `| start, median of ${String(ROUNDS)} | ${median(ours, 'milliseconds').toFixed(0)} ms | ${median(empty, 'milliseconds').toFixed(0)} ms | ${times.toFixed(2)} |`,
);
console.log(`| the very first start, which plants the shipped collection | ${first.milliseconds.toFixed(0)} ms | | |`);
console.log(
  `| memory, ${String(SETTLING / 1000)} s later | ${median(ours, 'megabytes').toFixed(0)} MB | ${median(empty, 'megabytes').toFixed(0)} MB | ${(median(ours, 'megabytes') / median(empty, 'megabytes')).toFixed(2)} |`,
);
if (times > PROMISE) {
  console.error(`The start takes ${times.toFixed(2)} times an empty window; promised is ${String(PROMISE)}.`);
  process.exitCode = 1;
}
