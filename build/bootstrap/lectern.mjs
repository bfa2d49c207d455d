// `npm run -s lectern -- …`: the command line, built first where it is stale, in this same process: starting another costs 40 ms.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { ensureBuilt, prepared } from './prepare.mjs';
import { projectFolder } from './project.mjs';
import { executableOf, findRuntime } from './runtime.mjs';
import { ensureSystemPackages, windowNeeds } from './system-packages.mjs';

/** Pages of paper are drawn by Electron: a PDF is exported by the program as it is installed, whose command needs no screen. */
const wantsPaper = process.argv.includes('export') && process.argv.some((word) => /(?:^|\.)pdf$/u.test(word));

await prepared(async () => {
  if (wantsPaper) return runInElectron(process.argv.slice(2));
  await ensureBuilt(['cli']);
  const program = `${projectFolder}/dist/cli/lectern.js`;
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
  return Number(process.exitCode ?? 0);
});

/** @param {readonly string[]} words Of the command. */
async function runInElectron(words) {
  await ensureBuilt(['electron']);
  const executable = executableOf(await findRuntime());
  await ensureSystemPackages(windowNeeds(executable));
  // Chromium gives root no sandbox and will not start without being told so.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const headless = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
  return run(executable, [...headless, ...sandbox, projectFolder, '--command-line', '--', ...words]);
}
