import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { errorCode } from './store-failure.ts';

/** Adds to the file that is being written. */
export type Add = (piece: string | Uint8Array) => Promise<void>;

/**
 * Writes a file wherever a person wants it: beside its place first, and moved there when all of it is on the disk. What
 * stood there before stays until then, and for good where `fill` fails. Answers its size in bytes.
 */
export async function writeWhole<Reason extends Failure>(
  path: string,
  fill: (add: Add) => Promise<Result<unknown, Reason>>,
): Promise<Result<number, Reason | Failure>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx');
    let bytes = 0;
    try {
      const filled = await fill(async (piece) => {
        bytes += (await file.write(typeof piece === 'string' ? Buffer.from(piece) : piece)).bytesWritten;
      });
      if (!filled.ok) return filled;
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return succeeded(bytes);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return failed(placeFailure(error, path));
  } finally {
    await rm(beside, { force: true });
  }
}

/** Why a file of the person's own could not be written. */
export function placeFailure(error: unknown, path: string): Failure {
  const file = basename(path);
  const reason = errorCode(error) ?? String(error);
  switch (reason) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'place-full', file };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'place-not-writable', file };
    default:
      return { code: 'place-failed', file, reason };
  }
}
