// `npm test` and `npm run test:<part> [-- FILE…]`: see build/test.ts.
import process from 'node:process';
import { run } from './child.mjs';
import { prepared } from './prepare.mjs';
import { projectFolder } from './project.mjs';
import { ensureSystemPackages, testNeeds } from './system-packages.mjs';

await prepared(async () => {
  await ensureSystemPackages(testNeeds);
  return run(process.execPath, [`${projectFolder}/build/test.ts`, ...process.argv.slice(2)]);
});
