import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './child.mjs';
import { withLock } from './lock.mjs';
import { CannotMend, pinnedVersion, projectFolder, say } from './project.mjs';

/** @typedef {Record<string, {version?: string, integrity?: string, optional?: boolean}>} LockedPackages By path in the project. */

/** The Node that the project pins, as npm installs it. */
export const pinnedNode = join(
  projectFolder,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Whether this process runs on the Node that the project pins. */
export function onPinnedNode() {
  return process.versions.node === pinnedVersion('node');
}

/** Installs the locked dependencies where they are missing or stale. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent(projectFolder)) return;
  // Beside node_modules and not in it: npm empties that folder.
  await withLock(join(projectFolder, '.cache', 'install.lock'), async () => {
    if (dependenciesAreCurrent(projectFolder)) return;
    say('Installing the locked dependencies …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const status = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0 || !existsSync(pinnedNode)) {
      throw new CannotMend('The dependencies could not be installed (see above). Once that is mended: npm ci');
    }
  });
}

/**
 * Whether what is installed is what the lock file asks for. npm keeps the list of what it has installed in
 * `node_modules/.package-lock.json` and writes it last, so an interrupted installation is seen as well.
 * @param {string} folder The project.
 * @returns {boolean}
 */
export function dependenciesAreCurrent(folder) {
  const installed = lockedPackages(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = lockedPackages(join(folder, 'package-lock.json'));
  if (installed === undefined || wanted === undefined || !existsSync(join(folder, 'node_modules/node/bin')))
    return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const present = installed[path];
    // What another platform needs is locked and not installed.
    if (present === undefined) return optional === true;
    return present.version === version && present.integrity === integrity;
  });
}

/**
 * @param {string} path
 * @returns {LockedPackages | undefined}
 */
function lockedPackages(path) {
  try {
    return /** @type {{packages: LockedPackages}} */ (JSON.parse(readFileSync(path, 'utf8'))).packages;
  } catch {
    return undefined;
  }
}
