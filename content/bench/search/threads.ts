import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { SearchDesk } from '#content/search';
import { nodeDigest } from '../../../electron/platform/node-digest.ts';
import { nodeFileStore } from '../../../electron/platform/node-file-store.ts';
import { nodeSearchedFiles } from '../../../electron/platform/node-searched-files.ts';
import { IndexHelpers } from '../../../electron/workers/index-helpers.ts';
import type { DiskLibrary } from './disk-library.ts';
import { USAGE } from './timed-indexing.ts';

/** What building with some threads took: by the clock, of the processor, and of it of the thread that worked longest. */
interface Threaded {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly longestSeconds: number;
}

/**
 * Prints how much faster two threads build than one, each document read from the disk and each segment put on it. By the clock that
 * is so only where two processors have nothing else to do; of the processor it is the time of one thread over that of the longer
 * of two, which is what the clock would say then.
 */
export async function measureThreads(library: DiskLibrary): Promise<void> {
  const [one, two] = [await buildWith(library, 1), await buildWith(library, 2)];
  console.log('| threads | s by the clock | s of the processor, all of it | of the longest thread |');
  console.log('|---|---|---|---|');
  for (const [threads, { seconds, processorSeconds, longestSeconds }] of [one, two].entries()) {
    const figures = [seconds, processorSeconds, longestSeconds].map((figure) => figure.toFixed(2));
    console.log(`| ${[threads + 1, ...figures].join(' | ')} |`);
  }
  const times = (of: keyof Threaded): string => (one[of] / two[of]).toFixed(2);
  console.log(`| times | ${times('seconds')} | ${times('processorSeconds')} | ${times('longestSeconds')} |`);
}

async function buildWith(library: DiskLibrary, threads: number): Promise<Threaded> {
  const ports = { store: nodeFileStore(library.folder), digest: nodeDigest, files: nodeSearchedFiles(library.folder) };
  rmSync(join(library.folder, 'index'), { recursive: true, force: true });
  for (const file of usages(library.folder)) rmSync(file);
  const opened = await SearchDesk.open(ports, library.documents);
  if (!opened.ok) throw new Error(opened.failure.code);
  const desk = opened.value;
  const helpers = new IndexHelpers(library.folder, new URL('timed-indexing.ts', import.meta.url), threads);
  const used = process.cpuUsage();
  const started = performance.now();
  while (await helpers.index(desk, () => desk.save()));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  await helpers.close();
  const each = usages(library.folder).map((file) => Number(readFileSync(file, 'utf8')));
  return { seconds, processorSeconds: (user + system) / 1e6, longestSeconds: Math.max(...each) };
}

function usages(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(USAGE))
    .map((name) => join(folder, name));
}
