import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyLibrary } from './library-copy.ts';

const FILES = {
  'lectern.json': '{"format":1}',
  'catalog.jsonl': '一行\n',
  'documents/a/1.json': '{}',
  'assets/ab/empty': '',
  'lock/1': 'this process',
  'index/segments.json': '[]',
};
const COPIED = ['lectern.json', 'catalog.jsonl', 'documents/a/1.json', 'assets/ab/empty'] as const;

let home: string;
let from: string;
let to: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-copy-'));
  [from, to] = [join(home, 'library'), join(home, 'disk', 'Lectern')];
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(from, name)), { recursive: true });
    writeFileSync(join(from, name), text);
  }
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('a copy of a library', () => {
  it('has every file but those of the process that has it, tells how far it is, and copies only what is new again', async () => {
    const told: number[] = [];
    expect(await copyLibrary(from, to, (files, of) => told.push(of - files))).toEqual({ ok: true, value: 4 });
    expect(told).toEqual([3, 2, 1, 0]);
    for (const name of COPIED) expect(readFileSync(join(to, name), 'utf8'), name).toBe(FILES[name]);
    for (const name of ['lock', 'index']) expect(existsSync(join(to, name)), name).toBe(false);
    writeFileSync(join(from, 'documents/a/2.json'), '{"newer":true}');
    // The journal, the nameplate and the new revision; the rest never changes.
    expect(await copyLibrary(from, to)).toEqual({ ok: true, value: 3 });
  });

  it('that breaks off is no library yet', async () => {
    mkdirSync(join(to, 'catalog.jsonl'), { recursive: true });
    expect(await copyLibrary(from, to)).toMatchObject({ ok: false });
    expect(existsSync(join(to, 'lectern.json'))).toBe(false);
  });

  it('is not put into the library itself', async () => {
    expect(await copyLibrary(from, join(from, 'documents'))).toEqual({
      ok: false,
      failure: { code: 'copy-into-itself' },
    });
  });
});
