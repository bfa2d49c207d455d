import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { CannotMend, say } from './project.mjs';

/** The size of the screen we make where there is none: a common one. */
const SCREEN = '1920x1080x24';

/**
 * Sees to it that there is a display: the one that is there, else a virtual one, named in this process's environment.
 * @returns {Promise<() => Promise<void>>} Ends what was started.
 */
export async function openDisplay() {
  if (hasDisplay()) return () => Promise.resolve();
  const screen = await startVirtualDisplay();
  process.env['DISPLAY'] = screen.display;
  say(`There is no display: Xvfb makes one, ${screen.display}.`);
  return () => {
    delete process.env['DISPLAY'];
    return screen.end();
  };
}

/**
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/**
 * Starts Xvfb on the first number that is free.
 * @returns {Promise<{display: string, end: () => Promise<void>}>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    // `setpriv` ends it with us even where we are killed outright; a session of its own keeps Ctrl+C from ending it before the window.
    const server = spawn(
      'setpriv',
      ['--pdeathsig', 'TERM', 'Xvfb', '-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
    );
    const kill = () => server.kill();
    process.on('exit', kill);
    const end = async () => {
      process.off('exit', kill);
      if (server.kill()) await once(server, 'exit');
    };
    server.on('error', () => reject(new CannotMend('Xvfb could not be started: apt-get install -y xvfb util-linux')));
    server.on('exit', () =>
      reject(new CannotMend('Xvfb ended before it had a display. To see why: Xvfb -displayfd 1')),
    );
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      resolve({ display: `:${number.toString().trim()}`, end });
    });
  });
}
