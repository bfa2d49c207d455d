import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '#content/import';
import { errorCode } from '../platform/store-failure.ts';
import { LARGEST_SIBLING_BYTES, LARGEST_SOURCE_BYTES } from './limits.ts';

const SLASH = 0x2f;

// Opening a pipe that nobody writes to would wait for ever; a device may do anything. Neither is opened to block.
const FLAGS: Readonly<Record<string, number | undefined>> = { ...constants };
const READ = constants.O_RDONLY | (FLAGS['O_NONBLOCK'] ?? 0); // Windows has no such flag, nor the next
const NO_LINKS = FLAGS['O_NOFOLLOW'] ?? 0;

/** Reads a whole file, or says why it cannot be had as it stands: its size is looked at before its bytes. */
export async function readSource(path: Uint8Array): Promise<Result<Uint8Array, ImportFailure>> {
  let file: FileHandle | undefined;
  try {
    file = await open(Buffer.from(path), READ);
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) return failed({ code: 'not-a-file' });
    if (before.size > BigInt(LARGEST_SOURCE_BYTES)) {
      return failed({ code: 'too-large', bytes: Number(before.size), limit: LARGEST_SOURCE_BYTES });
    }
    const bytes = await readAtMost(file, Number(before.size) + 1);
    const after = await file.stat({ bigint: true });
    const isSame =
      before.size === after.size && before.mtimeNs === after.mtimeNs && BigInt(bytes.length) === after.size;
    return isSame ? succeeded(bytes) : failed({ code: 'changed-while-reading' });
  } catch (error) {
    return failed(await readFailure(error, path));
  } finally {
    await file?.close().catch(() => undefined); // it was only read: nothing is lost with it
  }
}

/** Reads to the end, but no more than `most` bytes: a file that grows meanwhile must not be followed. */
async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await file.read(bytes, length, most - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

async function readFailure(error: unknown, path: Uint8Array): Promise<ImportFailure> {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return (await isBrokenLink(path)) ? { code: 'unreadable', reason: 'ENOENT' } : { code: 'not-found' };
    case 'ELOOP':
      return { code: 'folder-loop' };
    case 'EISDIR':
    case 'ENXIO': // a socket
      return { code: 'not-a-file' };
    case undefined:
      throw error;
    default:
      return { code: 'unreadable', reason: code };
  }
}

async function isBrokenLink(path: Uint8Array): Promise<boolean> {
  return lstat(Buffer.from(path)).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
}

/**
 * Reads a file beside the source by a relative path, staying below the source's own folder: no absolute path, no
 * `..`, no symbolic link on the way, nothing but a regular file of a sensible size.
 */
export function readSibling(source: Uint8Array, path: string): Uint8Array | undefined {
  const parts = path.split('/').filter((part) => part !== '.');
  if (parts.some((part) => part === '' || part === '..' || /[\\:\0]/u.test(part))) return undefined;
  const folder = Buffer.from(source).subarray(0, source.lastIndexOf(SLASH) + 1);
  let at = folder.length === 0 ? Buffer.from('./') : folder;
  try {
    for (const [depth, part] of parts.entries()) {
      at = Buffer.concat([at, Buffer.from(depth === 0 ? part : `/${part}`)]);
      const status = lstatSync(at);
      const isLast = depth === parts.length - 1;
      if (isLast ? !status.isFile() || status.size > LARGEST_SIBLING_BYTES : !status.isDirectory()) return undefined;
    }
    return readRegular(at);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Reads a file the library keeps; undefined where it is gone. */
export function readKept(path: Uint8Array): Uint8Array | undefined {
  try {
    return readRegular(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

function readRegular(path: Uint8Array): Uint8Array | undefined {
  // Without O_NOFOLLOW a link put there since it was looked at would be followed out of the folder.
  const file = openSync(Buffer.from(path), READ | NO_LINKS);
  try {
    const status = fstatSync(file);
    return status.isFile() && status.size <= LARGEST_SIBLING_BYTES ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}
