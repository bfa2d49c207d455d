import process from 'node:process';
import { openDisplay } from './display.mjs';
import { executableOf, findRuntime } from './runtime.mjs';
import { ensureSystemPackages, windowNeeds } from './system-packages.mjs';

/**
 * Makes Electron ready to run, with the libraries and the display it needs.
 * @returns {Promise<{folder: string, executable: string, switches: readonly string[], end: () => Promise<void>}>} The runtime's folder, its
 *   executable, what to put before the application on its command line, and how to end what was started.
 */
export async function prepareElectron() {
  const folder = await findRuntime();
  const executable = executableOf(folder);
  await ensureSystemPackages(windowNeeds(executable));
  // Chromium gives root no sandbox and will not start without being told so.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { folder, executable, switches, end: await openDisplay() };
}
