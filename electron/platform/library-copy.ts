import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import { storeFailure } from './store-failure.ts';

/** Files that belong to the process that has the library, or are made anew: a copy does not want them. */
const LEFT = new Set(['lock', 'waiting', 'index']);
/** Written once and never again: what is there with the same length is the same. */
const UNCHANGING = new Set(['originals', 'documents', 'assets']);

/**
 * Copies the whole library to another folder, best on another disk; what is there already is not copied again. A journal
 * that is written to meanwhile is copied as far as it goes: a line without its end is cut when the copy is opened.
 * Answers how many files were copied.
 */
export async function copyLibrary(
  folder: string,
  to: string,
): Promise<Result<number, StoreFailure | { readonly code: 'copy-into-itself' }>> {
  const within = relative(resolve(folder), resolve(to));
  if (!within.startsWith('..') && !isAbsolute(within)) return failed({ code: 'copy-into-itself' });
  let files = 0;
  try {
    for (const path of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!path.isFile()) continue;
      const name = relative(folder, join(path.parentPath, path.name));
      const [top = ''] = name.split(/[/\\]/u);
      if (LEFT.has(top)) continue;
      const [from, target] = [join(folder, name), join(to, name)];
      if (UNCHANGING.has(top) && (await sizeOf(target)) === (await sizeOf(from))) continue;
      await mkdir(dirname(target), { recursive: true });
      await cp(from, target, { force: true });
      files += 1;
    }
  } catch (error) {
    return failed(storeFailure(error, to));
  }
  return succeeded(files);
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}
