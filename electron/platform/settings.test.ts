import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#content/contract';
import { nodeFileStore } from './node-file-store.ts';
import { openSettings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const open = () => openSettings(nodeFileStore(folder));
const write = (text: string): void => {
  writeFileSync(join(folder, 'settings.json'), text);
};

describe('the settings', () => {
  it('are the defaults where none were made', async () => {
    expect((await open()).read()).toEqual(DEFAULT_SETTINGS);
  });

  it('are there at the next start as they were left', async () => {
    await (await open()).change({ theme: 'night', textSize: 23 });
    expect((await open()).read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'night', textSize: 23 });
  });

  it('keep every one of many changes made at once', async () => {
    const settings = await open();
    await Promise.all([
      settings.change({ theme: 'sepia' }),
      settings.change({ measure: 40 }),
      settings.change({ lastPage: '/reading/a1' }),
    ]);
    expect((await open()).read()).toMatchObject({ theme: 'sepia', measure: 40, lastPage: '/reading/a1' });
  });

  it('are the defaults where the file is damaged, which is kept aside', async () => {
    write('{"theme":"night"');
    expect((await open()).read()).toEqual(DEFAULT_SETTINGS);
    expect(readFileSync(join(folder, 'settings.damaged.json'), 'utf8')).toBe('{"theme":"night"');
  });

  it('lose only the one that is unknown or out of bounds', async () => {
    write('{"theme":"night","textSize":400,"colour":"red","__proto__":{"elder":true}}');
    expect((await open()).read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'night' });
    expect(readdirSync(folder)).toContain('settings.damaged.json');
  });

  it('answer with the failure where the disk refuses', async () => {
    const settings = await open();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    expect(await settings.change({ elder: true })).toMatchObject({ ok: false, failure: { code: 'disk-error' } });
  });
});
