import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import {
  finishRestore,
  openLibrary,
  readNameplate,
  upgradeLibrary,
  type Library,
  type LibraryFailure,
  type LibraryPorts,
} from '#content/library';
import { lockLibrary } from './library-lock.ts';
import { nodeDigest } from './node-digest.ts';
import { nodeFileStore } from './node-file-store.ts';
import { errorCode, storeFailure } from './store-failure.ts';

/** A library on this machine's disk, owned by this process until it is closed. */
export interface OpenFolder {
  readonly library: Library;
  /** Writes what is still kept back and lets the next process have the library. */
  close(): Promise<void>;
}

/** The library's ports over a folder of this machine. */
export function portsOver(folder: string): LibraryPorts {
  return {
    store: nodeFileStore(folder),
    clock: { now: () => Date.now() },
    digest: nodeDigest,
    newId: () => randomBytes(16).toString('hex'),
  };
}

/** Where a file of the library's store lies on the disk. */
export function pathIn(folder: string, path: string): string {
  return join(folder, path);
}

/** Whether there is a library in the folder, open or not. */
export async function isLibrary(folder: string): Promise<boolean> {
  return access(join(folder, 'lectern.json')).then(
    () => true,
    () => false,
  );
}

/** Opens the library in a folder, making it where there is none. */
export async function openFolder(folder: string): Promise<Result<OpenFolder, StoreFailure | LibraryFailure>> {
  const ports = portsOver(folder);
  // A newer library is left exactly as it is: not even a lock is put into it.
  const plate = await readNameplate(ports, folder);
  if (!plate.ok) return plate;
  try {
    const lock = await lockLibrary(folder);
    if (!lock.ok) return lock;
    const swept = await nodeFileStore(folder).sweep();
    const restored = swept.ok ? await finishRestore(ports, folder) : swept;
    const current = restored.ok ? await upgradeLibrary(ports, folder) : restored;
    const opened = current.ok ? await openLibrary(ports, folder, current.value) : current;
    if (!opened.ok) {
      await lock.value.release();
      return opened;
    }
    const library = opened.value;
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await library.settle();
      await lock.value.release();
    };
    return succeeded({ library, close: () => (closing ??= close()) });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return failed(storeFailure(error, 'lock'));
  }
}
