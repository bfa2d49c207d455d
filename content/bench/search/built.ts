/** `built.ts FOLDER`: builds the index of a benchmark's library in a process of its own, makes it one segment, and prints what that took as JSON. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { SearchDesk } from '#content/search';
import { nodeDigest } from '../../../electron/platform/node-digest.ts';
import { nodeFileStore } from '../../../electron/platform/node-file-store.ts';
import { nodeSearchedFiles } from '../../../electron/platform/node-searched-files.ts';
import type { DiskLibrary } from './disk-library.ts';

/** What building and merging took, one thread that does both: by the clock, of the processor, and the most memory until then. */
export interface Building {
  readonly segments: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly mergeSeconds: number;
  readonly mergeProcessorSeconds: number;
  readonly mergePeakMegabytes: number;
  /** Of the index on the disk, of one segment. */
  readonly bytes: number;
}

const [, , folder = ''] = process.argv;
const library = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as DiskLibrary;
const ports = { store: nodeFileStore(folder), digest: nodeDigest, files: nodeSearchedFiles(folder) };
const opened = await SearchDesk.open(ports, library.documents);
if (!opened.ok) throw new Error(opened.failure.code);
const desk = opened.value;
const built = await timed(async () => {
  for (let isMore = true; isMore;) {
    isMore = desk.indexSome();
    process.stderr.write(`\r${String(desk.index.size - desk.index.pendingCount)} of ${String(desk.index.size)} `);
    await desk.save();
  }
});
const segments = desk.index.segments.length;
process.stderr.write(`\rmerging ${String(segments)} segments   `);
const merged = await timed(async () => {
  const all = await desk.mergeAll();
  if (!all.ok) throw new Error(all.failure.code);
  await desk.save();
});
process.stderr.write('\r\n');
const index = join(folder, 'index');
const building: Building = {
  segments,
  ...built,
  mergeSeconds: merged.seconds,
  mergeProcessorSeconds: merged.processorSeconds,
  mergePeakMegabytes: merged.peakMegabytes,
  bytes: readdirSync(index).reduce((sum, name) => sum + statSync(join(index, name)).size, 0),
};
process.stdout.write(JSON.stringify(building));

async function timed(
  work: () => Promise<void>,
): Promise<{ readonly seconds: number; readonly processorSeconds: number; readonly peakMegabytes: number }> {
  const used = process.cpuUsage();
  const started = performance.now();
  await work();
  const { user, system } = process.cpuUsage(used);
  return {
    seconds: (performance.now() - started) / 1000,
    processorSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  };
}
