import type { SearchedFiles } from './index-ports.ts';
import { MemorySink } from './memory-sink.ts';
import type { SegmentFile } from './segment-sink.ts';

/** How segments are read and written where a library's files lie in memory: of a test, a benchmark or a browser tab. */
export function memorySegments(files: Map<string, Uint8Array>): Pick<SearchedFiles, 'openSource' | 'createSegment'> {
  return {
    openSource: (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) return undefined;
      return { length: bytes.length, read: (start, length) => bytes.subarray(start, start + length) };
    },
    createSegment: () => new MemorySegmentFile(files),
  };
}

class MemorySegmentFile extends MemorySink implements SegmentFile {
  private readonly files: Map<string, Uint8Array>;

  constructor(files: Map<string, Uint8Array>) {
    super();
    this.files = files;
  }

  keep(path: string): void {
    this.files.set(path, this.bytes);
  }

  discard(): void {
    this.bytes = new Uint8Array(0);
  }
}
