import { describe, expect, it } from 'vitest';
import { memoryPorts, prepared, type Described } from '#content/testing';
import { openLibrary, type Library, type ShelfQuery } from './index.ts';
import { pinyinKey } from './prepare/index.ts';

const ALL: ShelfQuery = { sort: 'added', descending: false, offset: 0, limit: 500 };

async function shelfOf(described: readonly Described[]): Promise<Library> {
  const library = await openLibrary(memoryPorts(), '/library');
  if (!library.ok) throw new Error(library.failure.code);
  await library.value.admit(described.map((one) => ({ prepared: prepared(one) })));
  return library.value;
}

function titles(library: Library, query: Partial<ShelfQuery>): readonly string[] {
  return library.page({ ...ALL, ...query }).rows.map(({ title }) => title);
}

const SHELF: readonly Described[] = [
  { title: '重庆的老街', metadata: { creators: [{ name: '张三' }], published: '2011-11-16', publisher: '重庆日报' } },
  { title: '《安徽的桥》', metadata: { creators: [{ name: '李四' }], published: '1999', source: '光明日报' } },
  { title: '第10章 尾声', metadata: { published: '2020-05' } },
  { title: '第2章 开端', metadata: { creators: [{ name: '王五' }], source: 'ＡＢＣ周刊' } },
  { title: 'Zebra', paragraphs: ['一匹斑马。'.repeat(30)] },
  { title: '长江长大了' },
  { title: '银行与行走' },
];

describe('The order of titles', () => {
  it('is that of pinyin, with numbers by value and punctuation left out', async () => {
    expect(titles(await shelfOf(SHELF), { sort: 'title' })).toEqual([
      '《安徽的桥》',
      '长江长大了',
      '重庆的老街',
      '第2章 开端',
      '第10章 尾声',
      '银行与行走',
      'Zebra',
    ]);
  });

  it('reads a character with several readings as its context has it', () => {
    expect(pinyinKey('重庆')).toBe('chong2 qing4');
    expect(pinyinKey('重要')).toBe('zhong4 yao4');
    expect(pinyinKey('银行行长')).toBe('yin2 hang2 hang2 zhang3');
    expect(pinyinKey('长江长大')).toBe('chang2 jiang1 zhang3 da4');
    expect(pinyinKey('音乐快乐')).toBe('yin1 yue4 kuai4 le4');
  });

  it('puts a shorter syllable before a longer one, and a tone before the next', () => {
    const ordered = ['西安', '先', '现', '香'];
    expect([...ordered].sort((a, b) => (pinyinKey(a) < pinyinKey(b) ? -1 : 1))).toEqual(ordered);
  });

  it('stays right after a correction by hand', async () => {
    const library = await shelfOf(SHELF);
    const zebra = library.documents().find(({ shown }) => shown.title === 'Zebra');
    await library.correct(zebra?.id ?? '', { title: '阿里山游记' });
    expect(titles(library, { sort: 'title' })[0]).toBe('阿里山游记');
  });
});

describe('The shelf', () => {
  it('sorts by creator and source in pinyin order, by date and by length; what lacks the fact comes last', async () => {
    const library = await shelfOf(SHELF);
    expect(titles(library, { sort: 'creator' }).slice(0, 3)).toEqual(['《安徽的桥》', '第2章 开端', '重庆的老街']);
    expect(titles(library, { sort: 'source' }).slice(0, 3)).toEqual(['第2章 开端', '重庆的老街', '《安徽的桥》']);
    expect(titles(library, { sort: 'published' }).slice(0, 3)).toEqual(['《安徽的桥》', '重庆的老街', '第10章 尾声']);
    expect(titles(library, { sort: 'characters', descending: true })[0]).toBe('Zebra');
  });

  it('sorts by state and by when a document was last opened', async () => {
    const library = await shelfOf(SHELF);
    const [first, second] = library.documents();
    await library.readings.place(second?.id ?? '', 3, 0.2);
    await library.readings.setState([first?.id ?? ''], 'read');
    expect(titles(library, { sort: 'state', descending: true }).slice(0, 2)).toEqual(['重庆的老街', '《安徽的桥》']);
    expect(titles(library, { sort: 'opened', descending: true })[0]).toBe('《安徽的桥》');
  });

  it('finds parts of titles, creators and sources, whatever their case and width', async () => {
    const library = await shelfOf(SHELF);
    expect(titles(library, { text: 'abc' })).toEqual(['第2章 开端']);
    expect(titles(library, { text: 'zEB' })).toEqual(['Zebra']);
    expect(titles(library, { text: '李四 安徽' })).toEqual(['《安徽的桥》']);
  });

  it('filters by years, creator, source, state, tag and collection, all of which must hold', async () => {
    const library = await shelfOf(SHELF);
    const [first, second] = library.documents();
    const collection = await library.collections.create('桥与街');
    if (!collection.ok) throw new Error(collection.failure.code);
    await library.collect([first?.id ?? '', second?.id ?? ''], collection.value.id);
    await library.tag([second?.id ?? ''], ['桥'], []);
    expect(titles(library, { years: [1999, 2011] })).toEqual(['重庆的老街', '《安徽的桥》']);
    expect(titles(library, { creator: '王五' })).toEqual(['第2章 开端']);
    expect(titles(library, { source: '重庆日报' })).toEqual(['重庆的老街']);
    expect(titles(library, { collection: collection.value.id })).toEqual(['重庆的老街', '《安徽的桥》']);
    expect(titles(library, { collection: collection.value.id, tag: '桥', state: 'new' })).toEqual(['《安徽的桥》']);
  });

  it('answers pages of one order that join without a gap', async () => {
    const library = await shelfOf(SHELF);
    const whole = titles(library, { sort: 'title' });
    const pages = [0, 3, 6].flatMap((offset) => titles(library, { sort: 'title', offset, limit: 3 }));
    expect(pages).toEqual(whole);
    expect(library.page({ ...ALL, offset: 6, limit: 3 })).toMatchObject({ total: 7, offset: 6, version: 7 });
  });
});
