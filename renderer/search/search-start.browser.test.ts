import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parseQuery } from '#content/search';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { FILES, focused, goToField, offered, search } from './search.testing.ts';

let desk: Desk;
afterEach(() => {
  desk.close();
});

describe('the searches of before', () => {
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
    await goToField(desk);
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
    await goToField(desk);
    await userEvent.keyboard('{Escape}');
    await desk.find('h2', '存下的搜索');
    expect(desk.all('li a').map((link) => link.textContent)).toEqual(['家访', '三必谈', '家访']);
  });

  it('offers on the shelf the searches of before under the empty field, and the way to what one can write', async () => {
    const reader = await inMemoryReader(FILES);
    await reader.ask('settings.change', { language: 'zh-Hans', recentSearches: ['台账'], savedSearches: ['三必谈'] });
    const settings = await reader.ask('settings.read', null);
    desk = await Desk.open(reader, '#/shelf', settings.ok ? settings.value : {});
    await goToField(desk);
    await desk.until(() => offered(desk).join() === '三必谈,台账,搜索的写法…', 'the searches of before');
    await userEvent.keyboard('{Escape}');
    await desk.until(() => offered(desk).length === 0, 'none');
    await goToField(desk);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await desk.find('h1', '“台账” 在 1 篇中');
    history.back();
    await desk.until(() => location.hash === '#/shelf', 'the shelf');
    await goToField(desk);
    await desk.find('#offered li', '搜索的写法…');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await desk.find('h2', '可以这样写');
    await desk.until(() => focused()?.textContent === '三必谈', 'the first search of before');
  });

  it('keeps recent and saved searches until they are cleared', async () => {
    const reader = await inMemoryReader(FILES);
    desk = await Desk.open(reader);
    await search(desk, '台账');
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

  it('offers the tags there are while one is typed, and finds the one that is taken', async () => {
    const reader = await inMemoryReader(FILES);
    const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 10 });
    const ids = shelf.ok ? shelf.value.rows.map(({ id }) => id) : [];
    await reader.ask('document.tag', { ids: ids.slice(0, 1), add: ['工作 方法'], remove: [] });
    await reader.ask('document.tag', { ids: ids.slice(0, 2), add: ['方法論'], remove: [] });
    desk = await Desk.open(reader, '#/shelf');
    await search(desk, '标签:');
    await desk.find('[role=option]', '方法論');
    await userEvent.keyboard('工作');
    await desk.until(
      () => desk.all('lectern-search-field').length > 0 && offered(desk).join() === '工作 方法',
      'one tag',
    );
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await desk.find('h1', '1 篇');
    expect(decodeURIComponent(location.hash)).toContain('标签:"工作 方法"');
    await userEvent.fill(focused() as HTMLInputElement, '标签:方法论');
    await desk.find('h1', '2 篇');
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
