import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a separator at its end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The exact version of a development dependency, as package.json pins it.
 * @param {string} name
 * @returns {string}
 */
export function pinnedVersion(name) {
  const manifest = /** @type {{devDependencies: Record<string, string>}} */ (
    JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  );
  const version = manifest.devDependencies[name];
  if (version === undefined) throw new Error(`package.json pins no ${name}`);
  return version;
}

/**
 * Says what is going on, on standard error: standard output belongs to the program that is started.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** What the set-up cannot mend: one line that names the command that does. Told without a stack, then exit status 1. */
export class CannotMend extends Error {}
