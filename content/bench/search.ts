/** `npm run bench -- search [DOCUMENTS]`: building, size, opening, questions and quality of search, with peers in the same run. */
import { mkdirSync, mkdtempSync, rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { SearchDesk, type IndexPorts } from '#content/search';
import { nodeDigest } from '../../electron/platform/node-digest.ts';
import { nodeFileStore } from '../../electron/platform/node-file-store.ts';
import { nodeSearchedFiles } from '../../electron/platform/node-searched-files.ts';
import { cmrc, SampleLibrary } from '../search/desk.suite.ts';
import { writeDiskLibrary, type DiskLibrary } from './search/disk-library.ts';
import { growthChart } from './search/growth-chart.ts';
import { measurePeers } from './search/peers.ts';
import { questionsOf, recall, type Asked } from './search/questions.ts';

const SEED = 20261122;
/** Documents for growth; the peers are measured on the second, which all of them can hold. */
const SIZES = [1_000, 10_000, 100_000];
const PEER_DOCUMENTS = 2_000;
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
  '| documents | characters | build, M characters/s | index, share of UTF-8 | open, ms | 1–8 characters p50 / p95 / p99, ms | question p95, ms | one more, ms | resident, MB | recall |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
const rows: GrowthRow[] = [];
for (const size of sizes) rows.push(await measure(size));
mkdirSync(new URL('charts', import.meta.url), { recursive: true });
writeFileSync(new URL('charts/search-growth.svg', import.meta.url), growthChart(rows));

console.log(
  `\nPeers on ${String(PEER_DOCUMENTS)} of the same documents, one thread each; recall of 1 to 8 Han characters against the scan:\n`,
);
const peers = writeDiskLibrary(join(folder, 'peers'), PEER_DOCUMENTS, SEED);
await measurePeers(peers, await build(peers), folder);

console.log('\nCMRC 2018, questions → passage (1,104 passages without titles):\n');
const { passages, questions } = cmrc(false);
const desk = await new SampleLibrary(passages).open();
while (desk.indexSome());
const { convert } = await traditional();
for (const [name, form] of [
  ['as they are', (text: string) => text],
  ['in Traditional', convert],
] as const) {
  let sum = 0;
  for (const { text, id } of questions) {
    const answer = desk.search({ query: form(text), limit: 10 });
    const place = answer.ok ? answer.value.hits.findIndex((hit) => hit.document.id === id) : -1;
    if (place >= 0) sum += 1 / (place + 1);
  }
  console.log(`questions ${name}: MRR@10 ${(sum / questions.length).toFixed(4)} over ${String(questions.length)}`);
}

export interface GrowthRow {
  readonly documents: number;
  readonly buildSeconds: number;
  readonly megabytes: number;
  readonly resident: number;
}

interface Built {
  readonly desk: SearchDesk;
  readonly ports: IndexPorts;
  readonly seconds: number;
  readonly bytes: number;
}

async function build(library: DiskLibrary): Promise<Built> {
  const ports = { store: nodeFileStore(library.folder), digest: nodeDigest, files: nodeSearchedFiles(library.folder) };
  const opened = await opening(ports, library);
  const started = performance.now();
  while (opened.indexSome());
  const seconds = (performance.now() - started) / 1000;
  opened.mergeAll();
  await opened.save();
  const index = join(library.folder, 'index');
  const bytes = readdirSync(index).reduce((sum, name) => sum + statSync(join(index, name)).size, 0);
  return { desk: opened, ports, seconds, bytes };
}

async function opening(ports: IndexPorts, library: DiskLibrary): Promise<SearchDesk> {
  const opened = await SearchDesk.open(ports, library.documents);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

async function measure(size: number): Promise<GrowthRow> {
  const library = writeDiskLibrary(join(folder, String(size)), size, SEED);
  const { ports, seconds, bytes } = await build(library);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const opened = await opening(ports, library);
  const openMs = performance.now() - started;
  const han = questionsOf(library, 160, SEED);
  const times = timed(opened, han);
  const ranked = timed(
    opened,
    cmrc(false)
      .questions.slice(0, 60)
      .map(({ text }) => ({ text })),
  );
  globalThis.gc?.();
  const resident = (process.memoryUsage().rss - before) / 1e6;
  const addMs = await addOne(opened, library);
  const row = [
    String(size),
    String(library.characters),
    (library.characters / seconds / 1e6).toFixed(2),
    (bytes / library.utf8Bytes).toFixed(3),
    openMs.toFixed(0),
    [0.5, 0.95, 0.99].map((share) => at(times, share).toFixed(1)).join(' / '),
    at(ranked, 0.95).toFixed(1),
    addMs.toFixed(0),
    resident.toFixed(0),
    recall(library, han.slice(0, 16), (text) => found(opened, text)).toFixed(3),
  ];
  console.log(`| ${row.join(' | ')} |`);
  return { documents: size, buildSeconds: seconds, megabytes: bytes / 1e6, resident };
}

function found(of: SearchDesk, text: string): ReadonlySet<string> {
  const answer = of.search({ query: `"${text}"`, limit: 100_000, passages: 0 });
  return new Set(
    answer.ok && answer.value.mode === 'exact' ? answer.value.hits.map(({ document }) => document.id) : [],
  );
}

/** Milliseconds until one more document is found, and on the disk. */
async function addOne(of: SearchDesk, library: DiskLibrary): Promise<number> {
  const [one] = library.documents;
  if (one === undefined) throw new Error('There are no documents');
  const started = performance.now();
  of.index.put({ ...one, id: 'ffffffffffffffffffffffff', title: '新来的一篇' });
  const answer = of.search({ query: '标题:新来的一篇', limit: 1 });
  const saved = await of.save();
  if (!answer.ok || answer.value.total === 0 || !saved.ok) throw new Error('The new document is not found');
  return performance.now() - started;
}

function timed(of: SearchDesk, questions: readonly Asked[]): number[] {
  return questions
    .map(({ text }) => {
      const started = performance.now();
      of.search({ query: text, limit: 20 });
      return performance.now() - started;
    })
    .sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

async function traditional(): Promise<{ readonly convert: (text: string) => string }> {
  const { Converter } = (await import('opencc-js')) as unknown as {
    Converter: (forms: { from: string; to: string }) => (text: string) => string;
  };
  return { convert: Converter({ from: 'cn', to: 'tw' }) };
}
