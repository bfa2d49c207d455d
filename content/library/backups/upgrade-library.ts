import { succeeded, type Result, type StoreFailure } from '#content/base';
import type { LibraryFailure } from '../failures.ts';
import { FORMAT } from '../format.ts';
import { LIBRARY_FILE } from '../layout.ts';
import type { LibraryPorts } from '../ports.ts';
import { Backups } from './backups.ts';
import { planUpgrade, UPGRADES, type Upgrade } from './upgrade.ts';

/**
 * Brings a library of an older format into this program's, before it is opened. A backup of it comes first, and is opened
 * for trial as it will be afterwards: where that fails nothing has been changed. Interrupted, it is done once more from
 * the beginning, for the nameplate is written last. Answers what the person is to be told.
 * @param folder Where the store lies, to be named in failures.
 */
export async function upgradeLibrary(
  ports: LibraryPorts,
  folder: string,
  upgrades: readonly Upgrade[] = UPGRADES,
): Promise<Result<readonly LibraryFailure[], StoreFailure | LibraryFailure>> {
  const plan = await planUpgrade(ports, folder, upgrades);
  if (!plan.ok) return plan;
  if (plan.value === undefined) return succeeded([]);
  const backup = await new Backups(ports, upgrades).make();
  if (!backup.ok) return backup;
  const { from, files } = plan.value;
  const nameplate = files.get(LIBRARY_FILE);
  const others = [...files].filter(([path]) => path !== LIBRARY_FILE);
  const written = await ports.store.replaceAll(others.map(([path, bytes]) => ({ path, bytes })));
  if (!written.ok) return written;
  const named = nameplate === undefined ? written : await ports.store.replace(LIBRARY_FILE, nameplate);
  if (!named.ok) return named;
  return succeeded([{ code: 'library-upgraded', found: from, known: FORMAT, backup: backup.value.name }]);
}
