/** `npm run bench -- search [DOCUMENTS]`: building, size, opening, questions and quality of search, with peers in the same run. */
import { mkdirSync, mkdtempSync, rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SearchDesk } from '#content/search';
import { nodeDigest } from '../../electron/platform/node-digest.ts';
import { nodeFileStore } from '../../electron/platform/node-file-store.ts';
import { nodeSearchedFiles } from '../../electron/platform/node-searched-files.ts';
import { IndexHelpers } from '../../electron/workers/index-helpers.ts';
import type { Answers } from './search/asked.ts';
import { writeDiskLibrary, type DiskLibrary } from './search/disk-library.ts';
import { growthChart, type Growth } from './search/growth-chart.ts';
import { measureBuilding } from './search/building.ts';
import { measurePeers } from './search/peers/index.ts';
import { measureQuality } from './search/quality.ts';

const SEED = 20261122;
/** Documents for growth; the peers are measured on the second, which all of them can hold. */
const SIZES = [1_000, 10_000, 100_000];
const PEER_DOCUMENTS = 2_000;
const THREAD_DOCUMENTS = 12_000;
const BUILD_DOCUMENTS = 5_000;
/** What the thread that searches is started with (`electron/workers/search-thread.ts`): a third of its room for what is new. */
const YOUNG = '--max-semi-space-size=8';
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((number) => number > 0);
const sizes = asked.length > 0 ? asked : SIZES;
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-search-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

console.log(
  `Synthetic documents of 8 to 37 sentences of CMRC 2018 and the Chinese help pages, seed ${String(SEED)}.\n`,
);
console.log(
  '| documents | characters | build, M characters/s (of processor) | index, share of UTF-8 | open (of processor) + first answer, ms | 1–8 characters p50 / p95 / p99, ms (of processor) | question p95, ms (of processor) | one more, ms | resident, MB | most while building and merging, MB | recall |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
const rows: Growth[] = [];
for (const size of sizes) rows.push(await measure(size));
mkdirSync(new URL('charts', import.meta.url), { recursive: true });
writeFileSync(new URL('charts/search-growth.svg', import.meta.url), growthChart(rows));

console.log('\nThreads that build, each document read from the disk:\n');
await measureThreads();

console.log(
  `\nBuilding ${String(BUILD_DOCUMENTS)} documents from memory onto the disk, the best of three of each by processor time:\n`,
);
measureBuilding(writeDiskLibrary(join(folder, 'building'), BUILD_DOCUMENTS, SEED), folder);

console.log(
  `\nPeers on ${String(PEER_DOCUMENTS)} of the same documents, from memory, each in a process of its own; 1 to 8 Han characters against the scan; MRR@10 of CMRC 2018's questions among its passages:\n`,
);
measurePeers(writeDiskLibrary(join(folder, 'peers'), PEER_DOCUMENTS, SEED), folder);

console.log('\nCMRC 2018, questions → passage, without titles:\n');
await measureQuality(promise);

interface Built {
  readonly desk: SearchDesk;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly bytes: number;
}

async function build(library: DiskLibrary): Promise<Built> {
  const opened = await opening(library);
  const used = process.cpuUsage();
  const started = performance.now();
  while (opened.indexSome());
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  opened.mergeAll();
  await opened.save();
  const index = join(library.folder, 'index');
  const bytes = readdirSync(index).reduce((sum, name) => sum + statSync(join(index, name)).size, 0);
  return { desk: opened, seconds, processorSeconds: (user + system) / 1e6, bytes };
}

async function opening(library: DiskLibrary): Promise<SearchDesk> {
  const ports = { store: nodeFileStore(library.folder), digest: nodeDigest, files: nodeSearchedFiles(library.folder) };
  const opened = await SearchDesk.open(ports, library.documents);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

async function measure(size: number): Promise<Growth> {
  const library = writeDiskLibrary(join(folder, String(size)), size, SEED);
  writeFileSync(join(library.folder, 'library.json'), JSON.stringify(library));
  const { seconds, processorSeconds, bytes } = await build(library);
  // Asking has a process of its own: what building has let go of would hide what is held.
  const asking = spawnSync(
    process.execPath,
    ['--expose-gc', YOUNG, fileURLToPath(new URL('search/asked.ts', import.meta.url)), library.folder, String(SEED)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 },
  );
  const answers = JSON.parse(asking.stdout) as Answers;
  const share = bytes / library.utf8Bytes;
  const three = (times: readonly number[]): string =>
    [0.5, 0.95, 0.99].map((one) => at(times, one).toFixed(1)).join(' / ');
  const row = [
    String(size),
    String(library.characters),
    `${(library.characters / seconds / 1e6).toFixed(2)} (${(library.characters / processorSeconds / 1e6).toFixed(2)})`,
    share.toFixed(3),
    `${answers.openMs.toFixed(0)} (${answers.openProcessorMs.toFixed(0)}) + ${answers.firstMs.toFixed(0)}`,
    `${three(answers.exact)} (${three(answers.exactProcessor)})`,
    `${at(answers.ranked, 0.95).toFixed(1)} (${at(answers.rankedProcessor, 0.95).toFixed(1)})`,
    answers.addMs.toFixed(0),
    answers.residentMegabytes.toFixed(0),
    (process.resourceUsage().maxRSS / 1000).toFixed(0),
    answers.recall.toFixed(3),
  ];
  console.log(`| ${row.join(' | ')} |`);
  promise(answers.recall === 1, `all of ${String(size)} documents are found`);
  if (size >= 100_000) {
    promise(share <= 0.35, 'the index is at most 0.35 of the text');
    promise(answers.residentMegabytes <= 250, 'at most 250 MB are resident');
  }
  return { documents: size, buildSeconds: seconds, megabytes: bytes / 1e6, resident: answers.residentMegabytes };
}

/** One thread that builds against two, on a library of its own. */
async function measureThreads(): Promise<void> {
  const library = writeDiskLibrary(join(folder, 'threads'), THREAD_DOCUMENTS, SEED);
  const script = new URL('../../electron/workers/indexing.ts', import.meta.url);
  const seconds: number[] = [];
  for (const threads of [1, 2]) {
    const desk = await opening(library);
    const helpers = new IndexHelpers(library.folder, script, threads);
    const started = performance.now();
    while (await helpers.index(desk));
    seconds.push((performance.now() - started) / 1000);
    await helpers.close();
  }
  const [one = NaN, two = NaN] = seconds;
  console.log(
    `${String(THREAD_DOCUMENTS)} documents: one thread ${one.toFixed(1)} s, two ${two.toFixed(1)} s, ${(one / two).toFixed(2)} times`,
  );
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
