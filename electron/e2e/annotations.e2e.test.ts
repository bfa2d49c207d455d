import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage } from '#content/contract';
import { canonicalText } from '#content/document';
import { LecternWindow } from './lectern-window.ts';

/** Pictures of the page as the suite last saw it. */
const PICTURES = join(import.meta.dirname, 'pictures');

const VISITS = `---
title: 谈心谈话的几点做法
---

## 一、台账

建立“三必谈”台账，做到情况清、底数明。每月核对一次，缺的当月补上。

## 二、家访

对岗位变动的，另行家访；家访有记录，记录有回音。遇有难处，由支部会同工会商量办法。
`;

const REVISED = VISITS.replace('## 一、台账', '前言：这份材料修订过。\n\n## 一、台账').replace(
  '对岗位变动的，另行家访；',
  '凡调动职务者都要上门看望；',
);

const folder = mkdtempSync(join(tmpdir(), 'lectern-e2e-annotations-'));
const file = join(folder, '谈心.md');
let lectern: LecternWindow;
let id = '';

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  lectern = await LecternWindow.open({ folder });
  await lectern.libraryOpen();
  await lectern.ask('settings.change', { language: 'zh-Hans', theme: 'paper' });
  await lectern.page.setViewportSize({ width: 1440, height: 900 });
  id = await imported(VISITS);
});
afterAll(async () => {
  await lectern.close();
  rmSync(folder, { recursive: true, force: true });
});

async function imported(text: string): Promise<string> {
  writeFileSync(file, text);
  await lectern.import([file]);
  const shelf = await lectern.ask('shelf.page', { sort: 'added', descending: true, offset: 0, limit: 100 });
  if (!shelf.ok) throw new Error(`The shelf does not answer: ${shelf.failure.code}`);
  return shelf.value.rows.find(({ title }) => title.includes('谈心谈话'))?.id ?? '';
}

async function keepPicture(name: string): Promise<void> {
  const picture = await lectern.page.screenshot();
  writeFileSync(join(PICTURES, `${name}.png`), picture);
  expect(picture.length).toBeGreaterThan(10_000);
}

/** What the library has of the document's annotations: kind, words, what was written, where it stands. */
async function kept(): Promise<readonly string[]> {
  const reply = await lectern.ask('annotations.of', { document: id });
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value.annotations.map(({ annotation: { motivation, body, target }, anchor }) => {
    const quote = target.kind === 'passage' ? target.selector.quote.exact : '';
    const written = body.map((one) => (one.purpose === 'linking' ? 'link' : one.value)).join('+');
    return `${motivation}|${quote}|${written}|${anchor?.state ?? ''}`;
  });
}

/** Drags the mouse over some words of the text, as a hand does. */
async function dragOver(words: string): Promise<void> {
  const box = await boxOf(words);
  await lectern.page.mouse.move(box.left + 1, box.middle);
  await lectern.page.mouse.down();
  await lectern.page.mouse.move(box.right - 1, box.middle, { steps: 6 });
  await lectern.page.mouse.up();
}

/** Where some words that stand in one line of print are. */
async function boxOf(words: string): Promise<{ left: number; right: number; middle: number }> {
  return lectern.page.locator('lectern-text').evaluate((text, wanted) => {
    for (const line of text.shadowRoot?.querySelectorAll('[data-at]') ?? []) {
      const node = [...line.childNodes].find((child) => child.textContent?.includes(wanted));
      const at = node?.textContent?.indexOf(wanted) ?? -1;
      if (node === undefined || at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`The text has no ${wanted}`);
  }, words);
}

function card(text: string) {
  return lectern.page.locator('lectern-annotation-margin lectern-annotation', { hasText: text }).first();
}

describe('annotating in the real window, by mouse', () => {
  it('highlights what the mouse was drawn over, in the colour that is pressed', async () => {
    await lectern.show(documentPage(id));
    await dragOver('做到情况清、底数明');
    await lectern.page.locator('lectern-selection-menu .dot').first().click();
    await expect.poll(kept).toEqual(['highlighting|做到情况清、底数明||placed']);
    await expect.poll(() => lectern.page.evaluate(() => CSS.highlights.get('note-red-background')?.size)).toBe(1);
  });

  it('writes a note beside its passage, answers it and tags it', async () => {
    await dragOver('家访有记录');
    await keepPicture('annotations-menu');
    await lectern.page.locator('lectern-selection-menu button', { hasText: '批注' }).click();
    await lectern.page.keyboard.type('可与*第一部分*对照。');
    await lectern.page.locator('lectern-note-editor button.primary').click();
    await expect.poll(() => card('对照').locator('.note-text em').textContent()).toBe('第一部分');
    await card('对照').locator('button[aria-label="标签"]').click();
    await lectern.page.keyboard.type('方法 ');
    await lectern.page.keyboard.press('Enter');
    await card('对照').locator('button[aria-label="回复"]').click();
    await lectern.page.keyboard.type('同意');
    await lectern.page.locator('lectern-note-editor button.primary').click();
    await expect
      .poll(kept)
      .toEqual([
        'highlighting|做到情况清、底数明||placed',
        'commenting|家访有记录|可与*第一部分*对照。+方法|placed',
        'replying||同意|',
      ]);
  });

  it('changes a range by dragging its handle', async () => {
    const handle = await lectern.page.locator('lectern-range-handles .end').boundingBox();
    const to = await boxOf('记录有回音');
    await lectern.page.mouse.move((handle?.x ?? 0) + 12, (handle?.y ?? 0) + 8);
    await lectern.page.mouse.down();
    await lectern.page.mouse.move(to.right - 1, to.middle, { steps: 6 });
    await lectern.page.mouse.up();
    await expect.poll(async () => (await kept())[1]).toContain('commenting|家访有记录，记录有回音|');
    await keepPicture('annotations');
  });

  it('takes it all back and does it again', async () => {
    for (let step = 0; step < 6; step++) await lectern.page.keyboard.press('Control+z');
    await expect.poll(kept).toEqual([]);
    for (let step = 0; step < 6; step++) await lectern.page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await kept()).length).toBe(3);
  });
});

describe('annotating in the real window, by keyboard alone', () => {
  it('selects by sentences, corrects, bookmarks and deletes', async () => {
    await lectern.page.locator('lectern-open-document .scroller').focus();
    await lectern.page.keyboard.press('Escape');
    await lectern.page.keyboard.press('Home');
    const words = canonicalText(await documentBlocks());
    await lectern.page.keyboard.press('s');
    await lectern.page.keyboard.press('s');
    await lectern.page.keyboard.press('e');
    await lectern.page.keyboard.press('Control+a');
    await lectern.page.keyboard.type('建立台账。');
    await lectern.page.keyboard.press('Control+Enter');
    const sentence = words.slice(words.indexOf('建立'), words.indexOf('。') + 1);
    await expect.poll(kept).toContain(`editing|${sentence}|建立台账。|placed`);
    await lectern.page.keyboard.press('Delete');
    await expect.poll(async () => (await kept()).some((one) => one.startsWith('editing'))).toBe(false);
    await lectern.page.keyboard.press('Control+z');
    await expect.poll(async () => (await kept()).some((one) => one.startsWith('editing'))).toBe(true);
    await lectern.page.keyboard.press('b');
    await expect.poll(async () => (await kept()).some((one) => one.startsWith('bookmarking'))).toBe(true);
  });

  it('tells a screen reader the annotations as a list, each with its words and what was written', async () => {
    const list = lectern.page.getByRole('list', { name: '批注' }).first();
    const said = await list.getByRole('article').evaluateAll((cards) => cards.map((one) => one.ariaLabel ?? ''));
    expect(said).toHaveLength(4);
    expect(said.some((label) => label.startsWith('朱色高亮，做到情况清、底数明'))).toBe(true);
    expect(said.some((label) => label.includes('可与*第一部分*对照。'))).toBe(true);
    expect(said.some((label) => label.includes('应为：建立台账。'))).toBe(true);
  });
});

describe('annotations in the real window', () => {
  it('are there when the program is started again, and so is a note that was never saved', async () => {
    const before = await kept();
    await card('做到情况清').click();
    await lectern.page.keyboard.press('n');
    await lectern.page.keyboard.type('还没有写完');
    await lectern.page.waitForTimeout(1000);
    await lectern.app.close();
    lectern = await LecternWindow.open({ folder });
    await lectern.libraryOpen();
    await lectern.page.setViewportSize({ width: 1440, height: 900 });
    expect(await kept()).toEqual(before);
    const field = lectern.page.locator('lectern-annotation-margin lectern-note-editor textarea');
    await expect.poll(() => field.inputValue()).toBe('还没有写完');
    await field.press('Escape');
  });

  it('are all in the notebook, from where one goes to the passage and back', async () => {
    await lectern.show('/notebook');
    const rows = lectern.page.locator('lectern-notebook-list [role=option]');
    await expect.poll(() => rows.count()).toBe(5);
    await keepPicture('notebook');
    await lectern.page.locator('lectern-notebook input[type=search]').fill('记录有回音');
    await expect.poll(() => rows.count()).toBeLessThan(5);
    await rows.first().locator('.quote').click();
    await lectern.page.locator('lectern-annotation-margin lectern-annotation[selected]').waitFor();
    await lectern.page.keyboard.press('Alt+ArrowLeft');
    await rows.first().waitFor();
  });

  it('follow a changed source; what is lost is kept, and is set on its passage again', async () => {
    await lectern.show(documentPage(id));
    await dragOver('对岗位变动的，另行家访');
    await lectern.page.keyboard.press('h');
    await expect.poll(async () => (await kept()).length).toBe(6);
    await lectern.show('/shelf');
    expect(await imported(REVISED)).toBe(id);
    await lectern.show(documentPage(id));
    const states = await kept();
    expect(states).toContain('highlighting|做到情况清、底数明||placed');
    expect(states.some((one) => /^highlighting\|对岗位变动的，另行家访\|\|(orphan|ambiguous)$/u.test(one))).toBe(true);
    await lectern.page.locator('.astray button').click();
    await keepPicture('annotations-astray');
    await lectern.page.getByRole('button', { name: '重新定位 对岗位变动的' }).click();
    await lectern.page.locator('lectern-annotation-panel wa-drawer[open]').waitFor({ state: 'detached' });
    await expect.poll(() => lectern.page.locator('lectern-annotation-panel lectern-annotation').count()).toBe(0);
    await lectern.page.waitForTimeout(400);
    await dragOver('凡调动职务者');
    await lectern.page.locator('.passage-wish button.primary').click();
    await expect.poll(kept).toContain('highlighting|凡调动职务者||placed');
  });

  it('are exported from the notebook, and a file of them is taken in', async () => {
    await lectern.page.setViewportSize({ width: 1440, height: 900 });
    const out = join(folder, '批注.jsonld');
    await lectern.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, out);
    await lectern.show('/notebook');
    const rows = lectern.page.locator('lectern-notebook-list [role=option]');
    await expect.poll(() => rows.count()).toBe(6);
    const menu = lectern.page.locator('lectern-export-menu');
    await menu.getByRole('button', { name: '导出' }).click();
    await lectern.page.locator('lectern-export-menu wa-dropdown-item[value=w3c]').click();
    await expect.poll(() => lectern.page.locator('lectern-notices .notice').last().textContent()).toContain('已导出到');
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('家访有记录，记录有回音');
    const [one = ''] = /urn:uuid:[0-9a-f-]{36}/u.exec(written) ?? [];
    writeFileSync(out, written.replaceAll(one, 'urn:uuid:00000000-0000-4000-8000-000000000001'));
    await menu.getByRole('button', { name: '导出' }).click();
    await lectern.page.locator('lectern-export-menu wa-dropdown-item[value=import]').click();
    await expect
      .poll(() => lectern.page.locator('lectern-notices .notice').last().textContent())
      .toContain('导入了 1 条批注');
    await expect.poll(() => rows.count()).toBe(7);
  });

  it('stand in a drawer where the window is narrow', async () => {
    await lectern.show(documentPage(id));
    await lectern.page.setViewportSize({ width: 820, height: 900 });
    await expect.poll(() => lectern.page.locator('lectern-annotation-margin').count()).toBe(0);
    await lectern.page.keyboard.press('m');
    await lectern.page.locator('lectern-annotation-panel lectern-annotation').first().waitFor();
    await lectern.page.waitForTimeout(400);
    await keepPicture('annotations-drawer');
    await lectern.page.keyboard.press('Escape');
  });

  it('stand under the content policy without one complaint', () => {
    expect(lectern.complaints).toEqual([]);
  });
});

async function documentBlocks() {
  const reply = await lectern.ask('document.open', { id, look: true });
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value.document.blocks;
}
