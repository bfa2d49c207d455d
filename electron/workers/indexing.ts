import { parentPort, workerData } from 'node:worker_threads';
import { buildSegment, DocumentTexts, mergeSegments, Segment, SegmentDamaged } from '#content/search';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSearchedFiles } from '../platform/node-searched-files.ts';
import type { FromIndexing, ToIndexing } from './search-wire.ts';

// The entry of a thread that builds and merges segments, so that no question waits for it. It writes nothing: what it
// has made goes back to the thread that searches.

const texts = new DocumentTexts(nodeSearchedFiles(workerData as string));

parentPort?.on('message', (task: ToIndexing) => {
  const made = make(task);
  parentPort?.postMessage(made, 'bytes' in made ? [made.bytes.buffer] : []);
});

function make(task: ToIndexing): FromIndexing {
  if (task.kind === 'build') {
    const { bytes } = buildSegment(task.documents, (document) => texts.document(document), nodeDigest);
    return { bytes };
  }
  const parts: { segment: Segment; removed: Uint8Array | undefined }[] = [];
  for (const { bytes, removed } of task.segments) {
    const source = {
      length: bytes.length,
      read: (start: number, length: number) => bytes.subarray(start, start + length),
    };
    const opened = Segment.open(source, nodeDigest);
    if (!opened.ok) return { failed: opened.failure.code };
    parts.push({ segment: opened.value, removed });
  }
  try {
    return { bytes: mergeSegments(parts, nodeDigest) };
  } catch (error) {
    // Whoever searches comes upon the damage as well, and has the segment built anew.
    if (!(error instanceof SegmentDamaged)) throw error;
    return { failed: error.failure.code };
  }
}
