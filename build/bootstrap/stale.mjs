import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that lie among a target's inputs and never reach its output. */
const never =
  /(?:\.test\.ts|\.suite\.ts|README\.md|RESULTS\.md)$|(?:^|\/)(?:e2e|bench|generated|hostile|scraped)(?:\/|$)/;

/**
 * One digest over the names, sizes and times of all files a target is made of. Contents are not read: the command line asks
 * this at each start, and a whole tree is compared in milliseconds.
 * @param {string} folder The project.
 * @param {{inputs: readonly string[]}} target
 * @returns {string}
 */
export function stamp(folder, target) {
  const digest = createHash('sha256');
  for (const input of target.inputs) add(digest, folder, input);
  return digest.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} digest
 * @param {string} folder
 * @param {string} path
 */
function add(digest, folder, path) {
  if (never.test(path)) return;
  const stats = statSync(join(folder, path), { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    digest.update(`${path}\0${String(stats.size)}\0${String(stats.mtimeMs)}\n`);
    return;
  }
  for (const name of readdirSync(join(folder, path)).sort()) add(digest, folder, `${path}/${name}`);
}

/**
 * The targets among `names` whose output is missing or was made of other files than those that lie there now.
 * @template {string} Name
 * @param {string} folder The project.
 * @param {readonly Name[]} names
 * @param {Readonly<Record<Name, {inputs: readonly string[], output: string}>>} known
 * @returns {Name[]}
 */
export function staleTargets(folder, names, known) {
  return names.filter((name) => {
    const target = known[name];
    if (statSync(join(folder, target.output), { throwIfNoEntry: false }) === undefined) return true;
    return readStamp(folder, name) !== stamp(folder, target);
  });
}

/**
 * @param {string} folder
 * @param {string} name
 */
function readStamp(folder, name) {
  try {
    return readFileSync(stampPath(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Notes what a target has been built from.
 * @param {string} folder The project.
 * @param {string} name
 * @param {string} inputs What `stamp` answered before the build.
 */
export function writeStamp(folder, name, inputs) {
  const path = stampPath(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, inputs);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function stampPath(folder, name) {
  return join(folder, 'dist', '.stamps', name);
}
