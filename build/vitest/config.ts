import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { hasDisplay } from '../bootstrap/display.mjs';
import { projectFolder } from '../vite/bundle.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';

const notTests = ['**/node_modules/**', '**/dist/**', '**/.cache/**'];
/** What is started as people start it, from the built program. */
const ofTheBuilt = 'electron/cli/**/*.test.ts';

/** Two cores: one works, one drives it. */
const workers = 2;

/** What a test starts as a process of its own (importing, the command line) is compiled once, not at each start. */
const compiledOnce = { NODE_COMPILE_CACHE: join(projectFolder, '.cache/compiled') };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...notTests, '**/*.browser.test.ts', '**/*.e2e.test.ts', ofTheBuilt],
          pool: 'forks',
          maxWorkers: workers,
          // Property tests and the larger corpora, on a busy machine.
          testTimeout: 30_000,
          env: compiledOnce,
        },
      },
      {
        extends: true,
        test: {
          name: 'command-line',
          environment: 'node',
          include: [ofTheBuilt],
          exclude: notTests,
          globalSetup: ['build/vitest/command-line-setup.ts'],
          pool: 'forks',
          maxWorkers: workers,
          // Each command is a process that starts; on a busy machine that takes seconds.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          env: compiledOnce,
        },
      },
      {
        extends: true,
        // Found while the tests run, these would be bundled anew and the page reloaded under a test.
        optimizeDeps: { entries: ['renderer/**/*.ts', 'content/**/index.ts'], include: ['axe-core'] },
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          exclude: notTests,
          maxWorkers: 1,
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath, args: chromiumArguments } }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['electron/e2e/**/*.e2e.test.ts'],
          exclude: notTests,
          globalSetup: ['build/vitest/electron-setup.ts'],
          setupFiles: ['build/vitest/own-display.ts'],
          pool: 'forks',
          // On a display that somebody looks at one window at a time: they share its focus. A test waits more than it works.
          maxWorkers: hasDisplay() ? 1 : workers,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
