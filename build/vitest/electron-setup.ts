import process from 'node:process';
import { prepareElectron } from '../bootstrap/electron.mjs';
import { ensureBuilt } from '../bootstrap/prepare.mjs';

/** Makes the built application, Electron and a display ready for the end-to-end tests; answers how to end what was started. */
export default async function setup(): Promise<() => void> {
  await ensureBuilt(['electron', 'cli', 'renderer', 'collections']);
  const electron = await prepareElectron();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder;
  return electron.end;
}
