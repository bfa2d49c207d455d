import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SearchAnswer, SearchQuestion } from '#content/search';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { FILES, SEARCH, VISITS, focused, goToField, openLibrary, search, titles } from './search.testing.ts';

let desk: Desk;
afterEach(() => {
  desk.close();
});

/** A hit to make many of. */
let first: SearchAnswer['hits'] = [];

describe('the hits of a search', () => {
  it('opens the first hit with Enter, with all matches marked, and goes on with N', async () => {
    desk = await openLibrary();
    await search(desk, '三必谈');
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
    desk = await openLibrary(SEARCH);
    await desk.find('h1', '共 3 处');
    const current = (): string =>
      focused()?.querySelector(`#${focused()?.getAttribute('aria-activedescendant') ?? ''} .title`)?.textContent ?? '';
    await goToField(desk);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()?.getAttribute('role')).toBe('listbox');
    expect(current()).toBe(titles(desk)[0]);
    await userEvent.keyboard('{ArrowDown}');
    await desk.until(() => current() === titles(desk)[1], 'the second');
    const visits = titles(desk).indexOf(VISITS);
    await userEvent.keyboard(visits === 0 ? '{Home}' : '{End}');
    await userEvent.keyboard('{ArrowRight}');
    await desk.find('.chosen', '三必谈之外');
    await desk.find('[role=status]', '第 2 段');
    await userEvent.keyboard('{Home}{ArrowUp}');
    await desk.until(() => focused()?.localName === 'input', 'the field');
  });

  it('has ten thousand hits as a list that the keyboard goes through, of which only those in sight are drawn', async () => {
    const inner = await inMemoryReader(FILES);
    const asked: number[] = [];
    desk = await Desk.open(
      {
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
      },
      SEARCH,
    );
    await desk.find('h1', '在 10,000 篇中');
    await desk.until(() => titles(desk)[0] === '第 1 篇', 'the first');
    expect(desk.all('[role=option]').length).toBeLessThan(60);
    await goToField(desk);
    await userEvent.keyboard('{ArrowDown}{End}');
    await desk.until(() => titles(desk).at(-1) === '第 10000 篇', 'the last');
    const [option] = desk.all('[role=option].current');
    expect([option?.getAttribute('aria-posinset'), option?.getAttribute('aria-setsize')]).toEqual(['10000', '10000']);
    await userEvent.keyboard('{PageUp}{PageUp}');
    await desk.until(() => Number(desk.all('.current')[0]?.getAttribute('aria-posinset')) < 9_998, 'further up');
    expect(asked.length).toBeLessThan(10);
  });
});
