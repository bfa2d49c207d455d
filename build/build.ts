/**
 * Builds the targets named on the command line, or all of them; with `--stale` those of them that are.
 * Each is built into a folder beside its place and swapped in whole: what runs meanwhile never reads half a build.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { stamp, staleTargets, writeStamp } from './bootstrap/stale.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { buildCollections } from './collections.ts';
import { localize } from './localize.ts';
import { copyPdfData } from './pdf.ts';
import { allTargets, targets, type TargetName } from './targets.mjs';
import { buildTyping } from './typing.ts';
import { projectFolder } from './vite/bundle.ts';
import { cliConfig } from './vite/cli.ts';
import { mainConfig, preloadConfig } from './vite/electron.ts';
import { rendererConfig } from './vite/renderer.ts';

// Vite builds for use where this says so, whatever the person's own environment says.
process.env['NODE_ENV'] = 'production';

/** How each target is made, in a folder that is empty. */
const makers: Readonly<Record<TargetName, (folder: string) => Promise<unknown>>> = {
  messages: localize,
  typing: async (folder) => {
    buildTyping(folder);
  },
  pdf: copyPdfData,
  electron: async (folder) => {
    await build(mainConfig('production', folder));
    await build(preloadConfig('production', folder));
  },
  cli: (folder) => build(cliConfig('production', folder)),
  renderer: (folder) => build(rendererConfig('production', folder)),
  collections: (folder) => buildCollections(join(folder, 'shipped')),
};

async function buildTarget(name: TargetName): Promise<void> {
  const started = performance.now();
  const target = targets[name];
  // Taken before the build: a file changed while it runs makes the target stale again.
  const inputs = stamp(projectFolder, target);
  const place = join(projectFolder, target.output);
  const fresh = `${place}.${String(process.pid)}.new`;
  const old = `${place}.${String(process.pid)}.old`;
  mkdirSync(fresh, { recursive: true });
  try {
    await makers[name](fresh);
    mkdirSync(dirname(place), { recursive: true });
    swap(place, fresh, old);
    writeStamp(projectFolder, name, inputs);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  console.error(`built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function swap(place: string, fresh: string, old: string): void {
  try {
    renameSync(place, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  renameSync(fresh, place);
}

const asked = process.argv.slice(2).filter((argument) => argument !== '--stale');
const unknown = asked.filter((name) => !Object.hasOwn(targets, name));
if (unknown.length > 0) {
  console.error(`No such target: ${unknown.join(', ')}. The targets are ${allTargets.join(', ')}.`);
  process.exit(2);
}
const wanted = asked.length === 0 ? allTargets : allTargets.filter((name) => asked.includes(name));
try {
  await withLock(join(projectFolder, '.cache', 'build.lock'), async () => {
    const due = process.argv.includes('--stale') ? staleTargets(projectFolder, wanted, targets) : wanted;
    for (const name of due) await buildTarget(name);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
