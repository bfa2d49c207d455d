import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { errorCode } from './store-failure.ts';

/** Adds to the file that is being written. */
export type Add = (piece: string | Uint8Array) => Promise<void>;

type Fill<Reason extends Failure> = (add: Add) => Promise<Result<unknown, Reason>>;

/**
 * Writes a file wherever a person wants it: beside its place first, and moved there when all of it is on the disk. What
 * stood there before stays until then, and for good where it fails. Answers its size in bytes.
 * @param content All of it, or what adds it piece by piece.
 */
export async function writeWhole<Reason extends Failure>(
  path: string,
  content: string | Uint8Array | Fill<Reason>,
): Promise<Result<number, Reason | Failure>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx');
    let bytes = 0;
    try {
      const add: Add = async (piece) => {
        const written = typeof piece === 'string' ? Buffer.from(piece) : piece;
        await file.appendFile(written);
        bytes += written.length;
      };
      if (typeof content === 'function') {
        const filled = await content(add);
        if (!filled.ok) return filled;
      } else await add(content);
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
    // What is read-only, or was pulled out meanwhile, holds nothing of ours.
    await rm(beside, { force: true }).catch(() => undefined);
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
