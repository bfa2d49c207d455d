import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { hasDisplay, startVirtualDisplay } from '../bootstrap/display.mjs';
import { prepareElectron } from '../bootstrap/electron.mjs';
import { ensureBuilt } from '../bootstrap/prepare.mjs';
import { DISPLAYS } from './displays.ts';

/** Makes the built application, Electron and a display ready for the end-to-end tests; answers how to end what was started. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureBuilt(['electron', 'cli', 'renderer', 'collections']);
  const isSeen = hasDisplay();
  const electron = await prepareElectron();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder;
  // No test starts the system's speech by the way, which on a machine without sound never ends: one that speaks brings its own.
  process.env['SPEECHD_ADDRESS'] = 'unix_socket:/nonexistent';
  // Windows share a display's focus: those of two files at a time are on two, where we make them.
  const second = isSeen ? undefined : await startVirtualDisplay();
  if (second !== undefined) process.env[DISPLAYS] = `${process.env['DISPLAY'] ?? ''} ${second.display}`;
  console.log(`Electron ${versionOf(electron.executable)}`);
  return async () => {
    await second?.end();
    await electron.end();
  };
}

function versionOf(executable: string): string {
  const program =
    'const { electron, chrome, node } = process.versions; `${electron} (Chromium ${chrome}, Node ${node})`';
  return execFileSync(executable, ['-p', program], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  }).trim();
}
