import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ImportFailure } from '#content/import';
import { errorCode } from '../platform/store-failure.ts';

/** A file to import, or a place that is refused before it is read. */
export interface FoundFile {
  /** The path's own bytes: a name need not be text. */
  readonly path: Buffer;
  readonly bytes: number;
  readonly refused?: ImportFailure;
}

const SEPARATOR = Buffer.from('/');

/** Names that systems leave in folders and nobody means to import. */
const SYSTEM_FILES = new Set(['Thumbs.db', 'desktop.ini']);

/** Endings of the folders that browsers save beside a page, which belongs to it. */
const PAGE_FOLDERS = ['_files', '.files'];
const PAGE_ENDINGS = ['.html', '.htm', '.xhtml', '.shtml'];

/**
 * The files that paths name: themselves, or for a folder all in it and below it, in the order of their names.
 * Symbolic links inside a folder are not followed, hidden files and the folders of saved pages are passed over.
 */
export async function* findFiles(paths: readonly Buffer[]): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    // A path that was named is meant, link or not.
    const status = await look(path, stat);
    if ('code' in status) yield { path, bytes: 0, refused: status };
    else if (status.isDirectory()) yield* filesBelow(withoutSlash(path));
    else yield fileOr(path, status);
  }
}

async function* filesBelow(folder: Buffer): AsyncGenerator<FoundFile> {
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    yield { path: folder, bytes: 0, refused: failureOf(error) };
    return;
  }
  entries.sort((left, right) => Buffer.compare(left.name, right.name));
  const names = new Set(entries.map((entry) => entry.name.toString('latin1')));
  for (const entry of entries) {
    const name = entry.name.toString('latin1');
    if (name.startsWith('.') || SYSTEM_FILES.has(name)) continue;
    const path = Buffer.concat([folder, SEPARATOR, entry.name]);
    if (entry.isDirectory()) {
      if (!belongsToPage(name, names)) yield* filesBelow(path);
    } else if (entry.isSymbolicLink()) {
      yield { path, bytes: 0, refused: (await leadsBack(path)) ? { code: 'folder-loop' } : { code: 'not-a-file' } };
    } else {
      const status = await look(path, lstat);
      yield 'code' in status ? { path, bytes: 0, refused: status } : fileOr(path, status);
    }
  }
}

function belongsToPage(name: string, names: ReadonlySet<string>): boolean {
  return PAGE_FOLDERS.some((ending) => {
    if (!name.endsWith(ending)) return false;
    const page = name.slice(0, -ending.length);
    return PAGE_ENDINGS.some((pageEnding) => names.has(page + pageEnding));
  });
}

/** Whether a link leads to a folder that it lies in itself. */
async function leadsBack(link: Buffer): Promise<boolean> {
  try {
    const target = await realpath(link, 'buffer');
    const own = await realpath(link.subarray(0, link.lastIndexOf(SEPARATOR)), 'buffer');
    return own.equals(target) || own.indexOf(Buffer.concat([target, SEPARATOR])) === 0 || target.equals(SEPARATOR);
  } catch (error) {
    return errorCode(error) === 'ELOOP';
  }
}

interface Status {
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

async function look(path: Buffer, how: (path: Buffer) => Promise<Status>): Promise<Status | ImportFailure> {
  try {
    return await how(path);
  } catch (error) {
    return failureOf(error);
  }
}

function fileOr(path: Buffer, status: Status): FoundFile {
  return status.isFile() ? { path, bytes: status.size } : { path, bytes: 0, refused: { code: 'not-a-file' } };
}

function failureOf(error: unknown): ImportFailure {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'not-found' };
  if (code === 'ELOOP') return { code: 'folder-loop' };
  return { code: 'unreadable', reason: code };
}

function withoutSlash(path: Buffer): Buffer {
  return path.length > 1 && path.at(-1) === SEPARATOR[0] ? path.subarray(0, -1) : path;
}

/**
 * The file that a path given as text names. Text cannot hold every name: where bytes of it were lost on the way here
 * (they stand as `\ufffd`), the one file of the folder that reads the same is meant.
 */
export async function namedPath(path: string): Promise<Buffer> {
  const whole = Buffer.from(resolve(path));
  if (!path.includes('\ufffd')) return whole;
  const [first = '', ...parts] = resolve(path).split('/');
  let at: Buffer = Buffer.from(first);
  for (const part of parts) {
    const literal = Buffer.concat([at, SEPARATOR, Buffer.from(part)]);
    at = part.includes('\ufffd') ? ((await lossyMatch(at, part)) ?? literal) : literal;
  }
  return at;
}

async function lossyMatch(folder: Buffer, name: string): Promise<Buffer | undefined> {
  try {
    const names = await readdir(folder.length === 0 ? SEPARATOR : folder, 'buffer');
    const matches = names.filter((candidate) => candidate.toString() === name);
    const [only] = matches;
    return matches.length === 1 && only !== undefined ? Buffer.concat([folder, SEPARATOR, only]) : undefined;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** A path as text that no other path has: its bytes in hexadecimal where they are no UTF-8. */
export function nameOfPath(path: Buffer): string {
  const text = path.toString();
  return Buffer.from(text).equals(path) ? text : `bytes:${path.toString('hex')}`;
}
