/**
 * `npm run bench -- search [DOCUMENTS …]`: building, size, opening, questions and quality of search, with peers in the same run. With
 * numbers only libraries of so many documents are measured; the chart is of all.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answers } from './search/asked.ts';
import type { Building } from './search/built.ts';
import { writeDiskLibrary } from './search/disk-library.ts';
import { growthChart, type Growth } from './search/growth-chart.ts';
import { measureBuilding, ROUNDS } from './search/building.ts';
import { measurePeers } from './search/peers/index.ts';
import { measureQuality } from './search/quality.ts';
import { measureThreads } from './search/threads.ts';

const SEED = 20261122;
/** Documents for growth; the peers are measured on the second, which all of them can hold. */
const SIZES = [1_000, 10_000, 100_000];
const PEER_DOCUMENTS = 2_000;
/** The corpus of the promise: what each thread compiles for itself is a tenth of the work of a quarter of it. */
const THREAD_DOCUMENTS = 100_000;
const BUILD_DOCUMENTS = 5_000;
/** What the thread that searches is started with (`electron/workers/search-thread.ts`): a third of its room for what is new. */
const YOUNG = '--max-semi-space-size=8';
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((number) => number > 0);
const isWhole = asked.length === 0;
const sizes = isWhole ? SIZES : asked;
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-search-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

console.log(
  `Synthetic documents of 8 to 37 sentences of CMRC 2018 and the Chinese help pages, seed ${String(SEED)}.\n`,
);
console.log(
  '| documents | characters | build, M characters/s (of processor) | made one segment, s (of processor) | most memory while building, then merging, MB | index, share of UTF-8 | open (of processor) + first answer, ms | 1–8 characters p50 / p95 / p99, ms (of processor) | question p95, ms (of processor) | one more, ms | resident, MB | recall |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
const rows = sizes.map(measure);
if (isWhole) {
  mkdirSync(new URL('charts', import.meta.url), { recursive: true });
  writeFileSync(new URL('charts/search-growth.svg', import.meta.url), growthChart(rows));
  await measureTheRest();
}

async function measureTheRest(): Promise<void> {
  console.log(`\nThreads that build ${String(THREAD_DOCUMENTS)} documents, each read from the disk:\n`);
  progress('threads');
  await measureThreads(writeDiskLibrary(join(folder, 'threads'), THREAD_DOCUMENTS, SEED));

  console.log(
    `\nBuilding ${String(BUILD_DOCUMENTS)} documents from memory onto the disk, the best of ${String(ROUNDS)} of each by processor time:\n`,
  );
  progress('building against SQLite');
  measureBuilding(writeDiskLibrary(join(folder, 'building'), BUILD_DOCUMENTS, SEED), folder);

  console.log(
    `\nPeers on ${String(PEER_DOCUMENTS)} of the same documents, from memory, each in a process of its own; 1 to 8 Han characters against the scan; MRR@10 of CMRC 2018's questions among its passages:\n`,
  );
  progress('peers');
  measurePeers(writeDiskLibrary(join(folder, 'peers'), PEER_DOCUMENTS, SEED), folder);

  console.log('\nCMRC 2018, questions → passage, without titles:\n');
  progress('quality');
  await measureQuality(promise);
}

function measure(size: number): Growth {
  progress(`writing ${String(size)} documents`);
  const library = writeDiskLibrary(join(folder, String(size)), size, SEED);
  writeFileSync(join(library.folder, 'library.json'), JSON.stringify(library));
  // Building, and asking, have a process of their own each: what another has let go of would hide what is held.
  progress(`building ${String(size)}`);
  const building = inProcess('built.ts', [], [library.folder]) as Building;
  progress(`asking ${String(size)}`);
  const answers = inProcess('asked.ts', ['--expose-gc', YOUNG], [library.folder, String(SEED)]) as Answers;
  rmSync(library.folder, { recursive: true });
  const { seconds, processorSeconds, bytes } = building;
  const share = bytes / library.utf8Bytes;
  const three = (times: readonly number[]): string =>
    [0.5, 0.95, 0.99].map((one) => at(times, one).toFixed(1)).join(' / ');
  const row = [
    String(size),
    String(library.characters),
    `${(library.characters / seconds / 1e6).toFixed(2)} (${(library.characters / processorSeconds / 1e6).toFixed(2)})`,
    `${building.mergeSeconds.toFixed(1)} (${building.mergeProcessorSeconds.toFixed(1)})`,
    `${building.peakMegabytes.toFixed(0)}, ${building.mergePeakMegabytes.toFixed(0)}`,
    share.toFixed(3),
    `${answers.openMs.toFixed(0)} (${answers.openProcessorMs.toFixed(0)}) + ${answers.firstMs.toFixed(0)}`,
    `${three(answers.exact)} (${three(answers.exactProcessor)})`,
    `${at(answers.ranked, 0.95).toFixed(1)} (${at(answers.rankedProcessor, 0.95).toFixed(1)})`,
    answers.addMs.toFixed(0),
    answers.residentMegabytes.toFixed(0),
    answers.recall.toFixed(3),
  ];
  console.log(`| ${row.join(' | ')} |`);
  promise(answers.recall === 1, `all of ${String(size)} documents are found`);
  if (size >= 100_000) {
    promise(share <= 0.35, 'the index is at most 0.35 of the text');
    promise(answers.residentMegabytes <= 250, 'at most 250 MB are resident');
    promise(building.mergePeakMegabytes <= 1000, 'building and merging take at most 1 GB');
  }
  return { documents: size, buildSeconds: seconds, megabytes: bytes / 1e6, resident: answers.residentMegabytes };
}

/** Runs a script of this benchmark in a process of its own; answers what it prints, as JSON. */
function inProcess(script: string, flags: readonly string[], args: readonly string[]): unknown {
  const file = fileURLToPath(new URL(`search/${script}`, import.meta.url));
  const { stdout } = spawnSync(process.execPath, [...flags, file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout);
}

/** What is at work, and since when, apart from the tables. */
function progress(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0)} s: ${what}`);
}

/** A promise that does not depend on the machine; the benchmark fails with it. */
function promise(isKept: boolean, what: string): void {
  if (isKept) return;
  console.error(`Not kept: ${what}`);
  process.exitCode = 1;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
