export type { ArchiveFailure } from './failures.ts';
export { openArchive, type Archive, type ArchiveEntry } from './open-archive.ts';
export { inflateWith } from './inflate.ts';
export { crc32 } from './crc32.ts';
export { listNames } from './directory.ts';
export { writeArchive, type FileToPack } from './write-archive.ts';
