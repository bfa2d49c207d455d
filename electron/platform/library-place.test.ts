import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseLibrary } from './library-place.ts';
import { libraryFolder } from './user-data.ts';

let settings: string;
beforeEach(() => {
  settings = mkdtempSync(join(tmpdir(), 'lectern-place-'));
});
afterEach(() => {
  rmSync(settings, { recursive: true, force: true });
});

describe("the library's place", () => {
  it('is beside the settings until another is chosen, and again when none is', async () => {
    expect(libraryFolder(settings)).toBe(join(settings, 'library'));
    await chooseLibrary(settings, '/media/书/Lectern');
    expect(libraryFolder(settings)).toBe('/media/书/Lectern');
    await chooseLibrary(settings, undefined);
    expect(libraryFolder(settings)).toBe(join(settings, 'library'));
  });

  it('is on the stick for a program on a stick, whatever was chosen', async () => {
    await chooseLibrary(settings, '/media/书/Lectern');
    expect(libraryFolder(settings, '/media/stick')).toBe('/media/stick/library');
  });

  it('is the usual one where what was kept of it cannot be read', () => {
    for (const text of ['', '[]', '{"folder":""}', '{"folder":7}']) {
      writeFileSync(join(settings, 'library-place.json'), text);
      expect(libraryFolder(settings)).toBe(join(settings, 'library'));
    }
  });
});
