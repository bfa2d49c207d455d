import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepared } from '#content/testing';
import { openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { openSearch } from '../platform/library-search.ts';

const DOCUMENTS = 60;
const KILLS = 100;
const INDEXER = fileURLToPath(new URL('./index-repeatedly.testing.ts', import.meta.url));

let folder: string;
let opened: OpenFolder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-killed-'));
  const library = await openFolder(folder);
  if (!library.ok) throw new Error(library.failure.code);
  opened = library.value;
  const arrivals = Array.from({ length: DOCUMENTS }, (_, number) => ({
    prepared: prepared({ title: `第${String(number)}篇`, paragraphs: [`组织部门贯彻落实。编号${String(number)}号。`] }),
  }));
  const admitted = await opened.library.admit(arrivals);
  if (!admitted.ok) throw new Error(admitted.failure.code);
});

afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

describe('an index whose writer is killed', () => {
  it(`is whole after each of ${String(KILLS)} kills at random moments`, async () => {
    let interrupted = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [INDEXER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await pause(Math.random() * 60);
      child.kill('SIGKILL');
      await ended;
      const search = await openSearch(opened.library, folder);
      if (!search.ok) throw new Error(search.failure.code);
      expect(search.value.notices).toEqual([]);
      if (search.value.index.pendingCount > 0) interrupted++;
      const answer = search.value.search({ query: '贯彻落实', limit: DOCUMENTS });
      expect(answer).toMatchObject({ ok: true, value: { total: DOCUMENTS } });
      const [one] = [Math.floor(Math.random() * DOCUMENTS)];
      expect(search.value.search({ query: `编号${String(one)}号`, limit: 2 })).toMatchObject({ value: { total: 1 } });
    }
    expect(interrupted).toBeGreaterThan(0);
    const search = await openSearch(opened.library, folder);
    if (!search.ok) throw new Error(search.failure.code);
    while (search.value.indexSome());
    await search.value.mergeAll();
    await search.value.save();
    const left = await readdir(join(folder, 'index'));
    expect(left.filter((name) => name.endsWith('.segment'))).toHaveLength(1);
  }, 240_000);
});
