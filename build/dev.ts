/**
 * `npm run dev`: the page from a server on this machine's own address, with hot reload, in the window and in any browser; the main
 * process, preload and workers are built anew when their files change, and the window opens again on them.
 */
import { rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build, createServer, type InlineConfig } from 'vite';
import { CannotMend } from './bootstrap/project.mjs';
import { prepareElectron } from './bootstrap/electron.mjs';
import { ensureBuilt } from './bootstrap/prepare.mjs';
import { DevelopmentWindow } from './dev-window.ts';
import { localize } from './localize.ts';
import { targets } from './targets.mjs';
import { projectFolder } from './vite/bundle.ts';
import { mainConfig, preloadConfig } from './vite/electron.ts';
import { rendererConfig } from './vite/renderer.ts';

/** Milliseconds of quiet after which changed files are taken as saved. */
const QUIET = 150;

// Before Vite is configured: it decides by this whether import.meta.env.DEV is true.
process.env['NODE_ENV'] = 'development';

/** Ends everything that was started, newest first. Asked again while it is at it (a second Ctrl+C), it goes on. */
const endings: (() => void | Promise<void>)[] = [];
let ending: Promise<void> | undefined;
function endAll(): Promise<void> {
  ending ??= (async () => {
    for (const end of endings.splice(0).reverse()) await end();
  })();
  return ending;
}

try {
  await develop();
} catch (error) {
  await endAll();
  if (!(error instanceof CannotMend)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function develop(): Promise<void> {
  await ensureBuilt(['messages', 'collections']);
  const electron = await prepareElectron();
  endings.push(electron.end);
  const finish = (): void => {
    void endAll().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, finish);

  const server = await createServer(rendererConfig('development', join(projectFolder, targets.renderer.output)));
  await server.listen();
  endings.push(() => server.close());
  const address = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  console.log(`The page in a browser: ${address}`);
  relocalizeOnChange();

  // What lies there from now on is for development: the next `npm start` builds it anew.
  rmSync(join(projectFolder, 'dist/.stamps/electron'), { force: true });
  const window = new DevelopmentWindow(electron.executable, [...electron.switches, projectFolder], address, finish);
  endings.push(() => window.close());
  const output = join(projectFolder, targets.electron.output);
  await watchBuild([mainConfig('development', output), preloadConfig('development', output)], () => void window.open());
}

/** Builds now and after each change, and tells when all are built and nothing has changed for a moment. */
async function watchBuild(configs: readonly InlineConfig[], built: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let waitingFor = configs.length;
  for (const config of configs) {
    const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
    if (!('on' in watcher)) throw new Error('Vite did not watch');
    endings.push(() => watcher.close());
    let first = true;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      if (first) waitingFor -= 1;
      first = false;
      clearTimeout(timer);
      if (waitingFor === 0) timer = setTimeout(built, QUIET);
    });
  }
}

/** Makes the translated messages anew when a message or a translation changes; a fault in them is told and changes nothing. */
function relocalizeOnChange(): void {
  let timer: NodeJS.Timeout | undefined;
  const folder = join(projectFolder, targets.messages.output);
  const watcher = watch(join(projectFolder, 'renderer/i18n/messages'), () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      localize(folder).catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
      });
    }, QUIET);
  });
  endings.push(() => {
    watcher.close();
  });
}
