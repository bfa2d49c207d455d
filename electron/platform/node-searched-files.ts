import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { revisionPath } from '#content/library';
import type { SearchedFiles, SegmentSource } from '#content/search';
import { NodeSegmentFile } from './node-segment-file.ts';
import { errorCode } from './store-failure.ts';

/** Reads and writes a library's files for searching, synchronously. What cannot be read is as if it were not there. */
export function nodeSearchedFiles(root: string): SearchedFiles {
  let room = Buffer.allocUnsafeSlow(1 << 16);
  return {
    // The bytes are overwritten by the next call: a search reads thousands of revisions and keeps none of them.
    readRevision(id, revision) {
      const file = tryOpen(join(root, revisionPath(id, revision)));
      if (file === undefined) return undefined;
      try {
        for (let length = 0; ;) {
          length += readSync(file, room, length, room.length - length, null);
          // A file on a disk gives less than there is room for only at its end.
          if (length < room.length) return room.subarray(0, length);
          room = Buffer.concat([room], room.length * 4);
        }
      } finally {
        closeSync(file);
      }
    },
    openSource: (path) => openSource(join(root, path)),
    createSegment: () => new NodeSegmentFile(root),
  };
}

function openSource(path: string): SegmentSource | undefined {
  const file = tryOpen(path);
  if (file === undefined) return undefined;
  return {
    length: fstatSync(file).size,
    read(start, length) {
      const bytes = Buffer.allocUnsafeSlow(length);
      let read = 0;
      while (read < length) {
        const more = readSync(file, bytes, read, length - read, start + read);
        if (more === 0) break;
        read += more;
      }
      return bytes.subarray(0, read);
    },
    close() {
      closeSync(file);
    },
  };
}

function tryOpen(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
