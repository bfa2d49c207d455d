import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { FILES, HANDBOOK, SEARCH, VISITS, focused, goToField, openLibrary, search, titles } from './search.testing.ts';

let desk: Desk;
afterEach(() => {
  desk.close();
});

describe('the search of the library', () => {
  it('shows what is found while one types, with marks, counts and where it stands', async () => {
    desk = await openLibrary();
    await search(desk, '三必谈');
    await desk.find('h1', '“三必谈” 在 2 篇中，共 3 处');
    expect(new Set(titles(desk))).toEqual(new Set([VISITS, HANDBOOK]));
    await desk.find('.mode', '原文匹配');
    expect(desk.all('mark').map((mark) => mark.textContent)).toEqual(['三必谈', '三必谈', '三必谈']);
    await desk.find('.path', '台账');
    // Each excerpt is all of its paragraph, and is not drawn as if it were cut.
    expect(desk.all('.excerpt').map((excerpt) => getComputedStyle(excerpt, '::before').content)).toEqual([
      'none',
      'none',
      'none',
    ]);
    await desk.find('.hit', '2013-05-20');
    const [option] = desk.all('.rows [role=option]');
    expect(option?.getAttribute('aria-setsize')).toBe('2');
    await desk.find('[role=status]', '共 3 处');
  });

  it('keeps the query in the address, so that back and forward work', async () => {
    desk = await openLibrary();
    await search(desk, '台账');
    await desk.find('h1', '“台账” 在 1 篇中');
    expect(decodeURIComponent(location.hash)).toBe('#/search/台账');
    history.back();
    await desk.until(() => location.hash === '#/shelf' && desk.titles().length === 3, 'the shelf');
    history.forward();
    await desk.find('h1', '“台账” 在 1 篇中');
  });

  it('finds traditional text by a simplified query, and marks it as it stands', async () => {
    desk = await openLibrary();
    await search(desk, '暖泉镇');
    await desk.find('mark', '暖泉鎮');
  });

  it('says when nothing has the text as it stands, and shows what comes nearest', async () => {
    desk = await openLibrary();
    await search(desk, '干部岗位调整以后必须谈话吗');
    await desk.find('.mode', '相近结果');
    expect(titles(desk).length).toBeGreaterThan(0);
  });

  it('narrows down by year and author and widens again', async () => {
    desk = await openLibrary(SEARCH);
    await desk.click('nav a', '2009');
    await desk.find('h1', '在 1 篇中，共 1 处');
    expect(titles(desk)).toEqual([HANDBOOK]);
    await desk.click('nav a', '全部年份');
    await desk.find('h1', '在 2 篇中，共 3 处');
  });

  it('sorts by date', async () => {
    desk = await openLibrary(SEARCH);
    await desk.find('h1', '共 3 处');
    await userEvent.selectOptions(await desk.find('select[aria-label=排序]'), 'oldest');
    await desk.until(() => titles(desk)[0] === HANDBOOK, 'the oldest first');
    expect(location.hash).toContain('sort=oldest');
    await userEvent.selectOptions(await desk.find('select[aria-label=排序]'), 'newest');
    await desk.until(() => titles(desk)[0] === VISITS, 'the newest first');
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
    desk = await Desk.open(reader, SEARCH);
    await desk.find('.notes h2', '批注 2 条');
    expect(desk.all('.notes mark').map((mark) => mark.textContent)).toEqual(['三必談', '三必谈']);
    await goToField(desk);
    await userEvent.fill(focused() as HTMLInputElement, '标签:"制度 建设" 回头看');
    await desk.find('.notes h2', '批注 1 条');
    await desk.find('.results', '没有一篇文档有这些文字');
    await desk.click('.notes li a', '回头看');
    await desk.until(() => location.hash.includes('annotation='), 'the annotation');
  });

  it('answers what is typed last, however late older answers come', async () => {
    const inner = await inMemoryReader(FILES);
    const asked: string[] = [];
    let release: (() => void) | undefined;
    desk = await Desk.open({
      ...inner,
      ask: async (name, input) => {
        if (name === 'search.query') {
          asked.push((input as { query: string }).query);
          if (asked.length === 1) await new Promise<void>((resolve) => (release = resolve));
        }
        return inner.ask(name, input);
      },
    });
    await search(desk, '三');
    await desk.until(() => release !== undefined, 'the first question');
    await userEvent.keyboard('必谈');
    release?.();
    await desk.find('h1', '“三必谈” 在 2 篇中');
    expect(asked.at(-1)).toBe('三必谈');
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('follows the library: what comes in is found without typing again', async () => {
    const reader = await inMemoryReader(FILES);
    desk = await Desk.open(reader, SEARCH);
    await desk.find('h1', '在 2 篇中');
    const files = [new File(['# 又一篇\n\n也讲三必谈。\n'], '又一篇.md')];
    await reader.ask('import.paths', { paths: reader.droppedPaths(files) });
    await desk.find('h1', '在 3 篇中，共 4 处');
  });

  it('says how much of the library was searched while it is indexed', async () => {
    const inner = await inMemoryReader(FILES);
    desk = await Desk.open(
      {
        ...inner,
        ask: async (name, input) => {
          const reply = await inner.ask(name, input);
          if (name !== 'search.query' || !reply.ok) return reply;
          return { ok: true, value: { ...reply.value, searched: { documents: 3, of: 2561 } } };
        },
      },
      SEARCH,
    );
    await desk.find('[role=status]', '搜索了 2,561 篇中的 3 篇');
  });
});
