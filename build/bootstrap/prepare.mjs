import process from 'node:process';
import { allTargets, targets } from '../targets.mjs';
import { run } from './child.mjs';
import { ensureDependencies, onPinnedNode, pinnedNode } from './dependencies.mjs';
import { CannotMend, projectFolder } from './project.mjs';
import { staleTargets } from './stale.mjs';

/**
 * Runs one of the project's commands: with its dependencies installed, on the Node it pins, with its exit status as ours.
 * @param {() => Promise<number>} command Answers the exit status.
 */
export async function prepared(command) {
  try {
    await ensureDependencies();
    process.exitCode = onPinnedNode() ? await command() : await run(pinnedNode, process.argv.slice(1));
  } catch (error) {
    if (!(error instanceof CannotMend)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Builds those of the targets that are stale, and what they read.
 * @param {readonly import('../targets.mjs').TargetName[]} names
 */
export async function ensureBuilt(names) {
  const needed = allTargets.filter((name) =>
    names.some((wanted) => wanted === name || targets[wanted].after.includes(name)),
  );
  if (staleTargets(projectFolder, needed, targets).length === 0) return;
  const status = await run(process.execPath, [`${projectFolder}/build/build.ts`, '--stale', ...needed]);
  if (status !== 0) throw new CannotMend('The build failed; see above, then: npm run build');
}
