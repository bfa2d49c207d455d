import { describe, expect, it } from 'vitest';
import { MemoryFileStore } from '#content/testing';
import { SampleLibrary, type SampleDocument } from './desk.suite.ts';
import type { SearchDesk } from './search-desk.ts';
import { PREAMBLE_BYTES } from './segment-format.ts';
import { verifyIndex } from './verify-index.ts';

const essays: readonly SampleDocument[] = Array.from({ length: 40 }, (_, number) => ({
  id: `essay${String(number).padStart(3, '0')}`,
  title: `第${String(number)}篇`,
  text: `组织部门贯彻落实全会精神。\n编号${String(number)}号。`,
}));

/** Where in a segment the version of its format stands. */
const VERSION_AT = 7;

function found(desk: SearchDesk, query: string): readonly string[] {
  const answer = desk.search({ query, limit: 100 });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.mode === 'exact' ? answer.value.hits.map(({ document }) => document.id).sort() : [];
}

async function segments(store: MemoryFileStore): Promise<readonly string[]> {
  const listed = await store.list('index');
  if (!listed.ok) throw new Error(listed.failure.code);
  return listed.value.filter((name) => name.endsWith('.segment'));
}

describe('the index of a library', () => {
  it('is opened as it was saved, with nothing left to index', async () => {
    const library = new SampleLibrary(essays);
    const desk = await library.open();
    while (desk.indexSome());
    expect(await desk.save()).toEqual({ ok: true, value: null });
    const again = await library.open();
    expect(again.index.pendingCount).toBe(0);
    expect(found(again, '编号7号')).toEqual(['essay007']);
  });

  it('forgets at once what was removed or revised, before anything is indexed', async () => {
    const library = new SampleLibrary(essays);
    const desk = await library.open();
    while (desk.indexSome());
    desk.index.remove('essay007');
    expect(found(desk, '编号7号')).toEqual([]);
    desk.index.put(library.put({ ...essays[8]!, text: '改过的正文。' }));
    expect(found(desk, '编号8号')).toEqual([]);
    expect(found(desk, '改过的正文')).toEqual(['essay008']);
    expect(found(desk, '第8篇')).toEqual(['essay008']);
  });

  it('is the same bytes after a merge, in whatever order and portions the documents came', async () => {
    const names: (readonly string[])[] = [];
    for (const order of [essays, [...essays].reverse(), [...essays.slice(20), ...essays.slice(0, 20)]]) {
      const library = new SampleLibrary([]);
      const desk = await library.open();
      for (const essay of order) {
        desk.index.put(library.put(essay));
        if (Number(essay.id.slice(-1)) % 3 === 0) desk.indexSome();
      }
      while (desk.indexSome());
      await desk.mergeAll();
      await desk.save();
      names.push(await segments(library.store));
    }
    expect(names[0]).toHaveLength(1);
    expect(names[1]).toEqual(names[0]);
    expect(names[2]).toEqual(names[0]);
  });

  it('is built anew where it is damaged, and says so', async () => {
    const library = new SampleLibrary(essays);
    const desk = await library.open();
    while (desk.indexSome());
    await desk.save();
    const [name] = await segments(library.store);
    const bytes = library.store.files.get(`index/${name!}`)!;
    library.store.files.set(`index/${name!}`, bytes.slice(0, bytes.length - 9));
    const mended = await library.open();
    expect(mended.notices).toEqual([{ code: 'index-damaged', segments: 1 }]);
    expect(found(mended, '编号7号')).toEqual(['essay007']);
    await mended.save();
    expect((await library.open()).notices).toEqual([]);
  });

  it('is told file by file where a byte of it is wrong, or a segment is not there', async () => {
    const library = new SampleLibrary(essays);
    expect(await verifyIndex(library.ports)).toEqual({ ok: true, value: { files: 0, faults: [] } });
    const desk = await library.open();
    while (desk.indexSome());
    await desk.save();
    expect(await verifyIndex(library.ports)).toEqual({ ok: true, value: { files: 2, faults: [] } });
    const [name] = await segments(library.store);
    const path = `index/${name!}`;
    const bytes = library.store.files.get(path)!;
    for (const at of [0, PREAMBLE_BYTES, bytes.length >> 1, bytes.length - 1]) {
      library.store.files.set(path, bytes.with(at, bytes[at]! ^ 1));
      expect(await verifyIndex(library.ports)).toMatchObject({ value: { faults: [{ path, fault: 'damaged' }] } });
    }
    library.store.files.delete(path);
    expect(await verifyIndex(library.ports)).toMatchObject({ value: { faults: [{ path, fault: 'missing' }] } });
    library.store.files.set('index/segments.json', Uint8Array.of(0x7b));
    expect(await verifyIndex(library.ports)).toMatchObject({ value: { faults: [{ path: 'index/segments.json' }] } });
  });

  it('is built anew where it is of an older format, and says so once', async () => {
    const library = new SampleLibrary(essays);
    const desk = await library.open();
    while (desk.indexSome());
    await desk.save();
    const [name] = await segments(library.store);
    const current = library.store.files.get(`index/${name!}`)!;
    const older = current.slice();
    older[VERSION_AT]!--;
    library.store.files.set(`index/${name!}`, older);
    const opened = await library.open();
    expect(opened.notices).toEqual([{ code: 'index-older', segments: 1 }]);
    expect(opened.index.pendingCount).toBe(essays.length);
    expect(found(opened, '编号7号')).toEqual(['essay007']);
    await opened.save();
    expect(library.store.files.get(`index/${name!}`)).toEqual(current);
    expect((await library.open()).notices).toEqual([]);
  });

  it('answers in full when a part of it turns out to be damaged by the question itself', async () => {
    const library = new SampleLibrary(essays);
    const desk = await library.open();
    while (desk.indexSome());
    await desk.save();
    const [name] = await segments(library.store);
    const bytes = library.store.files.get(`index/${name!}`)!.slice();
    bytes[bytes.length - 20]! ^= 0x10;
    library.store.files.set(`index/${name!}`, bytes);
    const opened = await library.open();
    expect(found(opened, '贯彻落实')).toHaveLength(40);
    expect(opened.notices).toEqual([{ code: 'index-damaged', segments: 1 }]);
  });

  it('is whole wherever its writing breaks off', async () => {
    for (let act = 0; act < 12; act++) {
      const store = new MemoryFileStore();
      const library = new SampleLibrary(essays.slice(0, 10), store);
      const first = await library.open();
      while (first.indexSome());
      await first.save();
      store.failFrom(act, { code: 'disk-full' });
      for (const essay of essays.slice(10)) {
        first.index.put(library.put(essay));
        first.indexSome();
      }
      await first.mergeAll();
      await first.save();
      const after = await new SampleLibrary(essays, store.copy()).open();
      expect(after.notices).toEqual([]);
      expect(found(after, '编号7号')).toEqual(['essay007']);
      expect(found(after, '贯彻落实全会精神')).toHaveLength(40);
    }
  });
});
