import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './project.mjs';

/** How long to wait before looking again whether the other process is done, in milliseconds. */
const LOOK_AGAIN = 100;

/** After how many looks the person is told what is waited for: 5 s. */
const LOOKS_IN_SILENCE = 50;

/**
 * Does some work while no other process does work under the same lock. A lock whose process has died is taken over.
 * @template Answer
 * @param {string} path Of the lock file.
 * @param {() => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  for (let looks = 1; !take(path); looks += 1) {
    // The number in it may by now be another program's, after a machine was switched off during a build.
    if (looks === LOOKS_IN_SILENCE)
      say(`Waiting for another build or installation to end. If there is none: rm ${path}`);
    await pause(LOOK_AGAIN);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function take(path) {
  // Linked, not written in place: the lock is never seen without its holder's number.
  const mine = `${path}.${String(process.pid)}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  if (!holderLives(path)) rmSync(path, { force: true });
  return false;
}

/** @param {string} path */
function holderLives(path) {
  try {
    return process.kill(Number(readFileSync(path, 'utf8')), 0);
  } catch (error) {
    // Signal 0 to another user's process is refused, but the process is there.
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
