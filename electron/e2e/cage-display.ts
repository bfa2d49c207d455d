import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The numbers of Debian's user `nobody` and its group: cage refuses to run for the superuser. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const IS_SUPERUSER = process.getuid?.() === 0;
const UP_WITHIN_MS = 10_000;
/** Its output when it draws into a window: wlroots' own default. */
const SIZE = '1024x768';

/** What the compositor shows where no window is. The screen under it is white (`Xvfb -wr`): the desktop that nobody may see. */
export const NO_WINDOW = '#000000';

/**
 * The compositor of the Linux profile, in the one window of an X server, for programs that come and go: what it shows where
 * none is, is what a visitor would see while the program is started again. (Without a screen of any kind wlroots 0.15 draws the
 * frame before the first program and no other, so there would be nothing to photograph.)
 */
export class CageDisplay {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lectern-display-'));
  #server: ChildProcess | undefined;
  #cage: ChildProcess | undefined;
  #display = '';
  #socket = '';

  static async open(): Promise<CageDisplay> {
    const display = new CageDisplay();
    await display.#begin();
    return display;
  }

  /** What a program needs to be told to come up here. */
  get environment(): Record<string, string> {
    return { XDG_RUNTIME_DIR: this.#folder, WAYLAND_DISPLAY: this.#socket };
  }

  /** What a program needs on its command line to come up here. */
  readonly switches: readonly string[] = ['--ozone-platform=wayland'];

  /** The colours of the screen's four corners, `#rrggbb`, each once: all that is shown there is somebody's ground. */
  async corners(): Promise<readonly string[]> {
    const { stdout } = await run('import', ['-silent', '-window', 'root', '-depth', '8', 'ppm:-'], {
      env: { ...process.env, DISPLAY: this.#display },
      encoding: 'buffer',
      maxBuffer: 64_000_000,
      timeout: 10_000,
    });
    return [...new Set(cornersOf(stdout))];
  }

  async close(): Promise<void> {
    for (const child of [this.#cage, this.#server]) await ended(child);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #begin(): Promise<void> {
    this.#display = await this.#serve();
    const named = join(this.#folder, 'name');
    const holds = join(this.#folder, 'holds.sh');
    writeFileSync(holds, `#!/bin/sh\necho "$WAYLAND_DISPLAY" >${named}\nexec sleep infinity\n`);
    chmodSync(holds, 0o755);
    chmodSync(this.#folder, 0o700);
    mkdirSync(join(this.#folder, 'home'));
    if (IS_SUPERUSER) for (const path of [this.#folder, holds]) chownSync(path, NOBODY.uid, NOBODY.gid);
    this.#cage = spawn('cage', ['-d', '--', holds], {
      ...(IS_SUPERUSER ? NOBODY : {}),
      env: {
        PATH: process.env['PATH'],
        HOME: join(this.#folder, 'home'),
        XDG_RUNTIME_DIR: this.#folder,
        DISPLAY: this.#display,
        WLR_BACKENDS: 'x11',
        WLR_LIBINPUT_NO_DEVICES: '1',
        WLR_RENDERER: 'pixman',
      },
      stdio: 'ignore',
    });
    const begin = Date.now();
    while (this.#socket === '') {
      await later(50);
      if (Date.now() - begin > UP_WITHIN_MS) throw new Error('cage did not come up');
      if (existsSync(named)) this.#socket = readFileSync(named, 'utf8').trim();
    }
  }

  /** Starts an X server of its own; answers the name of its display. */
  #serve(): Promise<string> {
    const server = spawn('Xvfb', ['-displayfd', '3', '-wr', '-nolisten', 'tcp', '-screen', '0', `${SIZE}x24`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once('exit', () => {
        reject(new Error('Xvfb did not come up'));
      });
      server.stdio[3]?.once('data', (number: Buffer) => {
        resolve(`:${number.toString().trim()}`);
      });
    });
  }
}

/** Ends a process, whether it likes to or not. */
async function ended(child: ChildProcess | undefined): Promise<void> {
  if (child?.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([gone, later(5000)]);
  child.kill('SIGKILL'); // one that has gone is none the worse for it
}

/** The corner pixels of a portable pixmap: `P6 width height 255` and three bytes a pixel. */
function cornersOf(ppm: Buffer): string[] {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('import made no pixmap');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = ppm.subarray(head[0].length);
  return [0, width - 1, (height - 1) * width, height * width - 1].map(
    (pixel) => `#${pixels.subarray(pixel * 3, pixel * 3 + 3).toString('hex')}`,
  );
}
