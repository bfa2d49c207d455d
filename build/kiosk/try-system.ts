/**
 * `node build/bootstrap/run.mjs build/kiosk/try-system.ts [FOLDER]`: the Linux profile in a real system. A Debian is made in
 * the folder (kept for the next time), the packaged program is put into it, `install.sh` is run there, and systemd starts the
 * unit. As root, with `debootstrap`; about eight minutes, then three. It has neither a screen nor a console: cage draws into
 * memory, and the unit's console is a pseudo-terminal. Prints a line for each thing tried; status 1 where one is not so.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as later } from 'node:timers/promises';
import { projectFolder } from '../vite/bundle.ts';

const PACKAGES =
  'systemd,systemd-sysv,libpam-systemd,dbus,polkitd,perl,cage,xwayland,procps,fonts-noto-cjk,libnss3,libgtk-3-0,libasound2,libgbm1,libxss1';
/** What the machine outside must not be told: these two speak to the kernel, which both have. */
const NOT_HERE = ['sysctl', 'udevadm'];
const SCREENLESS =
  '[Service]\nTTYPath=/dev/pts/0\nEnvironment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1\n';
/** Opens the first pseudo-terminal (0x40045431: TIOCSPTLCK, which unlocks it) and holds it. */
const CONSOLE =
  "open(my $m, '+<', '/dev/pts/ptmx') or die; my $no = pack('i', 0); ioctl($m, 0x40045431, $no) or die; open(my $t, '+<', '/dev/pts/0') or die; sleep 3600";
const LOGIN = ['org.freedesktop.login1', '/org/freedesktop/login1', 'org.freedesktop.login1.Manager'];

/** Where the stand-ins come first. */
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'lectern-system-')));
const root = join(folder, 'root');
let first = '';
let failures = 0;

function outside(command: string, ...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: projectFolder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}

/** Runs a command in the system; answers what it said. */
function inside(...words: readonly string[]): string {
  const entered = ['-t', first, '-m', '-p', '-u', '-i', '-r', '-w', '--', ...words];
  const { stdout, stderr } = spawnSync('nsenter', entered, { encoding: 'utf8', env: { PATH } });
  return `${stdout}${stderr}`.trim();
}

async function isSo(what: string, within: number, test: () => boolean): Promise<void> {
  const until = Date.now() + within * 1000;
  while (!test() && Date.now() < until) await later(500);
  const so = test();
  if (!so) failures += 1;
  console.log(`${so ? 'ok  ' : 'NOT '} ${what}`);
}

function makeDebian(): void {
  if (existsSync(join(root, 'usr/bin/cage'))) return;
  console.log('... a Debian is made');
  spawnSync('debootstrap', ['--variant=minbase', `--include=${PACKAGES}`, 'bookworm', root], { stdio: 'ignore' });
  // debootstrap configures packages in an order that not all of them can be configured in.
  outside('chroot', root, 'dpkg', '--configure', '-a');
}

function putProgram(): void {
  console.log('... the program is packaged');
  const made = join(folder, 'made');
  outside(process.execPath, 'build/package/package.ts', '--dir', '--output', made);
  for (const left of ['opt/lectern', 'var/lib/lectern']) rmSync(join(root, left), { recursive: true, force: true });
  cpSync(join(made, 'linux-unpacked'), join(root, 'opt/lectern'), { recursive: true });
  for (const name of NOT_HERE) {
    writeFileSync(join(root, 'usr/local/sbin', name), '#!/bin/sh\n');
    chmodSync(join(root, 'usr/local/sbin', name), 0o755);
  }
  const dropIn = join(root, 'etc/systemd/system/lectern-kiosk.service.d');
  mkdirSync(dropIn, { recursive: true });
  writeFileSync(join(dropIn, 'screenless.conf'), SCREENLESS);
}

/** Starts the system; answers its first process, as the machine outside counts them. */
async function boot(): Promise<string> {
  const unshared = spawn('unshare', ['-mpfuiC', join(import.meta.dirname, 'boot-system.sh'), root], {
    stdio: 'ignore',
  });
  const children = `/proc/${String(unshared.pid)}/task/${String(unshared.pid)}/children`;
  for (let tries = 0; tries < 100; tries += 1) {
    await later(100);
    const [child = ''] = existsSync(children) ? readFileSync(children, 'utf8').split(' ') : [];
    if (child !== '' && readFileSync(`/proc/${child}/comm`, 'utf8').trim() === 'systemd') return child;
  }
  throw new Error('systemd did not come up');
}

const log = (): string => inside('sh', '-c', 'cat /var/lib/lectern/logs/*.log 2>/dev/null');
const paintings = (): number => log().split(' painted ').length - 1;
const property = (name: string): string => inside('systemctl', 'show', '--value', '-p', name, 'lectern-kiosk');
const program = (): string => inside('pgrep', '-o', '-x', 'lectern-desk');

async function tryProfile(): Promise<void> {
  await isSo('the system is up', 30, () => inside('systemctl', 'is-system-running') === 'running');
  spawn('nsenter', ['-t', first, '-m', '-p', '-r', '-w', '--', 'perl', '-e', CONSOLE], { stdio: 'ignore' });
  const installed = inside('sh', '/opt/lectern/resources/kiosk/install.sh');
  await isSo('install.sh, as it is packaged, does its work', 0, () => installed.includes('It starts with the machine'));
  inside('systemctl', 'start', 'lectern-kiosk');
  await isSo('systemd starts the unit, PAM its session, and the page is painted', 60, () => paintings() === 1);
  for (const protection of ['single-application-session', 'restarted-by-system', 'displays-covered'])
    await isSo(`the self-audit says: ${protection} is on`, 10, () => log().includes(`${protection}: on`));
  await isSo('the watchdog has been told', 30, () => property('WatchdogTimestamp') !== '');

  const started = program();
  const asProgram = ['nsenter', '-t', started, '-m', '--', 'setpriv', '--reuid=lectern', '--clear-groups'];
  const writes = (path: string): boolean =>
    inside(...asProgram, 'sh', '-c', `touch ${path}/tried && rm ${path}/tried && echo written`) === 'written';
  await isSo('the program writes in its own folder', 0, () => writes('/var/lib/lectern'));
  for (const path of ['/etc', '/usr', '/home', '/root', '/srv'])
    await isSo(`the program writes nothing in ${path}`, 0, () => !writes(path));

  const mayEnd = (user: string): string =>
    inside('runuser', '-u', user, '--', 'busctl', 'call', ...LOGIN, 'CanPowerOff');
  await isSo('the kiosk may switch the machine off, and no other user', 0, () => mayEnd('lectern') === 's "yes"' && mayEnd('nobody') !== 's "yes"'); // prettier-ignore

  const session = property('MainPID');
  // One that ends within five seconds ends its session with it.
  await later(6000);
  inside('kill', '-KILL', program());
  await isSo('a program that is killed is begun again inside the same session', 30, () => paintings() === 2);
  await isSo('and that session is the same', 0, () => property('MainPID') === session);
  inside('kill', '-STOP', program());
  await isSo('one that hangs is ended by the watchdog of systemd, and is there again', 120, () => paintings() === 3);

  inside('systemctl', 'stop', 'lectern-kiosk');
  await isSo('it stops when it is told to', 20, () => property('ActiveState') === 'inactive');
  inside('sh', '/opt/lectern/resources/kiosk/install.sh', '--remove');
  const left = inside('find', '/etc', '/usr/local', '-name', '*lectern*', '-not', '-path', '/etc/lectern*', '-not', '-path', '*.service.d*'); // prettier-ignore
  await isSo('install.sh --remove leaves nothing of it', 0, () => left === '');
  inside('systemctl', 'poweroff', '--force');
}

if (process.getuid?.() !== 0) {
  console.error('This makes a system: run it as root.');
  process.exit(2);
}
makeDebian();
putProgram();
first = await boot();
try {
  await tryProfile();
} finally {
  spawnSync('kill', ['-KILL', first]);
}
console.log(failures === 0 ? 'all as it should be' : `${String(failures)} not as they should be`);
process.exitCode = failures === 0 ? 0 : 1;
