import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run, runQuietly } from './child.mjs';
import { hasDisplay } from './display.mjs';
import { withLock } from './lock.mjs';
import { missingPackages } from './system-packages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-machine-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('passes on the exit status of what it runs', async () => {
  expect(await run(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
  expect(await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGTERM")'])).toBe(128 + 15);
});

it('keeps back the output of what it runs quietly, and tells a program that is not there', async () => {
  expect(await runQuietly(process.execPath, ['-e', 'console.log(1); console.error(2)'])).toMatchObject({ status: 0 });
  expect(await runQuietly(join(folder, 'nothing'), [])).toEqual({ status: 127, output: '' });
});

it('needs a virtual display on Linux without X and without Wayland only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

it('lists the packages of what is missing only', async () => {
  const needs = [
    { packages: [['xvfb']], isMet: () => false },
    { packages: [['chromium']], isMet: () => Promise.resolve(true) },
    { packages: [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3']], isMet: () => Promise.resolve(false) },
  ];
  expect(await missingPackages(needs)).toEqual([['xvfb'], ['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3']]);
});

it('lets one worker at a time through a lock', async () => {
  const path = join(folder, 'build.lock');
  let inside = 0;
  const most: number[] = [];
  const work = async (): Promise<void> => {
    inside += 1;
    most.push(inside);
    await runQuietly(process.execPath, ['-e', '']);
    inside -= 1;
  };
  await Promise.all([withLock(path, work), withLock(path, work)]);
  expect(most).toEqual([1, 1]);
  expect(existsSync(path)).toBe(false);
});

it('takes over the lock of a process that has died', async () => {
  const path = join(folder, 'build.lock');
  let done = false;
  await run(process.execPath, ['-e', `require('node:fs').writeFileSync(${JSON.stringify(path)}, String(process.pid))`]);
  await withLock(path, () => {
    done = true;
    return Promise.resolve();
  });
  expect(done).toBe(true);
});

it('leaves the lock free when the work fails', async () => {
  const path = join(folder, 'build.lock');
  await expect(withLock(path, () => Promise.reject(new Error('the build failed')))).rejects.toThrow('the build failed');
  expect(existsSync(path)).toBe(false);
});
