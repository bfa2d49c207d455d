import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { failed, succeeded, type Result } from '#content/base';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';
import { errorCode } from './store-failure.ts';

/** How often the owner shows that it runs, and after how long without it an owner that cannot be asked counts as gone. */
const HEARTBEAT_MS = 10_000;
const SILENT_MS = 60_000;

/** Time to copy a claim where it cannot be linked. */
const COPYING_MS = 250;

/** A library that this process owns, until `release`. */
export interface LibraryLock {
  release(): Promise<void>;
}

type Claim = { readonly owner: ProcessIdentity; readonly released?: never } | { readonly released: true };

/**
 * Takes a library for this process alone. It survives kill -9: a lock is a file that says who holds it, and the next
 * process asks whether that one still runs.
 *
 * Claims are numbered files, `lock/1`, `lock/2`, …: the highest decides. A new claim is made under the next number by
 * hard-linking a file that is already whole, which only one process can do; the highest is never removed, not even
 * when it is released, so a number is never given twice and two processes that find the same dead owner cannot both
 * succeed it.
 *
 * Its limits: an owner on another machine (a network share) or in another container is known only by its heartbeat,
 * and a machine asleep for a minute loses its library to another; on Windows and macOS this holds for every owner
 * whose process number is in use again.
 */
export async function lockLibrary(
  folder: string,
): Promise<Result<LibraryLock, { readonly code: 'library-in-use'; readonly folder: string }>> {
  const claims = join(folder, 'lock');
  await mkdir(claims, { recursive: true });
  const own = join(claims, `claim-${randomBytes(8).toString('hex')}`);
  await writeFile(own, JSON.stringify({ owner: ownIdentity() } satisfies Claim), { flush: true });
  try {
    for (;;) {
      const highest = await highestClaim(claims);
      if (highest > 0 && (await isHeld(join(claims, String(highest)), own)))
        return failed({ code: 'library-in-use', folder });
      const number = highest + 1;
      if (!(await linkAs(own, join(claims, String(number))))) continue;
      // Somebody may have been given a higher number, and removed this one, since the highest was read.
      if ((await highestClaim(claims)) === number) return succeeded(await hold(claims, number));
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function hold(claims: string, number: number): Promise<LibraryLock> {
  const path = join(claims, String(number));
  for (const name of await readdir(claims)) {
    // The one before stays too: a process that has just read it must find that a higher one is there.
    if (/^\d+$/u.test(name) && Number(name) < number - 1) await rm(join(claims, name), { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined); // a beat that fails is followed by another
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      await writeFile(path, JSON.stringify({ released: true } satisfies Claim));
    },
  };
}

async function isHeld(path: string, own: string): Promise<boolean> {
  const claim = (await readClaim(path)) ?? (await setTimeout(COPYING_MS).then(() => readClaim(path)));
  // A claim is whole before it has its number: one that cannot be read was damaged, or released half.
  if (claim === undefined || claim.released === true) return false;
  const running = isRunning(claim.owner);
  if (running !== 'unknown') return running;
  // Both times are given by the clock of the disk's own machine.
  const [theirs, ours] = await Promise.all([stat(path), stat(own)]);
  return ours.mtimeMs - theirs.mtimeMs < SILENT_MS;
}

async function highestClaim(claims: string): Promise<number> {
  const names = await readdir(claims);
  return names.filter((name) => /^\d+$/u.test(name)).reduce((highest, name) => Math.max(highest, Number(name)), 0);
}

async function linkAs(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(errorCode(error) ?? '')) throw error;
    return copyAs(file, name);
  }
}

/** What file systems without hard links (FAT on a stick) answer. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** As exclusive as a link, but for a moment the file is there and not yet whole: `readClaim` waits for that moment. */
async function copyAs(file: string, name: string): Promise<boolean> {
  try {
    await copyFile(file, name, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readClaim(path: string): Promise<Claim | undefined> {
  try {
    const raw: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof raw !== 'object' || raw === null) return undefined;
    if ('released' in raw) return { released: true };
    if (!('owner' in raw) || typeof raw.owner !== 'object' || raw.owner === null) return undefined;
    const { pid, machine, boot, space, started } = raw.owner as Partial<Record<keyof ProcessIdentity, unknown>>;
    if (typeof pid !== 'number') return undefined;
    return {
      owner: { pid, machine: String(machine), boot: String(boot), space: String(space), started: String(started) },
    };
  } catch {
    return undefined; // gone, or no claim
  }
}
