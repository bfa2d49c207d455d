import { beforeEach, describe, expect, it } from 'vitest';
import { describe as selectorOf, type Annotation, type Target } from '#content/annotations';
import { canonicalText } from '#content/document';
import { MemoryFileStore, memoryPorts, prepared } from '../../testing/index.ts';
import { findNotes, importAnnotations, openLibrary, type AnchoredAnnotation, type Library } from '../index.ts';

const PARAGRAPHS = [
  '建设先进组工文化，要坚持三必谈三必访制度。',
  '干部提拔必谈，干部调整必谈，干部犯错必谈。',
  '干部生病必访，家庭困难必访，离职退休必访。',
];

let store: MemoryFileStore;
let library: Library;
let document: string;

async function open(from: MemoryFileStore): Promise<Library> {
  const opened = await openLibrary(memoryPorts(from), '/library');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

async function importText(paragraphs: readonly string[], into: Library = library): Promise<string> {
  const metadata = { canonicalUrl: 'https://example.org/a' };
  const admitted = await into.admit([
    { prepared: prepared({ title: '组工文化', paragraphs, metadata: metadata as never }), from: '/a.txt' },
  ]);
  if (!admitted.ok) throw new Error(JSON.stringify(admitted.failure));
  return admitted.value[0]?.id ?? '';
}

async function passage(words: string): Promise<Target> {
  const read = await library.read(document);
  if (!read.ok) throw new Error('The document does not read');
  const text = canonicalText(read.value.blocks);
  const start = text.indexOf(words);
  const { revision } = library.documents()[0] ?? { revision: '' };
  return { kind: 'passage', source: document, revision, selector: selectorOf(text, start, start + words.length) };
}

async function make(words: string, note: string): Promise<AnchoredAnnotation> {
  const made = await library.annotations.make({
    motivation: 'commenting',
    body: [{ purpose: 'commenting', value: note }],
    target: await passage(words),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

async function shown(from: Library = library): Promise<readonly AnchoredAnnotation[]> {
  const of = await from.annotations.of(document);
  if (!of.ok) throw new Error(JSON.stringify(of.failure));
  return of.value.annotations;
}

beforeEach(async () => {
  store = new MemoryFileStore();
  library = await open(store);
  document = await importText(PARAGRAPHS);
});

describe('An annotation in the library', () => {
  it('stands where it was made, and is there again when the library is opened anew', async () => {
    const { annotation, anchor } = await make('三必谈三必访', '何谓三必谈？');
    expect(anchor).toMatchObject({ state: 'placed', score: 1 });
    expect(await shown(await open(store.copy()))).toMatchObject([{ annotation, anchor }]);
  });

  it('is in the order of the text, not of its making', async () => {
    await make('离职退休必访', '二');
    await make('三必谈三必访', '一');
    expect((await shown()).map(({ annotation }) => annotation.body[0])).toMatchObject([
      { value: '一' },
      { value: '二' },
    ]);
  });

  it('goes with its passage when the document has a new version, and is kept as an orphan when the passage is gone', async () => {
    await make('离职退休必访', '随行');
    await make('干部犯错必谈', '无处');
    await importText([
      '前面添了一段全新的导语，说明来历。',
      PARAGRAPHS[0] ?? '',
      '今天天气很好，适合远足和野餐。',
      PARAGRAPHS[2] ?? '',
    ]);
    const [moved, orphan] = await shown();
    expect(moved?.anchor).toMatchObject({ state: 'placed' });
    expect(orphan?.anchor).toEqual({ state: 'orphan' });
    expect(orphan?.annotation.target).toMatchObject({ selector: { quote: { exact: '干部犯错必谈' } } });
    const attached = await library.annotations.attach({
      id: orphan?.annotation.id ?? '',
      target: await passage('适合远足'),
    });
    expect(attached).toMatchObject({ ok: true, value: { anchor: { state: 'placed' } } });
  });

  it('can be removed and put back, any number of times', async () => {
    const { annotation } = await make('三必谈三必访', '何谓三必谈？');
    for (let times = 0; times < 3; times++) {
      await library.annotations.remove([annotation.id]);
      expect(await shown(await open(store.copy()))).toEqual([]);
      await library.annotations.putBack([annotation.id]);
      expect(await shown(await open(store.copy()))).toHaveLength(1);
    }
  });

  it('keeps both wordings when it was edited on another device after the person began to', async () => {
    const { annotation, seen } = await make('三必谈三必访', '初稿');
    const note = (value: string) => ({ changes: { body: [{ purpose: 'commenting' as const, value }] } });
    await library.annotations.change({ id: annotation.id, seen, ...note('另一台设备写的') });
    await library.annotations.change({ id: annotation.id, seen, ...note('这里写的') });
    const [kept] = await shown();
    expect(kept?.annotation.body.map((body) => ('value' in body ? body.value : ''))).toEqual([
      '这里写的',
      '另一台设备写的',
    ]);
    await library.annotations.change({ id: annotation.id, ...note('定稿') });
    expect((await shown())[0]?.annotation.body).toEqual([{ purpose: 'commenting', value: '定稿' }]);
  });

  it('is not made on words that do not stand there', async () => {
    const target = await passage('三必谈三必访');
    if (target.kind !== 'passage') throw new Error('No passage');
    const shifted = { ...target, selector: { ...target.selector, position: { start: 0, end: 6 } } };
    const made = await library.annotations.make({ motivation: 'highlighting', body: [], target: shifted });
    expect(made).toMatchObject({ ok: false, failure: { code: 'passage-outside' } });
  });

  it('is answered by replies that go with it', async () => {
    const { annotation } = await make('三必谈三必访', '何谓三必谈？');
    const reply = await library.annotations.make({
      motivation: 'replying',
      body: [{ purpose: 'replying', value: '见第二段。' }],
      target: { kind: 'annotation', annotation: annotation.id },
    });
    expect(reply.ok).toBe(true);
    expect(await shown()).toHaveLength(2);
    await library.annotations.remove([annotation.id]);
    expect(await shown()).toEqual([]);
  });

  it('tells which documents have changed', async () => {
    const told: (readonly string[])[] = [];
    library.annotations.listen((documents) => told.push(documents));
    const { annotation } = await make('三必谈三必访', '何谓三必谈？');
    await library.annotations.tag([annotation.id], ['制度'], []);
    expect(told).toEqual([[document], [document]]);
  });
});

describe('Annotations brought in', () => {
  it('keep their ids, are known again, and say what became of them', async () => {
    const { annotation } = await make('三必谈三必访', '何谓三必谈？');
    const other = await open(new MemoryFileStore());
    const here = await importText(PARAGRAPHS, other);
    expect(here).toBe(document);
    const elsewhere: Annotation = {
      ...annotation,
      id: 'urn:uuid:6f1c2f0e-8f1b-4d57-a2f3-0d9b4a2c7e11',
      target: { kind: 'document', source: 'https://example.org/unknown' },
    };
    const taken = await other.annotations.takeIn([annotation, elsewhere]);
    expect(taken).toEqual({ ok: true, value: { imported: 2, reanchored: 0, orphaned: 1, unchanged: 0 } });
    expect(await shown(other)).toMatchObject([{ annotation }]);
    expect(await other.annotations.takeIn([annotation])).toMatchObject({ value: { imported: 0, unchanged: 1 } });
  });

  it('from a file that has no dates, are here once however often it comes, and what was written since stays', async () => {
    const id = 'https://example.org/notes/1';
    const file = JSON.stringify([
      { id, type: 'Annotation', bodyValue: '何谓三必谈？', target: 'https://example.org/a' },
    ]);
    expect(await importAnnotations(library, file)).toMatchObject({ value: { imported: 1, told: [] } });
    await library.annotations.change({ id, changes: { body: [{ purpose: 'commenting', value: '谈心的三种情形。' }] } });
    expect(await importAnnotations(library, file)).toMatchObject({ value: { imported: 0, unchanged: 1 } });
    expect(library.annotations.all.get(id)?.annotation.body).toMatchObject([{ value: '谈心的三种情形。' }]);
  });
});

describe('The notebook', () => {
  it('finds by words in either script, and filters, and pages, and counts what is left', async () => {
    await make('三必谈三必访', '何谓三必谈？');
    await make('离职退休必访', '问过人事科');
    const page = async (query: object) => {
      const asked = await library.notebook.page({ sort: 'place', descending: false, offset: 0, limit: 50, ...query });
      if (!asked.ok) throw new Error(asked.failure.code);
      return asked.value;
    };
    expect((await page({ text: '離職' })).rows).toMatchObject([
      { anchor: 'placed', document: { title: '组工文化', shelved: true } },
    ]);
    expect((await page({ text: '三必 何谓' })).total).toBe(1);
    expect((await page({ text: '没有的' })).total).toBe(0);
    expect((await page({ limit: 1, offset: 1 })).rows).toHaveLength(1);
    expect((await page({ motivation: 'highlighting' })).total).toBe(0);
    expect((await page({ from: '2026-11-22', to: '2026-11-22' })).total).toBe(2);
    expect((await page({})).facets).toMatchObject({ motivations: [{ value: 'commenting', count: 2 }] });
  });

  it('keeps the annotations of a document that is removed', async () => {
    await make('三必谈三必访', '何谓三必谈？');
    await library.remove([document]);
    const page = await library.notebook.page({ sort: 'created', descending: true, offset: 0, limit: 50 });
    expect(page).toMatchObject({
      value: { rows: [{ anchor: 'unread', document: { title: '组工文化', shelved: false } }] },
    });
  });
});

describe('The search of the library', () => {
  it('finds annotations by their words, quotes and tags, newest first, and shows where', async () => {
    const { annotation } = await make('三必谈三必访', '何谓三必谈？');
    await library.annotations.tag([annotation.id], ['制度 建设'], []);
    await make('离职退休必访', '问过人事科');
    const find = (query: string) => findNotes(library.notebook, { query, limit: 3 });
    expect(await find('必談')).toMatchObject({
      value: {
        total: 1,
        notes: [
          {
            id: annotation.id,
            document: { title: '组工文化', shelved: true },
            quote: { text: '三必谈三必访', marks: [[1, 3]] },
            written: { text: '何谓三必谈？', marks: [[3, 5]] },
          },
        ],
      },
    });
    expect(await find('必访')).toMatchObject({ value: { total: 2, notes: [{ written: { text: '问过人事科' } }, {}] } });
    expect(await find('标签:"制度 建設"')).toMatchObject({ value: { total: 1, notes: [{ tags: ['制度 建设'] }] } });
    expect(await find('必访 -人事')).toMatchObject({ value: { total: 1 } });
    expect(await find('标签:')).toMatchObject({ ok: false, failure: { code: 'query-value-missing', at: 2 } });
  });
});

describe('A draft', () => {
  it('is there after the library was closed without a farewell, until it is dropped', async () => {
    await library.drafts.keep('note:1', '何谓');
    await library.drafts.keep('note:1', '何谓三必');
    const again = await open(store.copy());
    expect(await again.drafts.read()).toMatchObject({ value: [{ key: 'note:1', text: '何谓三必' }] });
    await again.drafts.keep('note:1', null);
    expect(await again.drafts.read()).toMatchObject({ value: [] });
  });
});
