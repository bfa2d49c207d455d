import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#content/contract';
import { collectDiagnostics } from './diagnostics.ts';

const HOME = '/home/李老师';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-diagnostics-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function collected(): Promise<Readonly<Record<string, string>>> {
  const log = join(folder, 'lectern.log');
  writeFileSync(log, `2026-11-22T08:30:00.000Z fault shelf.page: Error | at file://${HOME}/lectern/main.js:1:1\n`);
  const bytes = await collectDiagnostics(
    {
      program: {
        name: 'Lectern',
        version: '0.1.0',
        electron: '45.4.1',
        chromium: '150',
        node: '24',
        system: 'linux x64',
        folders: { settings: `${HOME}/.config/Lectern`, library: `${HOME}/文书/library`, logs: folder },
        movable: true,
        portable: false,
      },
      settings: {
        ...DEFAULT_SETTINGS,
        textSize: 23,
        lastPage: '/search/处分决定',
        recentSearches: ['离职'],
        savedSearches: ['病历'],
        colourNames: { red: '可疑' },
      },
      library: { state: 'open', documents: 12 },
      logs: [log, join(folder, 'lectern.older.log')],
    },
    HOME,
  );
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

describe('what is collected to find a fault', () => {
  it('is plain texts, the first of which says what they are', async () => {
    const files = await collected();
    expect(Object.keys(files)).toEqual(['README.txt', 'program.json', 'settings.json', 'library.json', 'lectern.log']);
    for (const name of Object.keys(files).slice(1, 4)) expect(files['README.txt']).toContain(name);
    expect(JSON.parse(files['settings.json'] ?? '')).toMatchObject({ textSize: 23 });
    expect(JSON.parse(files['library.json'] ?? '')).toEqual({ state: 'open', documents: 12 });
  });

  it('holds nothing of what the person reads, searches for and names, and not their own name', async () => {
    const all = Object.values(await collected()).join('\n');
    for (const own of ['处分决定', '离职', '病历', '可疑', '李老师']) expect(all).not.toContain(own);
    expect(all).toContain('~/lectern/main.js');
  });
});
