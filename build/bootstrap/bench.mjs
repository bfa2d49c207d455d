// `npm run bench [-- NAME…]`: the benchmarks, with the peers they are measured against installed first.
import process from 'node:process';
import { run } from './child.mjs';
import { prepareElectron } from './electron.mjs';
import { prepared } from './prepare.mjs';
import { projectFolder } from './project.mjs';
import { benchNeeds, ensureSystemPackages } from './system-packages.mjs';

await prepared(async () => {
  await ensureSystemPackages(benchNeeds);
  const electron = await prepareElectron();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder;
  try {
    return await run(process.execPath, [`${projectFolder}/content/bench/run.ts`, ...process.argv.slice(2)]);
  } finally {
    await electron.end();
  }
});
