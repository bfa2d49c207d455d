import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const linux = join(import.meta.dirname, 'linux');
const folder = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A program of a few lines in the place of another. */
function program(name: string, lines: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('the Linux profile of a kiosk', () => {
  it('ends with the status of the program, by which the unit starts it again or not', () => {
    // A compositor that, as cage, ends well whatever became of its program.
    program('cage', 'while [ "$1" != -- ]; do shift; done; shift; "$@"; exit 0');
    for (const status of [0, 3, 4, 137]) {
      const lectern = program('lectern', `echo "$@" >"${folder}/given"; exit ${String(status)}`);
      const env = {
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        XDG_RUNTIME_DIR: folder,
        LECTERN_PROGRAM: lectern,
        LECTERN_DEVICE: 'hall-1',
        LECTERN_TRUSTED_KEY: 'ab',
      };
      expect(spawnSync(join(linux, 'lectern-kiosk-session'), { env }).status).toBe(status);
      const given = readFileSync(join(folder, 'given'), 'utf8');
      expect(given).toContain('--kiosk=/etc/lectern/kiosk.json --device hall-1 --trusted-key ab');
    }
  });

  it('begins a program that had been running again inside the same compositor, until an administrator ends it', () => {
    program('cage', `echo compositor >>"${folder}/begun"; while [ "$1" != -- ]; do shift; done; shift; "$@"; exit 0`);
    // Six seconds by a clock that goes fast: a date of its own, two of which are asked for each run.
    program(
      'date',
      `n=$(cat "${folder}/clock" 2>/dev/null || echo 0); n=$((n + 6)); echo $n >"${folder}/clock"; echo $n`,
    );
    const lectern = program(
      'lectern',
      `echo program >>"${folder}/begun"; [ "$(grep -c program "${folder}/begun")" = 3 ] && exit 3; exit 137`,
    );
    const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, XDG_RUNTIME_DIR: folder, LECTERN_PROGRAM: lectern };
    expect(spawnSync(join(linux, 'lectern-kiosk-session'), { env }).status).toBe(3);
    expect(readFileSync(join(folder, 'begun'), 'utf8')).toBe('compositor\nprogram\nprogram\nprogram\n');
    rmSync(join(folder, 'date'));
  });

  it('tells the system’s watchdog that the program is well for as long as the program says so', async () => {
    program('cage', 'while [ "$1" != -- ]; do shift; done; shift; "$@"; exit 0');
    const lectern = program('lectern', 'for beat in 1 2 3; do echo >"$LECTERN_PULSE"; sleep 0.4; done; exit 3');
    const socket = join(folder, 'notify');
    // What systemd is to the unit: a socket for datagrams, of which Node has none.
    const listening = `use IO::Socket::UNIX; my $s = IO::Socket::UNIX->new(Type => SOCK_DGRAM, Local => '${socket}'); $| = 1; print "ready\n"; while (defined $s->recv(my $told, 99)) { print "$told\n" }`;
    const system = spawn('perl', ['-e', listening]);
    let heard = '';
    system.stdout.on('data', (text: Buffer) => (heard += text.toString()));
    await expect.poll(() => heard).toContain('ready');
    const env = {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      XDG_RUNTIME_DIR: folder,
      NOTIFY_SOCKET: socket,
      LECTERN_PROGRAM: lectern,
    };
    const session = spawn(join(linux, 'lectern-kiosk-session'), { env });
    const status = await new Promise((ended) => session.once('exit', ended));
    system.kill();
    expect(status).toBe(3);
    expect(heard.match(/WATCHDOG=1/gu)).toHaveLength(3);
  });

  it('has a unit that starts it again for ever, but not after an administrator ended it', () => {
    const unit = readFileSync(join(linux, 'lectern-kiosk.service'), 'utf8');
    expect(unit).toMatch(/^Restart=always$/mu);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/mu);
    expect(unit).toMatch(/^WatchdogSec=60$/mu);
    const ended = readFileSync(join(linux, '../../../electron/kiosk/start-again.ts'), 'utf8');
    const status = /ENDED_BY_STAFF = (\d+)/u.exec(ended)?.[1] ?? '';
    expect(unit).toContain(`RestartPreventExitStatus=${status}\n`);
  });

  it('has scripts that a shell and perl read, and units in which systemd finds no fault', () => {
    expect(spawnSync('sh', ['-n', join(linux, 'install.sh')]).status).toBe(0);
    expect(spawnSync('perl', ['-c', join(linux, 'lectern-kiosk-session')]).status).toBe(0);
    // Where systemd itself is not, its checker is not either; what it says of programs that are not installed here is no fault.
    const verify = spawnSync('systemd-analyze', ['verify', '--man=no', join(linux, 'lectern-kiosk.service')], { encoding: 'utf8' }); // prettier-ignore
    const faults = verify.error === undefined ? verify.stderr.split('\n').filter((line) => line.includes('lectern-kiosk.service')) : []; // prettier-ignore
    expect(faults.filter((line) => !/not executable: No such file/u.test(line))).toEqual([]);
  });
});
