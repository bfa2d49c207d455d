import { succeeded, type Result, type StoreFailure } from '#content/base';
import type { IndexPorts } from './index-ports.ts';
import { MANIFEST_FILE, readManifest, segmentPath } from './manifest.ts';
import { PREAMBLE_BYTES, segmentName } from './segment-format.ts';
import { Segment } from './segment.ts';

/** A file of the index that is not what the list or its own digests say. */
export interface IndexFault {
  readonly path: string;
  readonly fault: 'damaged' | 'missing';
}

interface IndexVerification {
  /** Files that were read: the list of segments, where there is one, and each of them. */
  readonly files: number;
  readonly faults: readonly IndexFault[];
}

/**
 * Reads every page of every segment of an index and compares it with its digest. Changes nothing. A segment of another version of
 * the format is not damaged: whoever opens the index builds it anew.
 */
export async function verifyIndex(ports: IndexPorts): Promise<Result<IndexVerification, StoreFailure>> {
  const manifest = await readManifest(ports.store);
  if (!manifest.ok) return manifest;
  const { segments, damaged } = manifest.value;
  if (damaged) return succeeded({ files: 1, faults: [{ path: MANIFEST_FILE, fault: 'damaged' }] });
  const faults = segments.flatMap((name): IndexFault[] => {
    const fault = faultOf(name, ports);
    return fault === undefined ? [] : [{ path: segmentPath(name), fault }];
  });
  return succeeded({ files: segments.length === 0 ? 0 : segments.length + 1, faults });
}

function faultOf(name: string, { files, digest }: IndexPorts): IndexFault['fault'] | undefined {
  const source = files.openSource(segmentPath(name));
  if (source === undefined) return 'missing';
  try {
    const opened = Segment.open(source, digest);
    if (!opened.ok) return opened.failure.code === 'segment-version' ? undefined : 'damaged';
    return segmentName(source.read(0, PREAMBLE_BYTES)) === name && opened.value.isWhole() ? undefined : 'damaged';
  } finally {
    source.close?.();
  }
}
