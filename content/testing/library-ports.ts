import type { FileStore } from '#content/base';
import type { LibraryPorts } from '#content/library';
import { MemoryFileStore } from './memory-file-store.ts';
import { plainDigest } from './plain-digest.ts';
import { SetClock } from './set-clock.ts';

/** Ports of a library in memory; names are counted, so that a test finds them again. */
export function memoryPorts<Store extends FileStore = MemoryFileStore>(
  store: Store = new MemoryFileStore() as FileStore as Store,
): LibraryPorts & { readonly store: Store; readonly clock: SetClock } {
  let made = 0;
  return { store, clock: new SetClock(), digest: plainDigest, newId: () => (made++).toString(16).padStart(32, '0') };
}
