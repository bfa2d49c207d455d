/**
 * From the start of the packed program to a shelf of 10,000 documents one can read, against the start of an empty packed window of
 * the same Electron, one after the other in the same run; and the memory and the idle processor of both. `npm run build` first;
 * `npm run bench -- start` repeats it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startChart } from './start/chart.ts';
import { fillLibrary, packBoth } from './start/packed.ts';
import { memoryOf, processorTimeOf, processTree } from './start/processes.ts';

/** Starts of each, taken in turn: the median of them is the figure. */
const ROUNDS = 5;
const DOCUMENTS = 10_000;
/** The promise: at most so many times the empty window. */
const PROMISE = 1.5;
const MEMORY_PROMISE = 1.6;
/** Milliseconds after which memory is looked at: what start leaves to be done, search among it, has been done. */
const SETTLING = 8_000;
/** Milliseconds over which the processor is looked at after that. */
const IDLING = 4_000;
/** Share of one core that counts as none: a tick of the clock, or two. */
const IDLE = 0.01;

const project = fileURLToPath(new URL('../..', import.meta.url));
const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
if (runtime === undefined || !existsSync(join(project, 'dist/electron/main.js'))) {
  console.error(
    'There is no Electron or no built program. Make them ready with: npm run build && npm run bench -- start',
  );
  process.exit(2);
}
const switches = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];
const folder = mkdtempSync(join(tmpdir(), 'lectern-start-'));
const packed = await packBoth(project, join(folder, 'packed'));
fillLibrary(packed.lectern, join(folder, 'library'), DOCUMENTS, folder);
const log = join(folder, 'desk', 'logs', 'lectern.log');

/** Takes the moment of painting out of what a started program has said so far, in milliseconds since 1970. */
type Painted = (said: string) => number | undefined;

interface Start {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Share of one core while nobody does anything. */
  readonly idle: number;
}

async function start(program: string, args: readonly string[], painted: Painted): Promise<Start> {
  const began = Date.now();
  const child = spawn(program, [...switches, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const at = await paintedAt(child, painted);
    await new Promise((settled) => setTimeout(settled, SETTLING));
    const tree = processTree(child.pid ?? 0);
    const megabytes = memoryOf(tree);
    const before = processorTimeOf(tree);
    await new Promise((idled) => setTimeout(idled, IDLING));
    const idle = (processorTimeOf(tree) - before) / (IDLING / 1000);
    return { milliseconds: at - began, megabytes, idle };
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
  start(packed.emptyWindow, [join(folder, 'empty')], (said) => {
    const at = /^painted (\d+)$/mu.exec(said)?.[1];
    return at === undefined ? undefined : Number(at);
  });

/** Our window says in its log when its page has been painted. */
const lectern = (): Promise<Start> => {
  rmSync(log, { force: true });
  return start(packed.lectern, ['--library', join(folder, 'library'), '--user-data', join(folder, 'desk')], () => {
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
console.log(`| the first start | ${first.milliseconds.toFixed(0)} ms | | |`);
const memory = median(ours, 'megabytes') / median(empty, 'megabytes');
console.log(
  `| memory, ${String(SETTLING / 1000)} s later | ${median(ours, 'megabytes').toFixed(0)} MB | ${median(empty, 'megabytes').toFixed(0)} MB | ${memory.toFixed(2)} |`,
);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
console.log(`| processor, idle | ${percent(median(ours, 'idle'))} | ${percent(median(empty, 'idle'))} | |`);
writeFileSync(
  new URL('charts/start.svg', import.meta.url),
  startChart([
    { name: 'start', unit: 'ms', ours: median(ours, 'milliseconds'), empty: median(empty, 'milliseconds'), times },
    { name: 'memory', unit: 'MB', ours: median(ours, 'megabytes'), empty: median(empty, 'megabytes'), times: memory },
  ]),
);
if (memory > MEMORY_PROMISE) {
  console.error(
    `It takes ${memory.toFixed(2)} times the memory of an empty window; promised is ${String(MEMORY_PROMISE)}.`,
  );
  process.exitCode = 1;
}
if (median(ours, 'idle') > IDLE) {
  console.error(`It takes ${percent(median(ours, 'idle'))} of a core while nobody does anything; promised is none.`);
  process.exitCode = 1;
}
if (times > PROMISE) {
  console.error(`The start takes ${times.toFixed(2)} times an empty window; promised is ${String(PROMISE)}.`);
  process.exitCode = 1;
}
