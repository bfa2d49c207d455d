import { failed, succeeded, type Digest, type Result, type StoreFailure } from '#content/base';
import type { IndexPart } from './collection.ts';
import type { SearchedFiles } from './index-ports.ts';
import { segmentPath } from './manifest.ts';
import { mergeSegments } from './merge.ts';
import { readAhead } from './read-ahead.ts';
import { Segment } from './segment.ts';
import { SegmentUnwritten } from './segment-sink.ts';
import { SegmentDamaged, type SegmentFailure } from './segment-source.ts';

/** A segment that is a file of the library, and which of its documents have gone. */
export interface MergedPart {
  readonly name: string;
  readonly removed: Uint8Array | undefined;
}

/**
 * Merges segments from file to file, whatever their size; answers the name of the new one, which is on the disk, durable, and in
 * no list yet. Of the parts nothing is changed.
 */
export function mergeFiles(
  files: SearchedFiles,
  digest: Digest,
  parts: readonly MergedPart[],
): Result<string, SegmentFailure | StoreFailure> {
  const opened: IndexPart[] = [];
  const file = files.createSegment();
  try {
    for (const { name, removed } of parts) {
      const source = files.openSource(segmentPath(name));
      if (source === undefined) return failed({ code: 'not-a-segment' });
      const segment = Segment.open(readAhead(source), digest);
      if (!segment.ok) return segment;
      opened.push({ segment: segment.value, removed });
    }
    const name = mergeSegments(opened, digest, file);
    file.keep(segmentPath(name));
    return succeeded(name);
  } catch (error) {
    if (error instanceof SegmentDamaged || error instanceof SegmentUnwritten) return failed(error.failure);
    throw error;
  } finally {
    for (const { segment } of opened) segment.close();
    file.discard();
  }
}
