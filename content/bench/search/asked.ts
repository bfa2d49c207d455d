/** `asked.ts FOLDER SEED`: opens the index of a benchmark's library in a process of its own, asks it, and prints what that took as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { SearchDesk } from '#content/search';
import { nodeDigest } from '../../../electron/platform/node-digest.ts';
import { nodeFileStore } from '../../../electron/platform/node-file-store.ts';
import { nodeSearchedFiles } from '../../../electron/platform/node-searched-files.ts';
import { cmrc } from '../../search/desk.suite.ts';
import type { DiskLibrary } from './disk-library.ts';
import { questionsOf, recall, type Asked } from './questions.ts';

/** What opening and asking took; times in milliseconds, ascending, of the processor and by the clock. */
export interface Answers {
  readonly openMs: number;
  readonly openProcessorMs: number;
  readonly firstMs: number;
  readonly exact: readonly number[];
  readonly exactProcessor: readonly number[];
  readonly ranked: readonly number[];
  readonly rankedProcessor: readonly number[];
  readonly residentMegabytes: number;
  readonly recall: number;
  readonly addMs: number;
}

const [, , folder = '', seed = '1'] = process.argv;
const library = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as DiskLibrary;
const ports = { store: nodeFileStore(folder), digest: nodeDigest, files: nodeSearchedFiles(folder) };
const exactQuestions = questionsOf(library, 160, Number(seed));
const rankedQuestions = cmrc(false)
  .questions.slice(0, 60)
  .map(({ text }) => ({ text }));
globalThis.gc?.();
const before = process.memoryUsage().rss;
const usedBefore = process.cpuUsage();
let started = performance.now();
const opened = await SearchDesk.open(ports, library.documents);
if (!opened.ok) throw new Error(opened.failure.code);
const desk = opened.value;
const openMs = performance.now() - started;
const usedToOpen = process.cpuUsage(usedBefore);
started = performance.now();
desk.search({ query: '组织', limit: 20 });
const firstMs = performance.now() - started;
const exact = timed(exactQuestions);
globalThis.gc?.();
const residentMegabytes = (process.memoryUsage().rss - before) / 1e6;
const ranked = timed(rankedQuestions);
const answers: Answers = {
  openMs,
  openProcessorMs: (usedToOpen.user + usedToOpen.system) / 1000,
  firstMs,
  exact: exact.clock,
  exactProcessor: exact.processor,
  ranked: ranked.clock,
  rankedProcessor: ranked.processor,
  residentMegabytes,
  recall: recall(library, exactQuestions.slice(0, 16), found),
  addMs: await addOne(),
};
process.stdout.write(JSON.stringify(answers));

function timed(questions: readonly Asked[]): { readonly clock: number[]; readonly processor: number[] } {
  const clock: number[] = [];
  const processor: number[] = [];
  for (const { text } of questions) {
    const used = process.cpuUsage();
    const from = performance.now();
    desk.search({ query: text, limit: 20 });
    clock.push(performance.now() - from);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  const ascending = (a: number, b: number): number => a - b;
  return { clock: clock.sort(ascending), processor: processor.sort(ascending) };
}

function found(text: string): ReadonlySet<string> {
  const answer = desk.search({ query: `"${text}"`, limit: Number.MAX_SAFE_INTEGER, passages: 0 });
  return new Set(
    answer.ok && answer.value.mode === 'exact' ? answer.value.hits.map(({ document }) => document.id) : [],
  );
}

/** Milliseconds until one more document is found, and on the disk. */
async function addOne(): Promise<number> {
  const [one] = library.documents;
  if (one === undefined) throw new Error('There are no documents');
  const from = performance.now();
  desk.index.put({ ...one, id: 'ffffffffffffffffffffffff', title: '新来的一篇' });
  const answer = desk.search({ query: '标题:新来的一篇', limit: 1 });
  const saved = await desk.save();
  if (!answer.ok || answer.value.total === 0 || !saved.ok) throw new Error('The new document is not found');
  return performance.now() - from;
}
