import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { textFile } from '../port/tab-files.testing.ts';
import { FILES, focused } from '../search/search.testing.ts';

let desk: Desk;
afterEach(() => {
  desk.close();
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
    desk = await Desk.open(reader, `#/reading/${id ?? ''}`);
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
    desk = await Desk.open(reader, `#/reading/${shelf.ok ? (shelf.value.rows[0]?.id ?? '') : ''}`);
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
