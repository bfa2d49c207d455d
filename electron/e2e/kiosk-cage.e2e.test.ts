import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPin, type DeviceStatus } from '#content/kiosk';
import { nodeScrypt } from '../platform/node-scrypt.ts';
import { electronExecutable, homeArguments, PROJECT } from './lectern-window.ts';

/** An ordinary user that every Debian has: cage refuses to run for the superuser. */
const USER = 'nobody';
const UP_WITHIN_MS = 40_000;

/** The profile of build/kiosk/linux without a screen: wlroots draws into memory. */
describe('a kiosk under cage, as an ordinary user', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cage-'));
  const runtime = join(folder, 'runtime');
  const program = join(folder, 'program');
  let session: ReturnType<typeof spawn>;

  beforeAll(async () => {
    // Where the checkout and Electron lie, an ordinary user may have no business.
    cpSync(join(PROJECT, 'dist'), join(program, 'dist'), { recursive: true });
    cpSync(join(PROJECT, 'package.json'), join(program, 'package.json'));
    cpSync(dirname(electronExecutable()), join(folder, 'electron'), { recursive: true });
    mkdirSync(runtime, { mode: 0o700 });
    const pin = await hashPin('480193', nodeScrypt);
    if (!pin.ok) throw new Error(pin.failure.code);
    const outbox = join(folder, 'outbox');
    writeFileSync(join(folder, 'kiosk.json'), JSON.stringify({ staff: { staffPin: pin.value }, fleet: { outbox } }));
    chmodSync(folder, 0o755);
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', USER, folder]);
    const command = [
      ...[
        'cage',
        '--',
        join(folder, 'electron', 'electron'),
        '--no-sandbox',
        '--ozone-platform=wayland',
        '--disable-gpu',
      ],
      ...[program, ...homeArguments(folder), '--kiosk', join(folder, 'kiosk.json'), '--device', 'hall-1'],
    ];
    const asUser = process.getuid?.() === 0 ? ['setpriv', '--reuid', USER, '--regid', 'nogroup', '--clear-groups', ...command] : command; // prettier-ignore
    session = spawn(asUser[0] ?? '', asUser.slice(1), {
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        XDG_RUNTIME_DIR: runtime,
        WLR_BACKENDS: 'headless',
        WLR_LIBINPUT_NO_DEVICES: '1',
        WLR_RENDERER: 'pixman',
      },
      stdio: 'ignore',
    });
  });
  afterAll(async () => {
    if (session.exitCode === null) {
      const gone = new Promise((resolve) => session.once('exit', resolve));
      session.kill('SIGTERM');
      await Promise.race([gone, later(10_000)]);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('paints, finds itself in a session without another program, and puts its status into its outbox', async () => {
    const file = join(folder, 'user-data', 'logs', 'lectern.log');
    const log = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    const begin = Date.now();
    while (!log().includes('system-keys: ')) {
      if (Date.now() - begin > UP_WITHIN_MS) throw new Error(`No page was painted and audited: ${log()}`);
      await later(100);
    }
    expect(log()).toContain('single-application-session: on');
    expect(log()).toContain('pin-set: on');
    const status = JSON.parse(readFileSync(join(folder, 'outbox', 'hall-1.status.json'), 'utf8')) as DeviceStatus;
    expect(status).toMatchObject({ device: 'hall-1', documents: 3 });
  });
});
