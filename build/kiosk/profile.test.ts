import { spawnSync } from 'node:child_process';
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

  it('has a unit that starts it again for ever, but not after an administrator ended it', () => {
    const unit = readFileSync(join(linux, 'lectern-kiosk.service'), 'utf8');
    expect(unit).toMatch(/^Restart=always$/mu);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/mu);
    const ended = readFileSync(join(linux, '../../../electron/kiosk/start-again.ts'), 'utf8');
    const status = /ENDED_BY_STAFF = (\d+)/u.exec(ended)?.[1] ?? '';
    expect(unit).toContain(`RestartPreventExitStatus=${status}\n`);
  });

  it.each(['install.sh', 'lectern-kiosk-session'])('has a script %s that a shell reads', (name) => {
    expect(spawnSync('sh', ['-n', join(linux, name)]).status).toBe(0);
  });
});
