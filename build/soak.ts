/**
 * `npm run soak [-- FACTOR]`: the tests that look for rare faults, with FACTOR times the tries of `npm test` (50 unless
 * given: 1,000 kills in the middle of an import and 1,000 of an annotation, 100 power cuts, each of the first sixty writes,
 * fsyncs and renames failing, 30,000 changed bytes in a library, 250 times a hundred devices, two Syncthings, a
 * kiosk whose processes are killed 200 times and one under 100,000 events). Some hours on two cores.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { projectFolder } from './vite/bundle.ts';

const factor = Number(process.argv[2] ?? 50);
if (!Number.isInteger(factor) || factor < 1) {
  console.error('npm run soak -- FACTOR wants a whole number from 1');
  process.exit(2);
}
const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
const timeout = String(30_000 * factor);
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'build/vitest/config.ts', '--project', 'unit', '--testTimeout', timeout].concat([
    'electron/cli/cli.test.ts',
    'content/library/damage.test.ts',
    'content/annotations/merge/merge.test.ts',
    'electron/workers/annotations-killed.test.ts',
    'electron/workers/power-cut.test.ts',
    'electron/workers/failing-disk.test.ts',
    'content/import/damaged-files.test.ts',
  ]),
  { cwd: projectFolder, stdio: 'inherit', env: { ...process.env, LECTERN_SOAK: String(factor) } },
);
const syncthings = spawnSync(process.execPath, ['electron/workers/two-syncthings.testing.ts'], {
  cwd: projectFolder,
  stdio: 'inherit',
});
// In windows, so prepared as `npm run test:e2e` is.
const kiosk = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'build/vitest/config.ts', '--project', 'e2e'].concat([
    'electron/e2e/kiosk-killed.e2e.test.ts',
    'electron/e2e/kiosk-monkey.e2e.test.ts',
  ]),
  { cwd: projectFolder, stdio: 'inherit', env: { ...process.env, LECTERN_SOAK: String(factor) } },
);
process.exitCode = (kiosk.status ?? 1) || (status ?? 1) || (syncthings.status ?? 1);
