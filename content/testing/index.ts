export { memoryPorts } from './library-ports.ts';
export { MemoryFileStore, type DiskFault } from './memory-file-store.ts';
export { plainDigest } from './plain-digest.ts';
export { prepared, type Described } from './prepared-documents.ts';
export { SetClock } from './set-clock.ts';
