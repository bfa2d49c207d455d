// `npm run -s lectern -- …`: the command line, built first where it is stale, in this same process: starting another costs 40 ms.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, prepared } from './prepare.mjs';
import { projectFolder } from './project.mjs';

await prepared(async () => {
  await ensureBuilt(['cli']);
  const program = `${projectFolder}/dist/cli/lectern.js`;
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
  return Number(process.exitCode ?? 0);
});
