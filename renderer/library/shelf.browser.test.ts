import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { manyDocuments, shelfOf } from './shelf.testing.ts';

const FLOWERS = '打树花';
const TALKS = '乡镇干部谈心谈话制度的几点做法';
const GUIDE = 'A Short Guide';

let desk: Desk;
afterEach(() => {
  desk.close();
});

async function openShelf(page?: string): Promise<void> {
  desk = await Desk.open(await inMemoryReader(THREE_FILES), page);
  await desk.until(() => desk.titles().length > 0, 'rows');
}

describe('the shelf', () => {
  it('shows the newest first, and by title in the order of pinyin when asked to', async () => {
    await openShelf();
    await desk.titled([GUIDE, TALKS, FLOWERS]);
    const order = (await desk.find('select[aria-label=排序]')) as HTMLSelectElement;
    await userEvent.selectOptions(order, 'title');
    await desk.until(() => desk.titles().indexOf(FLOWERS) < desk.titles().indexOf(TALKS), '打 before 乡');
    expect(location.hash).toBe('#/shelf?sort=title');
  });

  it('narrows while one types, and says so where nothing matches', async () => {
    await openShelf();
    await userEvent.keyboard('f');
    await userEvent.fill(await desk.find('input[name=text]'), '树花');
    await desk.titled([FLOWERS]);
    await userEvent.keyboard('没有的字');
    await desk.find('h1', '没有符合的文档');
    await desk.click('button.framed', '清除筛选');
    await desk.titled([GUIDE, TALKS, FLOWERS]);
  });

  it('takes a document off with Delete and puts it back from the notice', async () => {
    await openShelf();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await userEvent.keyboard('{Delete}');
    await desk.titled([GUIDE, FLOWERS]);
    await desk.click('.notice .action', '撤销');
    await desk.titled([GUIDE, TALKS, FLOWERS]);
  });

  it('chooses a range with Shift, tags it, and takes the tags off again', async () => {
    await openShelf();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await desk.find('h1', '已选 2 篇');
    await userEvent.keyboard('t');
    const field = await desk.find('input[name=answer]');
    await userEvent.fill(field, '方法，定义');
    await userEvent.keyboard('{Enter}');
    await desk.find('.notice', '2 篇的标签已更改');
    await desk.find('nav a', '方法');
    await desk.click('.notice .action', '撤销');
    await desk.until(() => !desk.text().includes('定义'), 'no tag');
  });

  it('makes a collection and moves a document into it by keyboard alone', async () => {
    await openShelf();
    await desk.click('h2 button');
    await userEvent.fill(await desk.find('input[name=answer]'), '地方史志');
    await userEvent.keyboard('{Enter}');
    await desk.find('nav a', '地方史志');
    await desk.until(() => desk.all('input[name=answer]').length === 0, 'the dialog gone');
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('m');
    const list = (await desk.find('select[name=answer]')) as HTMLSelectElement;
    await userEvent.selectOptions(list, '地方史志');
    await desk.click('button.primary', '移动');
    await desk.find('.notice', '已移到“地方史志”');
    await desk.until(() => desk.text().includes('地方史志'), 'the collection');
    await desk.click('nav a', '地方史志');
    await desk.until(() => desk.titles().length === 1, 'one document in the collection');
  });

  it('shows what is known of a document without beginning it, and keeps a correction', async () => {
    await openShelf();
    await userEvent.keyboard('{ArrowDown}i');
    const title = await desk.find('input#title');
    await userEvent.fill(title, '更正过的标题');
    await desk.click('button.framed', '保存');
    await desk.until(() => desk.titles().some((one) => one === '更正过的标题'), 'the corrected title');
    await desk.find('nav a', '在读0');
  });

  it('opens a document with Enter, and stands where it was left when one comes back', async () => {
    await openShelf();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await desk.until(() => location.hash.startsWith('#/reading/'), 'the document');
    await desk.find('h1', TALKS);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await desk.until(() => desk.all('.row.current').length === 1, 'the shelf');
    await desk.until(
      () => desk.all('.row.current')[0]?.textContent.includes(TALKS) ?? false,
      'the row it was opened from',
    );
  });

  it('draws the rows in sight only, of a hundred thousand', async () => {
    desk = await Desk.open(shelfOf(manyDocuments(100_000)));
    await desk.until(() => desk.titles().length > 0, 'rows');
    await userEvent.keyboard('{ArrowDown}{End}');
    await desk.until(() => desk.titles().at(-1)?.endsWith('第100000篇') ?? false, 'the last document');
    const rows = desk.all('[role=option]');
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('100000');
  });
});

describe('a library with nothing in it', () => {
  it('says how to begin', async () => {
    desk = await Desk.open(await inMemoryReader([]));
    await desk.find('h1', '书库还是空的');
    await desk.find('button', '导入文件');
  });
});

describe('an import', () => {
  it('shows its progress, what came in and what was refused with its reason', async () => {
    const reader = await inMemoryReader([]);
    desk = await Desk.open(reader);
    await desk.find('h1', '书库还是空的');
    const files = [new File(['# 一篇\n\n正文在这里。\n'], '一篇.md'), new File([], '空.txt')];
    const reply = await reader.ask('import.paths', { paths: reader.droppedPaths(files) });
    expect(reply.ok).toBe(true);
    await desk.find('.card b', '导入完成');
    await desk.find('.card', '1 已入库 · 1 未收');
    await desk.titled(['一篇']);
  });
});
