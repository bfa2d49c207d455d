import type { Digest, FileStore } from '#content/base';
import type { SegmentFile } from './segment-sink.ts';
import type { SegmentSource } from './segment-source.ts';

/**
 * What searching reads a library's files through, and writes a segment that is too large for memory. It is synchronous: searching has a process of its own, where waiting for
 * the disk is all there is to do, and thousands of small reads cost a third of what they cost as promises.
 */
export interface SearchedFiles {
  /** A stored revision's bytes as they lie there; undefined where there is none. Valid until the next call. */
  readRevision(id: string, revision: string): Uint8Array | undefined;
  /** A file of the library kept open for reading parts of it; undefined where there is none. */
  openSource(path: string): SegmentSource | undefined;
  /** A segment to be written, which is nowhere until it is kept. */
  createSegment(): SegmentFile;
}

export interface IndexPorts {
  readonly store: FileStore;
  readonly digest: Digest;
  readonly files: SearchedFiles;
}
