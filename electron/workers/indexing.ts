import { parentPort, workerData } from 'node:worker_threads';
import { buildSegment, DocumentTexts, mergeFiles } from '#content/search';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSearchedFiles } from '../platform/node-searched-files.ts';
import type { FromIndexing, ToIndexing } from './search-wire.ts';

// The entry of a thread that builds and merges segments, so that no question waits for it. What it has built goes back to the
// thread that searches; what it has merged is a file, which counts when that thread has put it on the list.

const files = nodeSearchedFiles(workerData as string);
const texts = new DocumentTexts(files);

parentPort?.on('message', (task: ToIndexing) => {
  const made = make(task);
  parentPort?.postMessage(made, 'bytes' in made ? [made.bytes.buffer] : []);
});

function make(task: ToIndexing): FromIndexing {
  if (task.kind === 'build') {
    const { bytes } = buildSegment(task.documents, (document) => texts.document(document), nodeDigest);
    return { bytes };
  }
  const merged = mergeFiles(files, nodeDigest, task.parts);
  // Of damage whoever searches hears as well, and has the segment built anew; what the disk refuses now it may take later.
  return merged.ok ? { merged: merged.value } : { failed: merged.failure.code };
}
