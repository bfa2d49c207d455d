import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as selectorOf } from '#content/annotations';
import type { Reader } from '#content/contract';
import { canonicalText } from '#content/document';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';

const WEEK = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

let reader: Reader;
let desk: Desk;

beforeEach(async () => {
  reader = await inMemoryReader(THREE_FILES);
});
afterEach(() => {
  desk.close();
});

/** Makes a note on the first words of each document, and a highlight on the next ones. */
async function annotate(): Promise<readonly string[]> {
  const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 10 });
  if (!shelf.ok) throw new Error(shelf.failure.code);
  for (const [index, { id }] of shelf.value.rows.entries()) {
    const opened = await reader.ask('document.open', { id, look: true });
    if (!opened.ok) throw new Error(opened.failure.code);
    const { document, revision } = opened.value;
    const words = canonicalText(document.blocks);
    const on = (start: number, colour: 'red' | 'green') => ({
      kind: 'passage' as const,
      source: id,
      revision,
      selector: selectorOf(words, start, start + 8),
      style: { colour, drawing: 'background' as const },
    });
    await reader.ask('annotations.make', {
      motivation: 'commenting',
      body: [{ purpose: 'commenting', value: `第 ${String(index)} 篇的话` }],
      target: on(0, 'red'),
    });
    await reader.ask('annotations.make', { motivation: 'highlighting', body: [], target: on(9, 'green') });
  }
  return shelf.value.rows.map(({ title }) => title);
}

function notes(): readonly string[] {
  return desk.all('[role=option] .note').map((note) => note.textContent);
}

function rows(): number {
  return desk.all('[role=option]').length;
}

describe('the notebook', () => {
  it('lists what was written in every document, and narrows as one types', async () => {
    await annotate();
    desk = await Desk.open(reader, '#/notebook');
    await desk.until(() => rows() === 6, 'six rows');
    await userEvent.keyboard('f第 1 篇');
    await desk.until(() => rows() === 1, 'one row');
    expect(notes()).toEqual(['第 1 篇的话']);
  });

  it('narrows by colour and kind, each with its number', async () => {
    await annotate();
    desk = await Desk.open(reader, '#/notebook');
    await desk.until(() => rows() === 6, 'six rows');
    await desk.click('nav a', '绿');
    await desk.until(() => rows() === 3, 'three rows');
    expect(notes()).toEqual([]);
    await desk.click('nav a', '全部');
  });

  it('goes to the passage with Enter and back to the row', async () => {
    await annotate();
    desk = await Desk.open(reader, '#/notebook?motivation=commenting');
    await desk.until(() => rows() === 3, 'three rows');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await desk.find('lectern-annotation[selected]');
    history.back();
    await desk.until(() => rows() === 3, 'three rows again');
  });

  it('tags and deletes many at once, and undoes either', async () => {
    await annotate();
    desk = await Desk.open(reader, '#/notebook?motivation=highlighting');
    await desk.until(() => rows() === 3, 'three rows');
    await userEvent.keyboard('{ArrowDown}{Control>}a{/Control}');
    await desk.find('h1', '选中 3 条');
    await userEvent.keyboard('t');
    const field = await desk.find('input[name=answer]');
    field.focus();
    await userEvent.keyboard('方法{Enter}');
    await desk.until(() => desk.text().includes('#方法') || desk.text().includes('# 方法'), 'the tag');
    await userEvent.keyboard('{ArrowDown}{Control>}a{/Control}{Delete}');
    await desk.find('lectern-full-page', '');
    await desk.click('.notice .action', '撤销');
    await desk.until(() => rows() === 3, 'three rows again');
  });

  it('keeps what was written on a document that has been removed', async () => {
    const [title = ''] = await annotate();
    const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 1 });
    if (!shelf.ok) throw new Error(shelf.failure.code);
    await reader.ask('document.remove', { ids: shelf.value.rows.map(({ id }) => id) });
    desk = await Desk.open(reader, '#/notebook');
    await desk.until(() => rows() === 6, 'six rows');
    expect(desk.text()).toContain(title);
    expect(desk.text()).toContain('文档不在书库里');
  });

  it('narrows by a day that is written as one writes it, and says what is none', async () => {
    await annotate();
    desk = await Desk.open(reader, '#/notebook');
    await desk.until(() => rows() === 6, 'six rows');
    const field = (await desk.find('input[placeholder="年-月-日"]')) as HTMLInputElement;
    expect(field.placeholder).toBe('年-月-日');
    await userEvent.type(field, '2001年2月30日{Enter}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(rows()).toBe(6);
    await userEvent.clear(field);
    await userEvent.type(field, '2999/1/2{Enter}');
    await desk.find('lectern-full-page');
    expect(field.value).toBe('2999-01-02');
    expect(location.hash).toContain('from=2999-01-02');
  });

  it('offers a calendar in the language of the interface, walked by keys', async () => {
    desk = await Desk.open(reader, '#/notebook?from=2026-11-23');
    await desk.click('button[popovertarget=calendar]');
    await desk.find('[role=grid] [tabindex="0"]', '23');
    expect((await desk.find('.month')).textContent).toContain('2026年11月');
    expect(
      desk
        .all('th')
        .slice(0, 7)
        .map((day) => day.getAttribute('abbr')),
    ).toEqual(WEEK);
    await userEvent.keyboard('{PageDown}{ArrowDown}{Enter}');
    await desk.until(() => location.hash.includes('from=2026-12-30'), 'the day in the address');
  });

  it('says that it is still reading while it is, and fills when all has been read', async () => {
    await annotate();
    let isRead = false;
    const told: (() => void)[] = [];
    const slow: Reader = {
      ...reader,
      ask: async (name, input) => {
        const reply = await reader.ask(name, input);
        if (name !== 'notebook.page' || isRead || !reply.ok) return reply;
        return { ...reply, value: { ...reply.value, total: 0, rows: [], isReading: true } };
      },
      listen: (name, listener) => {
        if (name === 'annotations.changed') told.push(listener as () => void);
        return reader.listen(name, listener);
      },
    };
    desk = await Desk.open(slow, '#/notebook');
    const page = await desk.find('lectern-full-page');
    expect(page.getAttribute('heading')).toBe('批注本：正在读入更早的批注……');
    expect(page.getAttribute('role')).toBe('status');
    isRead = true;
    for (const tell of told) tell();
    await desk.until(() => rows() === 6, 'six rows');
    expect(desk.all('lectern-full-page')).toEqual([]);
  });

  it('says what it is for while it is empty', async () => {
    desk = await Desk.open(reader, '#/notebook');
    const page = await desk.find('lectern-full-page');
    expect(page.getAttribute('heading')).toBe('批注本还是空的');
  });
});
