import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure, Told } from '#content/contract';
import { prepared } from '#content/testing';
import { openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { SearchThread } from './search-thread.ts';

const SCRIPT = new URL('./searching.ts', import.meta.url);
const ESSAY = {
  title: '建设先进组工文化',
  paragraphs: ['建设先进组工文化要“四化”给力。', '蔚县县委常委、组织部长董清河。'],
};

let folder: string;
let opened: OpenFolder;
let thread: SearchThread;
let told: Told[];
let notices: Failure[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-search-'));
  const library = await openFolder(folder);
  if (!library.ok) throw new Error(library.failure.code);
  opened = library.value;
  start();
});

function start(): void {
  told = [];
  notices = [];
  thread = new SearchThread(
    opened.library,
    folder,
    SCRIPT,
    (one) => told.push(one),
    (one) => notices.push(one),
  );
}

afterEach(async () => {
  await thread.close();
  await opened.close();
  await rm(folder, { recursive: true });
});

async function titles(query: string): Promise<string[]> {
  const reply = await thread.ask({ query, limit: 20 });
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value.mode === 'exact' ? reply.value.hits.map(({ document }) => document.title) : [];
}

async function indexed(documents: number): Promise<void> {
  await expect
    .poll(() => told.at(-1), { timeout: 20_000 })
    .toEqual({ event: 'search.indexed', value: { documents, of: documents } });
}

describe('the thread that searches', () => {
  it('finds a document as soon as the library has it, and never after it was removed or revised', async () => {
    const [{ id } = { id: '' }] = await admitted([ESSAY]);
    expect(await titles('组织部长董清河')).toEqual(['建设先进组工文化']);
    await opened.library.correct(id, { title: '组工文化要“四化”给力' });
    expect(await titles('标题:组工文化要')).toEqual(['组工文化要“四化”给力']);
    expect(await titles('标题:建设先进')).toEqual([]);
    await opened.library.remove([id]);
    expect(await titles('组织部长董清河')).toEqual([]);
    await opened.library.putBack([id]);
    expect(await titles('组织部长董清河')).toEqual(['组工文化要“四化”给力']);
  });

  it('puts the index on the disk in segments that stay few', async () => {
    for (let batch = 0; batch < 12; batch++) {
      await admitted([{ title: `第${String(batch)}篇`, paragraphs: [`正文${String(batch)}`] }]);
      await titles('正文');
    }
    await indexed(12);
    const segments = async (): Promise<number> =>
      (await readdir(join(folder, 'index'))).filter((name) => name.endsWith('.segment')).length;
    await expect.poll(segments, { timeout: 20_000 }).toBeLessThan(8);
    expect(await readdir(join(folder, 'waiting'))).toEqual([]);
    expect(await titles('正文11')).toEqual(['第11篇']);
  });

  it('says that an index was damaged, and answers in full meanwhile', async () => {
    await admitted([ESSAY]);
    expect(await titles('董清河')).toEqual(['建设先进组工文化']);
    await indexed(1);
    await thread.close();
    await writeFile(join(folder, 'index', 'segments.json'), '{"format":1,"segm');
    start();
    expect(await titles('董清河')).toEqual(['建设先进组工文化']);
    expect(notices).toEqual([{ code: 'index-damaged', segments: 1 }]);
  });

  it('answers the last of many questions that wait, and tells the others that they were overtaken', async () => {
    await admitted([ESSAY]);
    const questions = Array.from({ length: 10_000 }, (_, number) =>
      thread.ask({ query: `四化${String(number)}`, limit: 1 }),
    );
    const last = thread.ask({ query: '四化', limit: 1 });
    const replies = await Promise.all(questions);
    expect(replies.filter((reply) => !reply.ok && reply.failure.code === 'search-superseded').length).toBeGreaterThan(
      9_990,
    );
    expect(await last).toMatchObject({ ok: true, value: { total: 1 } });
  });
});

async function admitted(described: readonly Parameters<typeof prepared>[0][]) {
  const answer = await opened.library.admit(described.map((one) => ({ prepared: prepared(one) })));
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}
