import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portableFolder } from './portable.ts';
import { libraryFolder, userDataFolder } from './user-data.ts';

let stick: string;
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'lectern-stick-'));
  mkdirSync(join(stick, 'library'));
});
afterEach(() => {
  rmSync(stick, { recursive: true, force: true });
});

describe('a program on a USB stick', () => {
  it('keeps to the folder it lies in once there is a library beside it, on every system', () => {
    expect(portableFolder(join(stick, 'lectern-desk'), {})).toBe(stick);
    expect(portableFolder(join(stick, 'Lectern.exe'), {})).toBe(stick);
    expect(portableFolder(join(stick, 'Lectern.app/Contents/MacOS/Lectern'), {})).toBe(stick);
    const helper = 'Lectern.app/Contents/Frameworks/Lectern Helper.app/Contents/MacOS/Lectern Helper';
    expect(portableFolder(join(stick, helper), {})).toBe(stick);
  });

  it('is found where the file lies that it was unpacked from', () => {
    expect(portableFolder('/tmp/.mount_Lectern/lectern-desk', { APPIMAGE: join(stick, 'Lectern.AppImage') })).toBe(
      stick,
    );
    expect(portableFolder('/tmp/unpacked/Lectern.exe', { PORTABLE_EXECUTABLE_DIR: stick })).toBe(stick);
  });

  it('leaves the library of the person alone, and keeps its settings on the stick', () => {
    expect(libraryFolder('/home/reader/.config/Lectern', stick)).toBe(join(stick, 'library'));
    expect(userDataFolder('linux', {}, '/home/reader', stick)).toBe(join(stick, 'settings'));
  });

  it('is an ordinary program without that folder, and in a checkout', () => {
    expect(portableFolder(join(stick, 'elsewhere', 'lectern-desk'), {})).toBeUndefined();
    expect(portableFolder(join(stick, 'electron'), {})).toBeUndefined();
    expect(userDataFolder('linux', {}, '/home/reader', undefined)).toBe('/home/reader/.config/Lectern');
  });
});
