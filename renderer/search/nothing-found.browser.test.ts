import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Desk } from '../app/shell.testing.ts';
import { FLOWERS, focused, openLibrary, search, titles } from './search.testing.ts';

let desk: Desk;
afterEach(() => {
  desk.close();
});

describe('a search that cannot be read or finds nothing', () => {
  it('points at the character that makes a query unreadable, and keeps what was found before', async () => {
    desk = await openLibrary();
    await search(desk, '三必谈');
    await desk.find('h1', '共 3 处');
    await userEvent.keyboard(' 日期:十');
    await desk.find('.fault', '“十”不是可查找的日期');
    expect(desk.all('.fault em')[0]?.textContent).toBe('十');
    expect(titles(desk).length).toBe(2);
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
    desk = await openLibrary();
    await search(desk, '标题:没有');
    await desk.find('h1', '没有找到');
    await userEvent.keyboard(' 标签:');
    await desk.find('.fault', '后面没有要查找的内容');
    expect(desk.all('lectern-full-page')).toEqual([]);
  });

  it('finds nothing where only marks are looked for that no text has', async () => {
    desk = await openLibrary();
    await search(desk, '#%&');
    await desk.find('h1', '没有找到“#%&”');
  });

  it('says where nothing is found', async () => {
    desk = await openLibrary();
    await search(desk, '标题:没有');
    await desk.find('h1', '没有找到“标题:没有”');
  });

  it('offers the nearest spelling, and searches for it', async () => {
    desk = await openLibrary();
    await search(desk, '暖全鎮');
    await desk.click('.nearest button', '暖泉镇');
    await desk.until(() => titles(desk).join() === FLOWERS, 'the document');
    expect(location.hash).toContain(encodeURIComponent('暖泉镇'));
  });
});
