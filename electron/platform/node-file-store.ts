import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { platform } from 'node:process';
import { succeeded, failed, type FileStore, type Result, type StoreFailure } from '#content/base';
import { errorCode, storeFailure } from './store-failure.ts';

/** The store over a folder, which is made with the first file that is written. */
export function nodeFileStore(root: string): NodeFileStore {
  return new NodeFileStore(root);
}

/** Files written at once: Node's thread pool has four threads, and each write waits for the disk most of the time. */
const WRITERS = 8;

/** Where files wait until they are whole. What a crash leaves here is swept away when the library is next opened. */
export const WAITING = 'waiting';

/**
 * A folder on this machine's disk. A file is written beside its place, made durable (fsync), moved to its name and
 * the name made durable (fsync of the folder): at any moment there is either the old file or the whole new one.
 */
export class NodeFileStore implements FileStore {
  private readonly root: string;
  private readonly foldersMade = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  read(path: string): Promise<Result<Uint8Array | undefined, StoreFailure>> {
    return attempt(path, () => absent(readFile(this.at(path)), undefined));
  }

  size(path: string): Promise<Result<number | undefined, StoreFailure>> {
    return attempt(path, async () => (await absent(stat(this.at(path)), undefined))?.size);
  }

  list(folder: string): Promise<Result<readonly string[], StoreFailure>> {
    return attempt(folder, async () => (await absent(readdir(this.at(folder)), [])).sort());
  }

  replace(path: string, bytes: Uint8Array): Promise<Result<null, StoreFailure>> {
    return this.replaceAll([{ path, bytes }]);
  }

  async replaceAll(
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  ): Promise<Result<null, StoreFailure>> {
    const folders = new Set(files.map((file) => dirname(file.path)));
    const named = new Set([...folders].map((folder) => this.at(folder)));
    const made = await inParallel(folders, (folder) =>
      attempt(folder, async () => {
        for (const parent of await this.makeFolders([WAITING, folder])) named.add(parent);
        return null;
      }),
    );
    if (!made.ok) return made;
    const written = await inParallel(files, (file) => attempt(file.path, () => this.writeWhole(file.path, file.bytes)));
    const durable = await inParallel(named, (folder) => attempt(folder, () => syncFolder(folder)));
    return written.ok ? durable : written;
  }

  async append(path: string, bytes: Uint8Array): Promise<Result<null, StoreFailure>> {
    return attempt(path, async () => {
      const folder = dirname(path);
      const parents = await this.makeFolders([folder]);
      const { file, isNew } = await openToAppend(this.at(path));
      try {
        const { size } = await file.stat();
        try {
          await writeFully(file, bytes);
          await file.sync();
        } catch (error) {
          await file.truncate(size).catch(() => undefined); // the journal cuts again before it next appends
          throw error;
        }
      } finally {
        await file.close();
      }
      for (const named of isNew ? [this.at(folder), ...parents] : parents) await syncFolder(named);
      return null;
    });
  }

  truncate(path: string, length: number): Promise<Result<null, StoreFailure>> {
    return attempt(path, async () => {
      const file = await open(this.at(path), 'r+');
      try {
        await file.truncate(length);
        await file.sync();
      } finally {
        await file.close();
      }
      return null;
    });
  }

  remove(path: string): Promise<Result<null, StoreFailure>> {
    return attempt(path, async () => {
      await rm(this.at(path), { force: true });
      await absent(syncFolder(this.at(dirname(path))), null);
      return null;
    });
  }

  /** Removes what a crash left half written. Only the process that owns the folder may call it. */
  sweep(): Promise<Result<null, StoreFailure>> {
    return attempt(WAITING, async () => {
      await rm(join(this.root, WAITING), { recursive: true, force: true });
      return null;
    });
  }

  private async writeWhole(path: string, bytes: Uint8Array): Promise<null> {
    const waiting = join(this.root, WAITING, randomBytes(12).toString('hex'));
    try {
      const file = await open(waiting, 'wx');
      try {
        await writeFully(file, bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(waiting, this.at(path));
    } catch (error) {
      await rm(waiting, { force: true }).catch(() => undefined); // swept at the next opening
      throw error;
    }
    return null;
  }

  /** Makes folders; answers those in which names are new, to be synced. */
  private async makeFolders(folders: readonly string[]): Promise<readonly string[]> {
    const parents: string[] = [];
    for (const needed of folders) {
      if (this.foldersMade.has(needed)) continue;
      const path = this.at(needed);
      const first = await mkdir(path, { recursive: true });
      if (first !== undefined) {
        for (let made = path; made.length >= first.length; made = dirname(made)) parents.push(dirname(made));
      }
      this.foldersMade.add(needed);
    }
    return parents;
  }

  private at(path: string): string {
    if (path.split('/').some((part) => part === '' || part === '..') || path.includes('\\') || path.includes('\0')) {
      throw new Error(`Not a path inside the store: ${JSON.stringify(path)}`);
    }
    return join(this.root, path);
  }
}

/** A failure of the disk as a value; any other error is a bug and goes on as one. */
async function attempt<Value>(path: string, act: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
  try {
    return succeeded(await act());
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return failed(storeFailure(error, path));
  }
}

/** Does something with each, a few at a time, and answers the first failure after all that began have ended. */
async function inParallel<Each>(
  all: Iterable<Each>,
  act: (each: Each) => Promise<Result<null, StoreFailure>>,
): Promise<Result<null, StoreFailure>> {
  let failure: Result<null, StoreFailure> | undefined;
  const waiting = all[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true && failure === undefined; next = waiting.next()) {
      const done = await act(next.value);
      if (!done.ok) failure ??= done;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
  return failure ?? succeeded(null);
}

async function absent<Value, Otherwise>(reading: Promise<Value>, otherwise: Otherwise): Promise<Value | Otherwise> {
  try {
    return await reading;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return otherwise;
    throw error;
  }
}

async function openToAppend(path: string): Promise<{ file: FileHandle; isNew: boolean }> {
  try {
    return { file: await open(path, 'ax'), isNew: true };
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return { file: await open(path, 'a'), isNew: false };
  }
}

async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** Makes the names in a folder durable. Windows has no such call: there the names are in the journal of NTFS. */
async function syncFolder(folder: string): Promise<null> {
  if (platform === 'win32') return null;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return null;
}
