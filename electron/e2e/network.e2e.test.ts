import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronExecutable, homeArguments, PROJECT, TEST_SWITCHES } from './lectern-window.ts';

const run = promisify(execFile);

/** A shell in a network namespace of its own: there is no interface in it, not even the loopback. */
const NO_NETWORK = ['unshare', process.getuid?.() === 0 ? '-n' : '-rn'];
const SOCKET_CALLS = 'trace=socket,connect,bind,listen,sendto,sendmsg,sendmmsg,ioctl';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-network-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function watched(...command: string[]): [string, string[]] {
  return ['strace', ['-f', '-qq', '-e', SOCKET_CALLS, '-o', join(folder, 'calls'), ...command]];
}

/**
 * The calls that leave this machine, or could: every socket and address of another family than the machine's own files
 * and its kernel. One thing is no such call: Chromium asks the kernel what each network interface is called and whether it is wireless through a
 * datagram handle that is never bound, connected or sent on; so many handles are passed over as there are such questions.
 */
function callsBeyondThisMachine(): string[] {
  const calls = readFileSync(join(folder, 'calls'), 'utf8').split('\n');
  const questions = calls.filter((call) => /ioctl\(\d+, SIOCGI[FW]NAME/u.test(call)).length;
  const beyond = calls.filter((call) => /socket\((?!AF_UNIX|AF_NETLINK)|sa_family=(?!AF_UNIX|AF_NETLINK)/u.test(call));
  const handles = beyond.filter((call) => call.includes('socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP'));
  return [...beyond.filter((call) => !handles.includes(call)), ...handles.slice(questions)];
}

function lectern(...args: string[]): string[] {
  return [electronExecutable(), ...TEST_SWITCHES, PROJECT, ...homeArguments(folder), ...args];
}

describe('the program and the network (R4)', () => {
  it('opens, reads and paints where there is no network at all', async () => {
    const picture = join(folder, 'picture.png');
    const [program, ...args] = [...NO_NETWORK, ...lectern('--screenshot', picture)];
    await run(program ?? '', args);
    expect(statSync(picture).size).toBeGreaterThan(10_000);
  });

  it('makes no socket but those of this machine, where there is a network', async () => {
    await run(...watched(...lectern('--screenshot', join(folder, 'picture.png'))));
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toContain('AF_UNIX');
    expect(callsBeyondThisMachine()).toEqual([]);
  });

  it('makes none while it imports either', async () => {
    const source = join(folder, 'page.html');
    writeFileSync(source, HOMESICK_PAGE);
    const [strace, args] = watched(...lectern(source));
    const program = spawn(strace, args, { stdio: 'ignore' });
    const documents = join(folder, 'library', 'documents');
    try {
      await expect.poll(() => imported(documents), { timeout: 40_000, interval: 200 }).toContain('离线的一页');
    } finally {
      await endTraced(program.pid);
    }
    expect(callsBeyondThisMachine()).toEqual([]);
  });

  it('would be seen if it made one', async () => {
    const call = "require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)";
    await run(...watched(process.execPath, '-e', call));
    expect(callsBeyondThisMachine().length).toBeGreaterThan(0);
  });
});

/** A page that refers to a network in every way a saved page does. */
const HOMESICK_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>离线的一页</title>
<base href="https://example.com/"><link rel="stylesheet" href="https://example.com/a.css"><link rel="dns-prefetch" href="//example.com">
<link rel="preconnect" href="https://example.com"><script src="https://example.com/a.js"></script></head>
<body><article><h1>离线的一页</h1>${'<p>这一页的图片、样式和脚本都在别处，读它的程序一处也不去。</p>'.repeat(12)}
<img src="https://example.com/a.png"><iframe src="https://example.com/"></iframe></article></body></html>`;

function imported(documents: string): string {
  try {
    return readdirSync(documents, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => readFileSync(join(documents, path), 'utf8'))
      .join('\n');
  } catch {
    return '';
  }
}

/** Ends the program that strace watches, and waits until strace has written everything down. */
async function endTraced(strace: number | undefined): Promise<void> {
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(strace)]);
  for (const pid of stdout.trim().split(/\s+/u)) process.kill(Number(pid), 'SIGTERM');
  await expect
    .poll(
      () => {
        try {
          return process.kill(strace ?? 0, 0);
        } catch {
          return false;
        }
      },
      { timeout: 10_000 },
    )
    .toBe(false);
}
