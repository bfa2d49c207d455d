import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { stickFolders } from '../../electron/kiosk/sticks.ts';
import { configuration } from '../package/configuration.ts';

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

  it('leaves the session its sockets, and finds the program under the name that it is packaged with', () => {
    const unit = readFileSync(join(linux, 'lectern-kiosk.service'), 'utf8');
    // It closes /run/user as well, where cage and the session have their sockets.
    expect(unit).not.toMatch(/^ProtectHome=/mu);
    expect(unit).toMatch(/^ReadWritePaths=\/run\/user$/mu);
    const { linux: packaged } = configuration({ runtime: '', version: '1.0.0', development: false, resources: '', output: '' }); // prettier-ignore
    const session = readFileSync(join(linux, 'lectern-kiosk-session'), 'utf8');
    expect(session).toContain(`'/usr/bin/${packaged?.executableName ?? ''}'`);
    expect(packaged?.extraResources).toContainEqual({ from: 'build/kiosk/linux', to: 'kiosk' });
  });

  it('has scripts that a shell and perl read, and units in which systemd finds no fault', () => {
    expect(spawnSync('sh', ['-n', join(linux, 'install.sh')]).status).toBe(0);
    expect(spawnSync('perl', ['-c', join(linux, 'lectern-kiosk-session')]).status).toBe(0);
    // Where systemd itself is not, its checker is not either; what it says of programs that are not installed here is no fault.
    const units = ['lectern-kiosk.service', 'lectern-outbox.service', 'lectern-outbox.timer'];
    const verify = spawnSync('systemd-analyze', ['verify', '--man=no', ...units.map((unit) => join(linux, unit))], { encoding: 'utf8' }); // prettier-ignore
    const faults = verify.error === undefined ? verify.stderr.split('\n').filter((line) => line.includes('lectern-')) : []; // prettier-ignore
    expect(faults.filter((line) => !/not executable: No such file/u.test(line))).toEqual([]);
  });

  it('mounts sticks where the program looks for them, with nothing on them to run, and takes all it brought away again', () => {
    const rules = readFileSync(join(linux, '90-lectern-sticks.rules'), 'utf8');
    const mount = /^RUN\+="\/usr\/bin\/systemd-mount (.*)"$/mu.exec(rules)?.[1]?.split(' ') ?? [];
    expect(mount).toContain('--options=nosuid,nodev,noexec,sync');
    expect(stickFolders(`/dev/sdb1 ${mount.at(-1) ?? ''} vfat rw 0 0`)).toHaveLength(1);
    const [remove = '', install = ''] = readFileSync(join(linux, 'install.sh'), 'utf8').split('  exit 0\n');
    for (const [, brought = ''] of install.matchAll(/^install -m \d+ "\$here\/([\w.-]+)"/gmu)) {
      expect(existsSync(join(linux, brought))).toBe(true);
      expect(remove).toContain(brought.replace(/\.pam$/u, ''));
    }
  });

  it('lets a user in without a question, and tells logind of the session that gets it the display', () => {
    const rules = readFileSync(join(linux, 'lectern-kiosk.pam'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/\s+/u));
    for (const [kind = '', control = '', module = ''] of rules) {
      expect(['auth', 'account', 'session']).toContain(kind);
      expect(control).toBe('required');
      expect(['pam_unix.so', 'pam_systemd.so']).toContain(module);
    }
    expect(rules.map(([kind, , module]) => `${kind ?? ''} ${module ?? ''}`)).toContain('session pam_systemd.so');
    expect(readFileSync(join(linux, 'lectern-kiosk.service'), 'utf8')).toContain('PAMName=lectern-kiosk\n');
    expect(readFileSync(join(linux, 'install.sh'), 'utf8')).toContain('/etc/pam.d/lectern-kiosk\n');
  });
});

/** Neither has been run: there is no Windows here, and no PowerShell. That they are PowerShell at all, a parser of it tells. */
describe('the Windows profile of a kiosk', () => {
  const windows = join(import.meta.dirname, 'windows');
  const script = (name: string): string => readFileSync(join(windows, name), 'utf8');

  async function faults(text: string): Promise<readonly string[]> {
    await Parser.init();
    const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
    const parser = new Parser().setLanguage(await Language.load(grammar));
    const walk = (node: Node): readonly string[] =>
      node.isError || node.isMissing
        ? [`line ${String(node.startPosition.row + 1)}: ${node.text.slice(0, 60)}`]
        : node.children.flatMap((child) => walk(child));
    const tree = parser.parse(text);
    return tree === null ? ['nothing'] : walk(tree.rootNode);
  }

  it('is written in PowerShell', async () => {
    for (const name of ['install.ps1', 'check.ps1']) expect(await faults(script(name))).toEqual([]);
    expect(await faults(script('check.ps1').replace('[ordered]@{', '[ordered]@('))).not.toEqual([]);
  });

  it('leaves a program alone that an administrator ended, and starts every other again', () => {
    const ended = readFileSync(join(windows, '../../../electron/kiosk/start-again.ts'), 'utf8');
    const status = /ENDED_BY_STAFF = (\d+)/u.exec(ended)?.[1] ?? '';
    // The statuses, what is done after each (3: nothing), and what after any other (0: the shell again).
    expect(script('install.ps1')).toContain(`--kiosk=\`"$Configuration\`"", @(${status}), @(3), 0)`);
  });

  it('checks each thing that it sets', () => {
    const [set, checked] = [script('install.ps1'), script('check.ps1')];
    for (const name of [
      'Client-EmbeddedShellLauncher',
      'Client-KeyboardFilter',
      'WESL_UserSetting',
      'WEKF_PredefinedKey',
      'AllowEdgeSwipe',
      'Ctrl+Alt+Del',
    ]) {
      expect(set).toContain(name);
      expect(checked).toContain(name);
    }
  });
});
