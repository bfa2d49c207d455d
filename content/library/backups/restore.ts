import { shape, succeeded, type Result, type StoreFailure } from '#content/base';
import type { LibraryFailure } from '../failures.ts';
import { writeNameplate, readNameplate } from '../format.ts';
import { openJournal } from '../journal.ts';
import { DEVICES_FILE, RESTORING_FILE } from '../layout.ts';
import type { LibraryPorts } from '../ports.ts';
import { changingFiles, parseBackupName } from './backup-files.ts';
import { Backups } from './backups.ts';

type Failure = StoreFailure | LibraryFailure;

const parseWish = shape({ name: parseBackupName });

/**
 * Wishes a backup back. It is done when the library is opened next, whole or, after an interruption, once more from the
 * beginning. What is there now is backed up first; answers that backup's name, where one could be made of it.
 */
export async function wishRestored(
  ports: LibraryPorts,
  name: string,
): Promise<Result<{ readonly kept?: string }, Failure>> {
  const backups = new Backups(ports);
  const files = await backups.filesOf(name);
  if (!files.ok) return files;
  const kept = await backups.make();
  // A library that is too damaged to be backed up is what a restore is for.
  if (!kept.ok && kept.failure.code !== 'backup-damaged') return kept;
  const wish = new TextEncoder().encode(`${JSON.stringify({ name })}\n`);
  const written = await ports.store.replace(RESTORING_FILE, wish);
  return written.ok ? succeeded(kept.ok ? { kept: kept.value.name } : {}) : written;
}

/**
 * Does what was wished, before a library is opened; does nothing where nothing was. The library writes in the name of a
 * new device from then on: others may have read what it wrote after the backup, and a journal must never say two things.
 * It shares with nobody until it is told to again, so that what was mended is not undone by what others still have.
 */
export async function finishRestore(ports: LibraryPorts, folder: string): Promise<Result<null, Failure>> {
  const { store, digest } = ports;
  const read = await store.read(RESTORING_FILE);
  if (!read.ok || read.value === undefined) return read.ok ? succeeded(null) : read;
  const wish = parseWish(parsed(read.value));
  if (wish !== undefined) {
    const done = await putBack(ports, folder, wish.name);
    if (!done.ok) return done;
    const devices = await openJournal(store, digest, DEVICES_FILE);
    if (!devices.ok) return devices;
    const alone = await devices.value.journal.append([{ kind: 'folder', folder: null, at: ports.clock.now() }]);
    if (!alone.ok) return alone;
  }
  return store.remove(RESTORING_FILE);
}

async function putBack(ports: LibraryPorts, folder: string, name: string): Promise<Result<null, Failure>> {
  const { store } = ports;
  const files = await new Backups(ports).filesOf(name);
  if (!files.ok) return files;
  const present = await changingFiles(store);
  if (!present.ok) return present;
  const written = await store.replaceAll(files.value);
  if (!written.ok) return written;
  const names = new Set(files.value.map(({ path }) => path));
  for (const path of present.value.filter((each) => !names.has(each))) {
    const removed = await store.remove(path);
    if (!removed.ok) return removed;
  }
  const plate = await readNameplate(ports, folder);
  if (!plate.ok) return plate;
  return typeof plate.value === 'object'
    ? writeNameplate(ports, { ...plate.value, device: ports.newId() })
    : succeeded(null);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
