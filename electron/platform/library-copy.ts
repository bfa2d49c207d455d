import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import { storeFailure } from './store-failure.ts';

/** Files that belong to the process that has the library, or are made anew: a copy does not want them. */
const LEFT = new Set(['lock', 'waiting', 'index']);
/** Written once and never again: what is there with the same length is the same. */
const UNCHANGING = new Set(['originals', 'documents', 'assets']);
/** A folder is a library by this file: it comes last, so that a copy that was interrupted is none. */
const NAMEPLATE = 'lectern.json';

/**
 * Copies the whole library to another folder, best on another disk; what is there already is not copied again, and what is
 * copied is read back. A journal that is written to meanwhile is copied as far as it goes: a line without its end is cut
 * when the copy is opened. Answers how many files were copied.
 * @param tell Told after each file how many of how many have been seen to.
 */
export async function copyLibrary(
  folder: string,
  to: string,
  tell: (files: number, of: number) => void = () => undefined,
): Promise<Result<number, StoreFailure | { readonly code: 'copy-into-itself' }>> {
  const within = relative(resolve(folder), resolve(to));
  if (!within.startsWith('..') && !isAbsolute(within)) return failed({ code: 'copy-into-itself' });
  let copied = 0;
  try {
    const names = await filesOf(folder);
    for (const [place, name] of names.entries()) {
      if (await copyFile(join(folder, name), join(to, name), UNCHANGING.has(topOf(name)))) copied += 1;
      tell(place + 1, names.length);
    }
  } catch (error) {
    return failed(storeFailure(error, to));
  }
  return succeeded(copied);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)))
    .filter((name) => !LEFT.has(topOf(name)) && name !== NAMEPLATE);
  return [...names, NAMEPLATE];
}

function topOf(name: string): string {
  return name.split(/[/\\]/u, 1)[0] ?? '';
}

/** Answers whether the file had to be copied. */
async function copyFile(from: string, to: string, isUnchanging: boolean): Promise<boolean> {
  if (isUnchanging && (await sizeOf(to)) === (await sizeOf(from))) return false;
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { force: true });
  const [there, here] = [await digestOf(to), await digestOf(from, (await stat(to)).size)];
  if (there !== here) throw new Error('what was written reads differently');
  return true;
}

/** @param bytes So much of its beginning; a journal may have grown since it was copied. */
async function digestOf(path: string, bytes?: number): Promise<string> {
  const hash = createHash('sha256');
  if (bytes !== 0) await pipeline(createReadStream(path, bytes === undefined ? {} : { end: bytes - 1 }), hash);
  return hash.digest('hex');
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}
