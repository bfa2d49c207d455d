import { describeFileStore } from './file-store.suite.ts';
import { MemoryFileStore } from './memory-file-store.ts';

describeFileStore('the memory', () => Promise.resolve(new MemoryFileStore()));
