import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageOf, tarOf } from './tar.testing.ts';
import { unpack } from './unpack.mjs';

const asItIs = (path: string): string => path;

let outside: string;
let folder: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'lectern-unpack-'));
  folder = join(outside, 'inside');
});
afterEach(() => {
  rmSync(outside, { recursive: true });
});

describe('unpacking a package', () => {
  it('writes each file at the place it is given, with its bytes', () => {
    unpack(packageOf({ 'package/program': 'machine code', 'package/locales/zh-CN.pak': '中文' }), folder, (path) =>
      path.replace('package/', ''),
    );
    expect(readFileSync(join(folder, 'program'), 'utf8')).toBe('machine code');
    expect(readFileSync(join(folder, 'locales/zh-CN.pak'), 'utf8')).toBe('中文');
  });

  it('leaves out what has no place', () => {
    unpack(
      packageOf({ 'package/resources/app.asar': 'their program', 'package/icudtl.dat': 'data' }),
      folder,
      (path) => (path.includes('resources') ? undefined : path),
    );
    expect(readdirSync(join(folder, 'package'))).toEqual(['icudtl.dat']);
  });

  it('knows paths longer than a header has room for', () => {
    const path = `package/${'deep/'.repeat(30)}file`;
    unpack(packageOf({ [path]: 'content' }), folder, asItIs);
    expect(readFileSync(join(folder, path), 'utf8')).toBe('content');
  });

  it.each(['../escaped', '/tmp/escaped', 'package/../../escaped', 'c:/escaped', 'package\\..\\..\\escaped', ''])(
    'refuses the path %j',
    (path) => {
      expect(() => {
        unpack(packageOf({ [path]: 'bad' }), folder, asItIs);
      }).toThrow('leaves its folder');
      expect(existsSync(join(outside, 'escaped'))).toBe(false);
    },
  );

  it('refuses a path that leaves the folder even where it would have been left out', () => {
    expect(() => {
      unpack(packageOf({ '../escaped': 'bad' }), folder, () => undefined);
    }).toThrow('leaves its folder');
  });

  it.each([
    ['a hard link', '1'],
    ['a symbolic link', '2'],
    ['a device', '3'],
  ])('refuses %s', (_, type) => {
    expect(() => {
      unpack(packageOf({ 'package/link': '' }, type), folder, asItIs);
    }).toThrow('a link or a device');
  });

  it('refuses an archive that breaks off', () => {
    const whole = tarOf({ 'package/program': 'x'.repeat(5000) });
    expect(() => {
      unpack(gzipSync(whole.subarray(0, 2048)), folder, asItIs);
    }).toThrow('goes past its end');
  });
});
