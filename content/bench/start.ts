/**
 * From the start of the packed program to a shelf of 10,000 documents one can read, against the start of an empty packed window of
 * the same Electron; and the memory and the idle processor of both. Every round starts the empty window, ours, and the empty window
 * once more, and the next round the other way about: the two empty windows against each other are the noise, below which nothing can be said.
 * `npm run build` first; `npm run bench -- start` repeats it.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startChart } from './start/chart.ts';
import { fillLibrary, packBoth } from './start/packed.ts';
import { spreadOf, written } from './start/spread.ts';
import { restOnce, SETTLING, startOnce, type Program, type Rest, type Start } from './start/starts.ts';

/** Rounds that are measured, after those that warm every cache there is, the same for each. */
const ROUNDS = 21;
const WARMING = 2;
/** Times each is looked at when it has come to rest. */
const RESTS = 3;
const DOCUMENTS = 10_000;
/** The promises: at most so many times the empty window. */
const PROMISE = 1.5;
const MEMORY_PROMISE = 1.6;
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

const emptyWindow = (name: string): Program => ({
  file: packed.emptyWindow,
  words: [...switches, join(folder, name)],
  prepare: () => undefined,
  painted: (said) => {
    const at = /^painted (\d+)$/mu.exec(said)?.[1];
    return at === undefined ? undefined : Number(at);
  },
});

/** Our window says in its log when its page has been painted. */
const lectern: Program = {
  file: packed.lectern,
  words: [...switches, '--library', join(folder, 'library'), '--user-data', join(folder, 'desk')],
  prepare: () => {
    rmSync(log, { force: true });
  },
  painted: () => {
    const at = existsSync(log) ? /^(\S+) painted /mu.exec(readFileSync(log, 'utf8'))?.[1] : undefined;
    return at === undefined ? undefined : Date.parse(at);
  },
};

const programs = { empty: emptyWindow('empty'), ours: lectern, again: emptyWindow('again') } as const;
type Name = keyof typeof programs;
const starts: Readonly<Record<Name, Start[]>> = { empty: [], ours: [], again: [] };
const first = await startOnce(lectern);
for (let round = -WARMING; round < ROUNDS; round += 1) {
  const order: readonly Name[] = round % 2 === 0 ? ['empty', 'ours', 'again'] : ['again', 'ours', 'empty'];
  for (const name of order) {
    const start = await startOnce(programs[name]);
    if (round >= 0) starts[name].push(start);
  }
}
const rests: Readonly<Record<'ours' | 'empty', Rest[]>> = { ours: [], empty: [] };
for (let time = 0; time < RESTS; time += 1) {
  rests.empty.push(await restOnce(programs.empty));
  rests.ours.push(await restOnce(programs.ours));
}
rmSync(folder, { recursive: true, force: true });

const figures = (name: Name, figure: keyof Start): number[] => starts[name].map((start) => start[figure]);
/** Each start against those of the empty window in its round: whatever else the machine was doing then, all had to put up with it. */
const against = (figure: keyof Start): number[] => {
  const [empty, again] = [figures('empty', figure), figures('again', figure)];
  return figures('ours', figure).map((ours, round) => (2 * ours) / ((empty[round] ?? NaN) + (again[round] ?? NaN)));
};
const noise = (figure: keyof Start): number[] => {
  const again = figures('again', figure);
  return figures('empty', figure).map((empty, round) => empty / (again[round] ?? NaN));
};
const both = (figure: keyof Start): number[] => [...figures('empty', figure), ...figures('again', figure)];

const times = spreadOf(against('milliseconds'));
console.log('Medians, and in brackets between what the middle half lies.\n');
console.log(
  '| | Lectern, shelf readable | empty window | times | two empty windows |\n| --- | --- | --- | --- | --- |',
);
for (const [figure, what] of [
  ['milliseconds', `start, ${String(ROUNDS)} rounds`],
  ['processor', 'processor time until then'],
] as const) {
  const [ours, empty] = [spreadOf(figures('ours', figure)), spreadOf(both(figure))];
  console.log(
    `| ${what} | ${written(ours, 0, ' ms')} | ${written(empty, 0, ' ms')} | ${written(spreadOf(against(figure)), 2)} | ${written(spreadOf(noise(figure)), 2)} |`,
  );
}
console.log(`| the very first start | ${first.milliseconds.toFixed(0)} ms | | | |`);
const resting = (name: 'ours' | 'empty', figure: keyof Rest): number =>
  spreadOf(rests[name].map((rest) => rest[figure])).middle;
const memory = resting('ours', 'megabytes') / resting('empty', 'megabytes');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
console.log(
  `| memory, ${String(SETTLING / 1000)} s later | ${resting('ours', 'megabytes').toFixed(0)} MB | ${resting('empty', 'megabytes').toFixed(0)} MB | ${memory.toFixed(2)} | |`,
);
console.log(`| processor, idle | ${percent(resting('ours', 'idle'))} | ${percent(resting('empty', 'idle'))} | | |`);
writeFileSync(
  new URL('charts/start.svg', import.meta.url),
  startChart([
    {
      name: 'start',
      unit: 'ms',
      ours: spreadOf(figures('ours', 'milliseconds')).middle,
      empty: spreadOf(both('milliseconds')).middle,
      times: times.middle,
    },
    {
      name: 'memory',
      unit: 'MB',
      ours: resting('ours', 'megabytes'),
      empty: resting('empty', 'megabytes'),
      times: memory,
    },
  ]),
);
const broken = [
  ...(times.middle > PROMISE
    ? [`The start takes ${times.middle.toFixed(2)} times an empty window; promised is ${String(PROMISE)}.`]
    : []),
  ...(memory > MEMORY_PROMISE
    ? [`It takes ${memory.toFixed(2)} times the memory of an empty window; promised is ${String(MEMORY_PROMISE)}.`]
    : []),
  ...(resting('ours', 'idle') > IDLE
    ? [`It takes ${percent(resting('ours', 'idle'))} of a core while nobody does anything; promised is none.`]
    : []),
];
for (const sentence of broken) console.error(sentence);
if (broken.length > 0) process.exitCode = 1;
