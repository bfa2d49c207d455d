// `npm start [-- ARGUMENT…]`: the window, on whatever machine this is.
import process from 'node:process';
import { run } from './child.mjs';
import { prepareElectron } from './electron.mjs';
import { ensureBuilt, prepared } from './prepare.mjs';
import { projectFolder } from './project.mjs';

await prepared(async () => {
  await ensureBuilt(['electron', 'renderer', 'collections']);
  const electron = await prepareElectron();
  try {
    return await run(electron.executable, [...electron.switches, projectFolder, ...process.argv.slice(2)]);
  } finally {
    await electron.end();
  }
});
