import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepared } from '#content/testing';
import { openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { openSearch } from '../platform/library-search.ts';
import { IndexHelpers } from './index-helpers.ts';

const SCRIPT = new URL('./indexing.ts', import.meta.url);
const DOCUMENTS = 90;

let folder: string;
let opened: OpenFolder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-helpers-'));
  const library = await openFolder(folder);
  if (!library.ok) throw new Error(library.failure.code);
  opened = library.value;
  await opened.library.admit(
    Array.from({ length: DOCUMENTS }, (_, number) => ({
      prepared: prepared({
        title: `第${String(number)}篇`,
        paragraphs: [`组织部门贯彻落实。编号${String(number)}号。`],
      }),
    })),
  );
});

afterEach(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

/** The list of segments after so many threads have built portions of so many documents, and all is one segment. */
async function indexedBy(threads: number, batch: number): Promise<string> {
  await opened.library.ports.store.remove('index/segments.json');
  const search = await openSearch(opened.library, folder);
  if (!search.ok) throw new Error(search.failure.code);
  const helpers = new IndexHelpers(folder, SCRIPT, threads, batch, 1);
  while (await helpers.index(search.value));
  await helpers.close();
  expect(search.value.index.pendingCount).toBe(0);
  expect(search.value.search({ query: '贯彻落实', limit: 1 })).toMatchObject({ value: { total: DOCUMENTS } });
  await search.value.mergeAll();
  await search.value.save();
  return readFile(join(folder, 'index', 'segments.json'), 'utf8');
}

describe('threads that build the index', () => {
  it('make the same bytes, however many they are and in whatever order they come to an end', async () => {
    const alone = await indexedBy(1, DOCUMENTS);
    expect(await indexedBy(3, 7)).toBe(alone);
    expect(await indexedBy(2, 31)).toBe(alone);
  });
});
