import { describe, expect, it } from 'vitest';
import type { Result } from '#content/base';
import { MemoryFileStore, memoryPorts, prepared, type Described } from '#content/testing';
import type { Admission, Library } from './index.ts';
import { openLibrary } from './index.ts';

function must<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function open(ports = memoryPorts()): Promise<Library> {
  return must(await openLibrary(ports, '/library'));
}

async function admit(library: Library, described: Described, from?: string): Promise<Admission> {
  const [admission] = must(
    await library.admit([{ prepared: prepared(described), ...(from === undefined ? {} : { from }) }]),
  );
  if (admission === undefined) throw new Error('Nothing was admitted');
  return admission;
}

const ARTICLE = {
  title: '建设先进组工文化要“四化”给力',
  paragraphs: ['一、以人为本。', '二、与时俱进。', '三、求真务实。'],
};

describe('Importing into a library', () => {
  it('takes a document in, with its original, and finds it after reopening', async () => {
    const ports = memoryPorts();
    const { id, revision, status } = await admit(await open(ports), ARTICLE);
    expect(status).toBe('imported');
    const library = await open(ports);
    const document = must(await library.read(id));
    expect(document.metadata.title).toBe(ARTICLE.title);
    expect(library.find(id)).toMatchObject({ ok: true, value: { revision } });
    expect(new TextDecoder().decode(must(await library.readOriginal(id)))).toContain('以人为本');
  });

  it('says unchanged for the same bytes, under another name too, even twice in one group', async () => {
    const library = await open();
    const statuses = must(
      await library.admit([
        { prepared: prepared(ARTICLE), from: '/a.txt' },
        { prepared: prepared({ ...ARTICLE, name: 'copy.txt' }), from: '/copy.txt' },
      ]),
    ).map(({ status }) => status);
    expect(statuses).toEqual(['imported', 'unchanged']);
    expect((await admit(library, ARTICLE, '/a.txt')).status).toBe('unchanged');
    expect(library.documents()).toHaveLength(1);
  });

  it('makes a new revision of the same document when the file it came from has changed', async () => {
    const library = await open();
    const first = await admit(library, ARTICLE, '/a.txt');
    const second = await admit(library, { ...ARTICLE, paragraphs: [...ARTICLE.paragraphs, '四、补记。'] }, '/a.txt');
    expect(second).toMatchObject({ status: 'revised', id: first.id });
    expect(second.revision).not.toBe(first.revision);
    expect((await admit(library, ARTICLE, '/a.txt')).revision).toBe(first.revision);
  });

  it('makes a new document when another text lies under a name that was used before', async () => {
    const library = await open();
    const first = await admit(library, ARTICLE, '/新建文本文档.txt');
    const second = await admit(library, { title: '水稻育秧', paragraphs: ['浸种。'] }, '/新建文本文档.txt');
    expect(second.status).toBe('imported');
    expect(second.id).not.toBe(first.id);
  });

  it('knows a page by its canonical address wherever the file lies', async () => {
    const library = await open();
    const page = { ...ARTICLE, metadata: { sourceAddress: 'https://theory.people.com.cn/GB/16272.html#top' } };
    const first = await admit(library, page, '/downloads/1.html');
    const again = {
      ...page,
      metadata: { sourceAddress: 'http://theory.people.com.cn/GB/16272.html' },
      original: '另存',
    };
    expect(await admit(library, again, '/desktop/2.html')).toMatchObject({ status: 'revised', id: first.id });
  });

  it('lets no page swallow another that claims the same address', async () => {
    const library = await open();
    const metadata = { sourceAddress: 'https://example.org/all-pages' };
    const first = await admit(library, { ...ARTICLE, metadata });
    const second = await admit(library, { title: '水稻育秧', paragraphs: ['浸种。', '催芽。'], metadata });
    expect(second.status).toBe('imported');
    expect(second.id).not.toBe(first.id);
    expect(library.documents()).toHaveLength(2);
  });

  it('takes a removed document in again when its file is imported again', async () => {
    const library = await open();
    const { id } = await admit(library, ARTICLE);
    must(await library.remove([id]));
    expect(await admit(library, ARTICLE)).toMatchObject({ status: 'imported', id });
    expect(library.documents()).toHaveLength(1);
  });

  it('keeps the encoding a person chose when the file is imported again', async () => {
    const library = await open();
    const { id } = await admit(library, ARTICLE);
    const chosen = prepared({
      ...ARTICLE,
      title: '选定的编码',
      encoding: 'Big5',
      original: [ARTICLE.title, ...ARTICLE.paragraphs].join('\n'),
    });
    expect(must(await library.admit([{ prepared: chosen, again: id }]))[0]).toMatchObject({ status: 'revised', id });
    expect((await admit(library, ARTICLE)).status).toBe('unchanged');
    expect(library.find(id)).toMatchObject({ value: { origin: { encoding: 'Big5' } } });
  });

  it('heals a damaged revision and a lost original when the same file comes in again', async () => {
    const ports = memoryPorts();
    const library = await open(ports);
    const { id } = await admit(library, ARTICLE);
    for (const [path, bytes] of ports.store.files) {
      if (path.startsWith('documents/')) ports.store.files.set(path, bytes.with(5, 0));
      if (path.startsWith('originals/')) ports.store.files.delete(path);
    }
    expect(await library.read(id)).toMatchObject({ ok: false, failure: { code: 'revision-damaged' } });
    expect((await admit(library, ARTICLE)).status).toBe('unchanged');
    expect((await library.read(id)).ok).toBe(true);
    expect((await library.readOriginal(id)).ok).toBe(true);
  });
});

describe('What a person does to a document', () => {
  const FURNITURE = [
    { text: '【字号 大中小】', rule: 'page-tools', at: 0 },
    { text: '编辑：偶看新闻', rule: 'repost-line', at: 8 },
  ];

  it('is kept over re-import: corrections by hand', async () => {
    const ports = memoryPorts();
    const library = await open(ports);
    const { id } = await admit(library, ARTICLE, '/a.txt');
    must(await library.correct(id, { title: '四化给力', creators: [{ name: '董清河' }], source: null }));
    await admit(library, { ...ARTICLE, paragraphs: [...ARTICLE.paragraphs, '又记。'] }, '/a.txt');
    const { metadata } = must(await (await open(ports)).read(id));
    expect(metadata).toMatchObject({ title: '四化给力', creators: [{ name: '董清河' }] });
    expect(metadata.evidence?.title).toMatchObject({ rule: 'by-hand', confidence: 1 });
  });

  it('is kept over re-import: runs that were put back', async () => {
    const library = await open();
    const { id, revision } = await admit(library, { ...ARTICLE, removed: FURNITURE }, '/a.txt');
    must(await library.restore(id, revision, 1));
    const restored = must(await library.read(id));
    expect(restored.blocks[1]).toEqual({ kind: 'paragraph', inlines: ['编辑：偶看新闻'] });
    expect(restored.receipt.removed.map(({ text }) => text)).toEqual(['【字号 大中小】']);
    const more = [...ARTICLE.paragraphs, '又记。'];
    const again = await admit(library, { ...ARTICLE, paragraphs: more, removed: FURNITURE }, '/a.txt');
    expect(again).toMatchObject({ status: 'revised', removed: 1 });
    expect(must(await library.read(id)).blocks).toHaveLength(5);
  });

  it('refuses to put back a run of a revision that is no longer the newest', async () => {
    const library = await open();
    const { id, revision } = await admit(library, { ...ARTICLE, removed: FURNITURE });
    must(await library.restore(id, revision, 0));
    expect(await library.restore(id, revision, 0)).toMatchObject({ failure: { code: 'revision-changed', id } });
  });

  it('is undone: a removed document comes back with its tags and its collection', async () => {
    const library = await open();
    const { id } = await admit(library, ARTICLE);
    const collection = must(await library.collections.create('党建'));
    must(await library.collect([id], collection.id));
    must(await library.tag([id], ['要读'], []));
    must(await library.remove([id]));
    expect(library.overview().documents).toBe(0);
    must(await library.putBack([id]));
    expect(library.overview()).toMatchObject({
      documents: 1,
      collections: [{ name: '党建', documents: 1 }],
      tags: [{ name: '要读', documents: 1 }],
    });
  });

  it('is told to those who listen, with the number of the last operation', async () => {
    const library = await open();
    const { id } = await admit(library, ARTICLE);
    const versions: number[] = [];
    const end = library.listen((version) => versions.push(version));
    must(await library.tag([id], ['一'], []));
    end();
    must(await library.tag([id], ['二'], []));
    expect(versions).toEqual([2]);
  });

  it('fails for a document that is not there', async () => {
    const library = await open();
    expect(await library.tag(['nobody'], ['x'], [])).toMatchObject({
      failure: { code: 'no-such-document', id: 'nobody' },
    });
    expect(await library.read('nobody')).toMatchObject({ failure: { code: 'no-such-document' } });
  });
});

describe('Collections', () => {
  it('stand in their order, nest one level and no deeper', async () => {
    const ports = memoryPorts();
    const library = await open(ports);
    const first = must(await library.collections.create('一'));
    const second = must(await library.collections.create('二'));
    const inner = must(await library.collections.create('内', first.id));
    expect(await library.collections.create('更内', inner.id)).toMatchObject({
      failure: { code: 'collection-too-deep' },
    });
    expect(await library.collections.move(first.id, second.id, null)).toMatchObject({
      failure: { code: 'collection-too-deep' },
    });
    must(await library.collections.move(second.id, null, first.id));
    must(await library.collections.rename(inner.id, '里'));
    const names = (await open(ports)).overview().collections.map(({ name, parent }) => [name, parent]);
    expect(names).toEqual([
      ['二', undefined],
      ['一', undefined],
      ['里', first.id],
    ]);
  });

  it('leave their documents and what was inside them when they are removed, and take them again when put back', async () => {
    const library = await open();
    const outer = must(await library.collections.create('外'));
    const inner = must(await library.collections.create('内', outer.id));
    const { id } = await admit(library, ARTICLE);
    must(await library.collect([id], outer.id));
    must(await library.collections.remove(outer.id));
    expect(library.overview().collections).toEqual([{ id: inner.id, name: '内', documents: 0 }]);
    expect(library.page({ sort: 'added', descending: false, offset: 0, limit: 1 }).rows[0]?.collection).toBeUndefined();
    must(await library.collections.putBack(outer.id));
    expect(library.overview().collections).toMatchObject([
      { name: '外', documents: 1 },
      { name: '内', parent: outer.id },
    ]);
  });

  it('refuse documents and moves into collections that are not there', async () => {
    const library = await open();
    const { id } = await admit(library, ARTICLE);
    expect(await library.collect([id], 'nowhere')).toMatchObject({
      failure: { code: 'no-such-collection', id: 'nowhere' },
    });
    expect(await library.collections.remove('nowhere')).toMatchObject({ failure: { code: 'no-such-collection' } });
  });
});

describe('Reading', () => {
  it('is remembered with its place, and a document is read when its end was reached', async () => {
    const ports = memoryPorts();
    const library = await open(ports);
    const { id } = await admit(library, ARTICLE);
    must(await library.readings.place(id, 12, 0.5));
    must(await library.settle());
    const reopened = await open(ports);
    expect(reopened.readings.readings.get(id)).toMatchObject({ state: 'begun', offset: 12, progress: 0.5 });
    must(await reopened.readings.place(id, 20, 1));
    expect(reopened.readings.readings.get(id).state).toBe('read');
    must(await reopened.readings.setState([id], 'new'));
    expect(reopened.readings.readings.get(id)).toMatchObject({ state: 'new', progress: 0 });
  });

  it('writes few lines for many turns of the wheel, and none is lost when the library settles', async () => {
    const ports = memoryPorts(new MemoryFileStore());
    const library = await open(ports);
    const { id } = await admit(library, ARTICLE);
    const before = ports.store.writesAsked;
    for (let turn = 1; turn <= 600; turn++) {
      ports.clock.advance(100);
      must(await library.readings.place(id, turn, turn / 1000));
    }
    expect(ports.store.writesAsked - before).toBeLessThanOrEqual(7);
    must(await library.settle());
    expect((await open(ports)).readings.readings.get(id).offset).toBe(600);
  });
});
