import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reader } from '#content/contract';
import { parseQuery, type SearchAnswer, type SearchQuestion } from '#content/search';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { textFile } from '../port/tab-files.testing.ts';

const VISITS = '乡镇干部谈心谈话制度的几点做法';
const HANDBOOK = '基层组织工作手册';
const FLOWERS = '打树花';

const FILES = [
  textFile(
    '谈心.md',
    `---\ntitle: ${VISITS}\nauthor: 办公室\ndate: 2013-05-20\n---\n\n## 一、台账\n\n建立“三必谈”台账，做到情况清、底数明。\n\n对岗位变动的，三必谈之外另行家访。\n`,
  ),
  textFile(
    '手册.md',
    `---\ntitle: ${HANDBOOK}\nauthor: 编写组\ndate: 2009\n---\n\n谈心谈话坚持三必谈原则：职务调整必谈。\n`,
  ),
  textFile('打树花.md', `---\ntitle: ${FLOWERS}\n---\n\n暖泉鎮的匠人把铁水泼上城墙，火花如树。\n`),
];

let desk: Desk;
afterEach(() => {
  desk.close();
});

async function open(address?: string, reader?: Reader): Promise<Reader> {
  const given = reader ?? (await inMemoryReader(FILES));
  desk = await Desk.open(given, address);
  return given;
}

/** Goes to the field by the keyboard and types. */
async function search(text: string): Promise<void> {
  await goToField();
  await userEvent.keyboard(text);
}

async function goToField(): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await desk.until(() => focused()?.localName === 'input', 'the field');
}

function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement;
  return element;
}

/** Tags that the field offers. */
function offered(): readonly string[] {
  return desk.all('#offered li').map((tag) => tag.textContent.trim());
}

function titles(): readonly string[] {
  const rows = desk.all('.rows [role=option]');
  const place = (row: Element): number => Number(row.getAttribute('aria-posinset'));
  return [...rows]
    .sort((one, other) => place(one) - place(other))
    .map((row) => row.querySelector('.title')?.textContent.trim() ?? '');
}

/** A hit to make many of. */
let first: SearchAnswer['hits'] = [];

describe('the search of the library', () => {
  it('shows what is found while one types, with marks, counts and where it stands', async () => {
    await open();
    await search('三必谈');
    await desk.find('h1', '“三必谈” 在 2 篇中，共 3 处');
    expect(new Set(titles())).toEqual(new Set([VISITS, HANDBOOK]));
    await desk.find('.mode', '原文匹配');
    expect(desk.all('mark').map((mark) => mark.textContent)).toEqual(['三必谈', '三必谈', '三必谈']);
    await desk.find('.path', '台账');
    await desk.find('.hit', '2013-05-20');
    const [option] = desk.all('.rows [role=option]');
    expect(option?.getAttribute('aria-setsize')).toBe('2');
    await desk.find('[role=status]', '共 3 处');
  });

  it('keeps the query in the address, so that back and forward work', async () => {
    await open();
    await search('台账');
    await desk.find('h1', '“台账” 在 1 篇中');
    expect(decodeURIComponent(location.hash)).toBe('#/search/台账');
    history.back();
    await desk.until(() => location.hash === '#/shelf' && desk.titles().length === 3, 'the shelf');
    history.forward();
    await desk.find('h1', '“台账” 在 1 篇中');
  });

  it('finds traditional text by a simplified query, and marks it as it stands', async () => {
    await open();
    await search('暖泉镇');
    await desk.find('mark', '暖泉鎮');
  });

  it('says when nothing has the text as it stands, and shows what comes nearest', async () => {
    await open();
    await search('干部岗位调整以后必须谈话吗');
    await desk.find('.mode', '相近结果');
    expect(titles().length).toBeGreaterThan(0);
  });

  it('opens the first hit with Enter, with all matches marked, and goes on with N', async () => {
    await open();
    await search('三必谈');
    await desk.find('h1', '共 3 处');
    await userEvent.keyboard('{Enter}');
    await desk.find('output', '1 / ');
    const count = Number(desk.all('output')[0]?.textContent.split('/')[1]);
    await desk.until(() => CSS.highlights.get('found')?.size === count, 'all marked');
    expect(CSS.highlights.get('found-current')?.size).toBe(1);
    await userEvent.keyboard('n');
    if (count > 1) await desk.find('output', `2 / ${count}`);
    await userEvent.keyboard('{Escape}');
    await desk.until(() => desk.all('lectern-find').length === 0, 'the end');
    expect(CSS.highlights.has('found')).toBe(false);
  });

  it('walks through the hits with the arrows, from passage to passage, and back into the field', async () => {
    await open('#/search/%E4%B8%89%E5%BF%85%E8%B0%88');
    await desk.find('h1', '共 3 处');
    const current = (): string =>
      focused()?.querySelector(`#${focused()?.getAttribute('aria-activedescendant') ?? ''} .title`)?.textContent ?? '';
    await goToField();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()?.getAttribute('role')).toBe('listbox');
    expect(current()).toBe(titles()[0]);
    await userEvent.keyboard('{ArrowDown}');
    await desk.until(() => current() === titles()[1], 'the second');
    const visits = titles().indexOf(VISITS);
    await userEvent.keyboard(visits === 0 ? '{Home}' : '{End}');
    await userEvent.keyboard('{ArrowRight}');
    await desk.find('.chosen', '三必谈之外');
    await desk.find('[role=status]', '第 2 段');
    await userEvent.keyboard('{Home}{ArrowUp}');
    await desk.until(() => focused()?.localName === 'input', 'the field');
  });

  it('narrows down by year and author and widens again', async () => {
    await open('#/search/%E4%B8%89%E5%BF%85%E8%B0%88');
    await desk.click('nav a', '2009');
    await desk.find('h1', '在 1 篇中，共 1 处');
    expect(titles()).toEqual([HANDBOOK]);
    await desk.click('nav a', '全部年份');
    await desk.find('h1', '在 2 篇中，共 3 处');
  });

  it('sorts by date', async () => {
    await open('#/search/%E4%B8%89%E5%BF%85%E8%B0%88');
    await desk.find('h1', '共 3 处');
    await userEvent.selectOptions(await desk.find('select[aria-label=排序]'), 'oldest');
    await desk.until(() => titles()[0] === HANDBOOK, 'the oldest first');
    expect(location.hash).toContain('sort=oldest');
    await userEvent.selectOptions(await desk.find('select[aria-label=排序]'), 'newest');
    await desk.until(() => titles()[0] === VISITS, 'the newest first');
  });

  it('points at the character that makes a query unreadable, and keeps what was found before', async () => {
    await open();
    await search('三必谈');
    await desk.find('h1', '共 3 处');
    await userEvent.keyboard(' 日期:十');
    await desk.find('.fault', '“十”不是可查找的日期');
    expect(desk.all('.fault em')[0]?.textContent).toBe('十');
    expect(titles().length).toBe(2);
    await userEvent.fill(focused() as HTMLInputElement, '三必谈 "');
    await desk.find('.fault', '引号没有另一半');
    expect(
      desk
        .all('[role=status]')
        .map((status) => status.textContent.trim())
        .join(''),
    ).toBe('');
  });

  it('says of an unreadable query neither that it was not found nor what was not found before', async () => {
    await open();
    await search('标题:没有');
    await desk.find('h1', '没有找到');
    await userEvent.keyboard(' 标签:');
    await desk.find('.fault', '后面没有要查找的内容');
    expect(desk.all('lectern-full-page')).toEqual([]);
  });

  it('finds nothing where only marks are looked for that no text has', async () => {
    await open();
    await search('#%&');
    await desk.find('h1', '没有找到“#%&”');
  });

  it('says where nothing is found', async () => {
    await open();
    await search('标题:没有');
    await desk.find('h1', '没有找到“标题:没有”');
  });

  it('offers the nearest spelling, and searches for it', async () => {
    await open();
    await search('暖全鎮');
    await desk.click('.nearest button', '暖泉镇');
    await desk.until(() => titles().join() === FLOWERS, 'the document');
    expect(location.hash).toContain(encodeURIComponent('暖泉镇'));
  });

  it('goes through recent and saved searches by the keyboard, forgets one with Delete, saves one with Ctrl+S', async () => {
    const reader = await inMemoryReader(FILES);
    await reader.ask('settings.change', {
      language: 'zh-Hans',
      recentSearches: ['台账', '家访'],
      savedSearches: ['三必谈'],
    });
    const settings = await reader.ask('settings.read', null);
    desk = await Desk.open(reader, '#/search/', settings.ok ? settings.value : {});
    await desk.find('li a', '台账');
    await goToField();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()?.textContent).toBe('三必谈');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()?.textContent).toBe('台账');
    await userEvent.keyboard('{Delete}');
    await desk.until(() => focused()?.textContent === '家访', 'the next');
    await userEvent.keyboard('{Enter}');
    await desk.find('h1', '“家访” 在 1 篇中');
    await userEvent.keyboard('{Control>}s{/Control}');
    await desk.find('button[aria-pressed=true]', '已存下');
    await goToField();
    await userEvent.keyboard('{Escape}');
    await desk.find('h2', '存下的搜索');
    expect(desk.all('li a').map((link) => link.textContent)).toEqual(['家访', '三必谈', '家访']);
  });

  it('offers on the shelf the searches of before under the empty field, and the way to what one can write', async () => {
    const reader = await inMemoryReader(FILES);
    await reader.ask('settings.change', { language: 'zh-Hans', recentSearches: ['台账'], savedSearches: ['三必谈'] });
    const settings = await reader.ask('settings.read', null);
    desk = await Desk.open(reader, '#/shelf', settings.ok ? settings.value : {});
    await goToField();
    await desk.until(() => offered().join() === '三必谈,台账,搜索的写法…', 'the searches of before');
    await userEvent.keyboard('{Escape}');
    await desk.until(() => offered().length === 0, 'none');
    await goToField();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await desk.find('h1', '“台账” 在 1 篇中');
    history.back();
    await desk.until(() => location.hash === '#/shelf', 'the shelf');
    await goToField();
    await desk.find('#offered li', '搜索的写法…');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await desk.find('h2', '可以这样写');
    await desk.until(() => focused()?.textContent === '三必谈', 'the first search of before');
  });

  it('keeps recent and saved searches until they are cleared', async () => {
    const reader = await open();
    await search('台账');
    await desk.click('button', '存下');
    await desk.click('.hit .title');
    await desk.find('lectern-open-document');
    desk.close();
    const settings = await reader.ask('settings.read', null);
    expect(settings.ok && settings.value.recentSearches).toEqual(['台账']);
    desk = await Desk.open(reader, '#/search/', settings.ok ? settings.value : {});
    await desk.find('li a', '台账');
    expect(desk.all('li a').length).toBe(2);
    await desk.click('button', '清空最近搜索');
    await desk.until(() => desk.all('li a').length === 1, 'the saved one alone');
    await desk.click('li button');
    await desk.until(() => desk.all('li a').length === 0, 'none');
  });

  it('shows the annotations that have it beside the documents, and leads to them', async () => {
    const reader = await inMemoryReader(FILES);
    const shelf = await reader.ask('shelf.page', {
      sort: 'title',
      descending: false,
      offset: 0,
      limit: 1,
      text: '谈心',
    });
    const id = shelf.ok ? (shelf.value.rows[0]?.id ?? '') : '';
    for (const value of ['三必谈要每季度回头看', '三必談也要留下记录']) {
      const body = [
        { purpose: 'commenting' as const, value },
        { purpose: 'tagging' as const, value: '制度 建设' },
      ];
      await reader.ask('annotations.make', {
        motivation: 'commenting',
        body,
        target: { kind: 'document', source: id },
      });
    }
    await open('#/search/%E4%B8%89%E5%BF%85%E8%B0%88', reader);
    await desk.find('.notes h2', '批注 2 条');
    expect(desk.all('.notes mark').map((mark) => mark.textContent)).toEqual(['三必談', '三必谈']);
    await goToField();
    await userEvent.fill(focused() as HTMLInputElement, '标签:"制度 建设" 回头看');
    await desk.find('.notes h2', '批注 1 条');
    await desk.find('.results', '没有一篇文档有这些文字');
    await desk.click('.notes li a', '回头看');
    await desk.until(() => location.hash.includes('annotation='), 'the annotation');
  });

  it('has ten thousand hits as a list that the keyboard goes through, of which only those in sight are drawn', async () => {
    const inner = await inMemoryReader(FILES);
    const asked: number[] = [];
    await open('#/search/%E4%B8%89%E5%BF%85%E8%B0%88', {
      ...inner,
      ask: async (name, input) => {
        const reply = await inner.ask(name, input);
        if (name !== 'search.query' || !reply.ok) return reply;
        const { offset = 0, limit } = input as SearchQuestion;
        const { hits } = reply.value as SearchAnswer;
        const [one] = hits.length > 0 ? hits : first;
        if (one === undefined) return reply;
        first = [one];
        asked.push(offset);
        const many = Array.from({ length: limit }, (_, index) => ({
          ...one,
          document: { ...one.document, title: `第 ${String(offset + index + 1)} 篇` },
        }));
        return { ok: true, value: { ...reply.value, total: 10_000, hits: many } } as never;
      },
    });
    await desk.find('h1', '在 10,000 篇中');
    await desk.until(() => titles()[0] === '第 1 篇', 'the first');
    expect(desk.all('[role=option]').length).toBeLessThan(60);
    await goToField();
    await userEvent.keyboard('{ArrowDown}{End}');
    await desk.until(() => titles().at(-1) === '第 10000 篇', 'the last');
    const [option] = desk.all('[role=option].current');
    expect([option?.getAttribute('aria-posinset'), option?.getAttribute('aria-setsize')]).toEqual(['10000', '10000']);
    await userEvent.keyboard('{PageUp}{PageUp}');
    await desk.until(() => Number(desk.all('.current')[0]?.getAttribute('aria-posinset')) < 9_998, 'further up');
    expect(asked.length).toBeLessThan(10);
  });

  it('answers what is typed last, however late older answers come', async () => {
    const inner = await inMemoryReader(FILES);
    const asked: string[] = [];
    let release: (() => void) | undefined;
    await open('#/shelf', {
      ...inner,
      ask: async (name, input) => {
        if (name === 'search.query') {
          asked.push((input as { query: string }).query);
          if (asked.length === 1) await new Promise<void>((resolve) => (release = resolve));
        }
        return inner.ask(name, input);
      },
    });
    await search('三');
    await desk.until(() => release !== undefined, 'the first question');
    await userEvent.keyboard('必谈');
    release?.();
    await desk.find('h1', '“三必谈” 在 2 篇中');
    expect(asked.at(-1)).toBe('三必谈');
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('offers the tags there are while one is typed, and finds the one that is taken', async () => {
    const reader = await inMemoryReader(FILES);
    const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 10 });
    const ids = shelf.ok ? shelf.value.rows.map(({ id }) => id) : [];
    await reader.ask('document.tag', { ids: ids.slice(0, 1), add: ['工作 方法'], remove: [] });
    await reader.ask('document.tag', { ids: ids.slice(0, 2), add: ['方法論'], remove: [] });
    await open('#/shelf', reader);
    await search('标签:');
    await desk.find('[role=option]', '方法論');
    await userEvent.keyboard('工作');
    await desk.until(() => desk.all('lectern-search-field').length > 0 && offered().join() === '工作 方法', 'one tag');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await desk.find('h1', '1 篇');
    expect(decodeURIComponent(location.hash)).toContain('标签:"工作 方法"');
    await userEvent.fill(focused() as HTMLInputElement, '标签:方法论');
    await desk.find('h1', '2 篇');
  });

  it('follows the library: what comes in is found without typing again', async () => {
    const reader = await open('#/search/%E4%B8%89%E5%BF%85%E8%B0%88');
    await desk.find('h1', '在 2 篇中');
    const files = [new File(['# 又一篇\n\n也讲三必谈。\n'], '又一篇.md')];
    await reader.ask('import.paths', { paths: reader.droppedPaths(files) });
    await desk.find('h1', '在 3 篇中，共 4 处');
  });

  it('says how much of the library was searched while it is indexed', async () => {
    const inner = await inMemoryReader(FILES);
    await open('#/search/%E4%B8%89%E5%BF%85%E8%B0%88', {
      ...inner,
      ask: async (name, input) => {
        const reply = await inner.ask(name, input);
        if (name !== 'search.query' || !reply.ok) return reply;
        return { ok: true, value: { ...reply.value, searched: { documents: 3, of: 2561 } } };
      },
    });
    await desk.find('[role=status]', '搜索了 2,561 篇中的 3 篇');
  });
});

describe('finding in the open document', () => {
  async function openVisits(): Promise<void> {
    const reader = await inMemoryReader(FILES);
    const shelf = await reader.ask('shelf.page', {
      sort: 'title',
      descending: false,
      offset: 0,
      limit: 10,
      text: '谈心',
    });
    const id = shelf.ok ? shelf.value.rows[0]?.id : undefined;
    await open(`#/reading/${id ?? ''}`, reader);
    await desk.find('.text p', '三必谈');
    await userEvent.keyboard('{Control>}f{/Control}');
    await desk.until(() => focused()?.closest('form') !== null && focused()?.localName === 'input', 'the field');
  }

  it('counts the matches, steps through them and says when it goes on from the start', async () => {
    await openVisits();
    await userEvent.keyboard('三必谈');
    await desk.find('output', '1 / 2');
    await userEvent.keyboard('{Enter}');
    await desk.find('output', '2 / 2');
    await userEvent.keyboard('{F3}');
    await desk.find('output', '1 / 2');
    await desk.find('form [role=status]', '从头继续 第 1 处，共 2 处');
    await userEvent.keyboard('{Shift>}{F3}{/Shift}');
    await desk.find('form [role=status]', '从末尾继续');
  });

  it('finds over the end of a paragraph', async () => {
    await openVisits();
    await userEvent.fill(focused() as HTMLInputElement, '底数明。对岗位');
    await desk.find('output', '1 / 1');
    expect(CSS.highlights.get('found')?.size).toBe(1);
  });

  it('marks matches in a long document as far as its end, and brings the last into sight', async () => {
    const paragraph = '暖泉镇的匠人把铁水泼上城墙，火花如树。'.repeat(10);
    const text = Array.from(
      { length: 600 },
      (_, index) => `第${index}年，${paragraph}${index % 100 === 99 ? '三必谈。' : ''}`,
    );
    const reader = await inMemoryReader([textFile('长.md', `# 长篇\n\n${text.join('\n\n')}\n`)]);
    const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 10 });
    await open(`#/reading/${shelf.ok ? (shelf.value.rows[0]?.id ?? '') : ''}`, reader);
    await desk.find('.text p', '暖泉镇');
    await userEvent.keyboard('{Control>}f{/Control}');
    await desk.until(() => focused()?.localName === 'input', 'the field');
    await userEvent.fill(focused() as HTMLInputElement, '三必谈');
    await desk.find('output', '1 / 6');
    await desk.until(() => CSS.highlights.get('found')?.size === 6, 'all marked');
    await userEvent.keyboard('{Shift>}{F3}{/Shift}');
    await desk.find('output', '6 / 6');
    const [last] = desk
      .all('.text p')
      .filter((one) => one.textContent.includes('三必谈'))
      .slice(-1);
    await desk.until(() => {
      const { bottom } = last?.getBoundingClientRect() ?? { bottom: Infinity };
      return bottom > 0 && bottom < innerHeight;
    }, 'the last match in sight');
  });

  it('says when there is nothing, and ends with Escape', async () => {
    await openVisits();
    await userEvent.keyboard('没有的话');
    await desk.find('output', '没有找到');
    await userEvent.keyboard('{Escape}');
    await desk.until(() => desk.all('lectern-find').length === 0, 'the end');
  });
});

describe.each(['zh-Hans', 'zh-Hant', 'en'] as const)('the help in %s', (language) => {
  it('has examples each of which can be searched for as it is written', async () => {
    const reader = await inMemoryReader(FILES);
    desk = await Desk.open(reader, '#/search/', { language });
    await desk.until(() => desk.all('dt a').length === 7, 'the examples');
    const addresses = desk.all('dt a').map((link) => link.getAttribute('href') ?? '');
    desk.close();
    for (const address of addresses) {
      const query = decodeURIComponent(address.slice('#/search/'.length));
      const read = await reader.ask('search.query', { query, limit: 1 });
      expect(read.ok, query).toBe(true);
      // None of them is plain text: each has an operator that counts.
      expect(parseQuery(query), query).toMatchObject({ value: { kind: 'clauses' } });
    }
    desk = await Desk.open(reader, addresses[0]);
  });
});

const THEMES = ['paper', 'sepia', 'night', 'contrast'] as const;
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
/** The states of the page that look different, by their addresses. */
const STATES = {
  start: '#/search/',
  hits: `#/search/${encodeURIComponent('三必谈')}`,
  fault: `#/search/${encodeURIComponent('"三')}`,
  nothing: `#/search/${encodeURIComponent('标题:没有')}`,
} as const;

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(THEMES)('on %s', (theme) => {
    it('the search page has nothing that axe objects to, in any state', async () => {
      const reader = await inMemoryReader(FILES);
      for (const [state, address] of Object.entries(STATES)) {
        desk = await Desk.open(reader, address, { language, theme, recentSearches: ['台账'], savedSearches: ['家访'] });
        await desk.until(
          () =>
            desk.all({ start: 'dl', hits: '.hit', fault: '.fault', nothing: 'lectern-full-page' }[state] ?? '').length >
            0,
          state,
        );
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        expect(
          violations.map(({ id, nodes }) => `${state} ${id}: ${nodes.map(({ html }) => html).join('; ')}`),
        ).toEqual([]);
        desk.close();
      }
    });
  });
});

describe('a picture of the search page', () => {
  it('is kept in every theme, and each is another', async () => {
    await page.viewport(1440, 900);
    const pictures = new Set<string>();
    const reader = await inMemoryReader(FILES);
    for (const theme of THEMES) {
      desk = await Desk.open(reader, STATES.hits, { theme });
      await desk.find('h1', '共 3 处');
      const { base64 } = await page.screenshot({ path: `../../.cache/pictures/search-${theme}.png`, base64: true });
      pictures.add(base64);
      desk.close();
    }
    await page.viewport(1280, 800);
    expect(pictures.size).toBe(THEMES.length);
  });
});
