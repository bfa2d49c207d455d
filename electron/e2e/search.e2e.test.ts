import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

/** Pictures of the page as the suite last saw it. */
const PICTURES = join(import.meta.dirname, 'pictures');

const VISITS = `---
title: 乡镇干部谈心谈话制度的几点做法
author: 办公室
date: 2013-05-20
---

## 一、台账

建立“三必谈”台账，做到情况清、底数明。

对岗位变动的，三必谈之外另行家访。
`;

let lectern: LecternWindow;

beforeAll(async () => {
  lectern = await LecternWindow.open();
  await lectern.libraryOpen();
  await lectern.ask('settings.change', { language: 'zh-Hans', theme: 'paper' });
  mkdirSync(PICTURES, { recursive: true });
});
afterAll(async () => {
  await lectern.close();
});

async function keepPicture(name: string): Promise<void> {
  const picture = await lectern.page.screenshot();
  writeFileSync(join(PICTURES, `${name}.png`), picture);
  expect(picture.length).toBeGreaterThan(10_000);
}

describe('search in the real window', () => {
  it('finds what has just been imported, opens it from its hit, and marks every match', async () => {
    const file = join(lectern.folder, '谈心.md');
    writeFileSync(file, VISITS);
    expect((await lectern.import([file])).imported).toBe(1);
    await lectern.page.setViewportSize({ width: 1440, height: 900 });
    await lectern.page.keyboard.press('Control+k');
    await lectern.page.keyboard.type('三必谈');
    const hit = lectern.page.locator('lectern-search .hit', { hasText: '乡镇干部谈心谈话制度的几点做法' });
    await hit.waitFor();
    await expect
      .poll(() => lectern.page.locator('lectern-search h1').textContent())
      .toMatch(/“三必谈” 在 \d+ 篇中，共 \d+ 处/u);
    expect(await hit.locator('.count').textContent()).toBe('2 处');
    await keepPicture('search');
    await hit.locator('.title').click();
    await expect.poll(() => lectern.page.locator('lectern-find output').textContent()).toBe('1 / 2');
    await expect.poll(() => lectern.page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(2);
    await lectern.page.keyboard.press('n');
    await expect.poll(() => lectern.page.locator('lectern-find output').textContent()).toBe('2 / 2');
    await keepPicture('search-opened');
    await lectern.page.keyboard.press('Alt+ArrowLeft');
    await hit.waitFor();
    // The list stands where it was left, with the keys.
    await expect.poll(() => lectern.page.evaluate(() => document.activeElement?.localName)).toBe('lectern-shell');
  });

  it('finds in the open document with Ctrl+F', async () => {
    await lectern.page.locator('lectern-search .title', { hasText: '谈心谈话' }).click();
    await lectern.page.locator('lectern-find output').waitFor();
    await lectern.page.keyboard.press('Control+f');
    await lectern.page.keyboard.type('家访');
    await expect.poll(() => lectern.page.locator('lectern-find output').textContent()).toBe('1 / 1');
    await lectern.page.keyboard.press('Escape');
    await expect.poll(() => lectern.page.locator('lectern-find').count()).toBe(0);
  });

  it('searches for what an input method has composed, and not for its letters', async () => {
    const { page } = lectern;
    await lectern.show('/shelf');
    await page.keyboard.press('Control+k');
    await page.locator('lectern-search-field [role=option]', { hasText: '三必谈' }).waitFor();
    const session = await page.context().newCDPSession(page);
    for (const text of ['san', 'san bi', 'san bi tan']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    expect(await page.evaluate(() => location.hash)).toBe('#/shelf');
    expect(await page.locator('lectern-search-field [role=option]').count()).toBe(0);
    await session.send('Input.insertText', { text: '三必谈' });
    await page.locator('lectern-search .hit').first().waitFor();
    expect(decodeURIComponent(await page.evaluate(() => location.hash))).toBe('#/search/三必谈');
  });

  it('answers queries that nobody meant to write, or says where they are wrong', async () => {
    const asked = async (query: string): Promise<unknown> => {
      const reply = await lectern.ask('search.query', { query, limit: 1 });
      return reply.ok ? reply.value.total : reply.failure;
    };
    expect(await asked('⁂')).toBe(0);
    expect(await asked('\ud800')).toBe(0);
    expect(await asked('[[[.*')).toBe(0);
    expect(await asked('三必谈'.repeat(33_333))).toBeGreaterThan(0);
    expect(await asked('谈'.repeat(100_001))).toMatchObject({ code: 'query-too-long', at: 100_000 });
    expect(await asked('谈话 "三必谈')).toMatchObject({ code: 'query-quote-open', at: 3 });
  });

  it('answers the last of ten thousand different queries, tells the others that they were overtaken, and goes on painting', async () => {
    const flood = await lectern.page.evaluate(async () => {
      const { lectern: bridge } = globalThis as unknown as { lectern: { ask(question: string): Promise<string> } };
      let frames = 0;
      const paint = (): void => {
        frames++;
        requestAnimationFrame(paint);
      };
      requestAnimationFrame(paint);
      const replies: Promise<string>[] = [];
      for (let number = 0; number < 10_000; number++) {
        const query = number === 9_999 ? '三必谈' : `三必谈${String(number)}`;
        replies.push(bridge.ask(JSON.stringify({ name: 'search.query', input: { query, limit: 1 } })));
        if (number % 100 === 99) await new Promise((next) => setTimeout(next, 10));
      }
      const read = (await Promise.all(replies)).map(
        (reply) => JSON.parse(reply) as { ok: boolean; value?: { total: number }; failure?: { code: string } },
      );
      const codes = new Set(read.flatMap(({ failure }) => failure?.code ?? []));
      return { frames, codes: [...codes], last: read.at(-1)?.value?.total };
    });
    expect(flood).toMatchObject({ codes: ['search-superseded'] });
    expect(flood.last).toBeGreaterThan(0);
    // One each 100 queries at least would be 100; a window that stood still would have painted none meanwhile.
    expect(flood.frames).toBeGreaterThan(20);
  });

  it('stands under the content policy without one complaint', () => {
    expect(lectern.complaints).toEqual([]);
  });
});
