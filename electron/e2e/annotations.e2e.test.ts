import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage } from '#content/contract';
import { canonicalText } from '#content/document';
import { boxOf, card, chooseAlways, dragOver, handleAt, imported, kept, REVISED, VISITS } from './annotated-visit.ts';
import { LecternWindow } from './lectern-window.ts';

/** Pictures of the page as the suite last saw it. */
const PICTURES = join(import.meta.dirname, 'pictures');

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
  id = await imported(lectern, file, VISITS);
});
afterAll(async () => {
  await lectern.close();
  rmSync(folder, { recursive: true, force: true });
});

async function keepPicture(name: string): Promise<void> {
  const picture = await lectern.page.screenshot();
  writeFileSync(join(PICTURES, `${name}.png`), picture);
  expect(picture.length).toBeGreaterThan(10_000);
}

/** The annotations as the library has them. */
function notes(): Promise<readonly string[]> {
  return kept(lectern, id);
}

describe('annotating in the real window, by mouse', () => {
  it('highlights what the mouse was drawn over, in the colour that is pressed', async () => {
    await lectern.show(documentPage(id));
    await dragOver(lectern, '做到情况清、底数明');
    await lectern.page.locator('lectern-selection-menu .dot').first().click();
    await expect.poll(notes).toEqual(['highlighting|做到情况清、底数明||placed']);
    await expect.poll(() => lectern.page.evaluate(() => CSS.highlights.get('note-red-background')?.size)).toBe(1);
  });

  it('writes a note beside its passage, answers it and tags it', async () => {
    await dragOver(lectern, '家访有记录');
    await keepPicture('annotations-menu');
    await lectern.page.locator('lectern-selection-menu button', { hasText: '批注' }).click();
    await lectern.page.keyboard.type('可与*第一部分*对照。');
    await lectern.page.locator('lectern-note-editor button.primary').click();
    await expect.poll(() => card(lectern, '对照').locator('.note-text em').textContent()).toBe('第一部分');
    await card(lectern, '对照').locator('button[aria-label="标签"]').click();
    await lectern.page.keyboard.type('方法 ');
    await lectern.page.keyboard.press('Enter');
    await card(lectern, '对照').locator('button[aria-label="回复"]').click();
    await lectern.page.keyboard.type('同意');
    await lectern.page.locator('lectern-note-editor button.primary').click();
    await expect
      .poll(notes)
      .toEqual([
        'highlighting|做到情况清、底数明||placed',
        'commenting|家访有记录|可与*第一部分*对照。+方法|placed',
        'replying||同意|',
      ]);
  });

  it('changes a range by dragging its handle', async () => {
    const handle = await handleAt(lectern, 'end');
    const to = await boxOf(lectern, '记录有回音');
    await lectern.page.mouse.move(handle.x, handle.y);
    await lectern.page.mouse.down();
    await lectern.page.mouse.move(to.right - 1, to.middle, { steps: 6 });
    await lectern.page.mouse.up();
    await expect.poll(async () => (await notes())[1]).toContain('commenting|家访有记录，记录有回音|');
    await keepPicture('annotations');
  });

  it('takes it all back and does it again', async () => {
    for (let step = 0; step < 6; step++) await lectern.page.keyboard.press('Control+z');
    await expect.poll(notes).toEqual([]);
    for (let step = 0; step < 6; step++) await lectern.page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await notes()).length).toBe(3);
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
    await expect.poll(notes).toContain(`editing|${sentence}|建立台账。|placed`);
    await lectern.page.keyboard.press('Delete');
    await expect.poll(async () => (await notes()).some((one) => one.startsWith('editing'))).toBe(false);
    await lectern.page.keyboard.press('Control+z');
    await expect.poll(async () => (await notes()).some((one) => one.startsWith('editing'))).toBe(true);
    await lectern.page.keyboard.press('b');
    await expect.poll(async () => (await notes()).some((one) => one.startsWith('bookmarking'))).toBe(true);
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
    const before = await notes();
    await card(lectern, '做到情况清').click();
    await lectern.page.keyboard.press('n');
    await lectern.page.keyboard.type('还没有写完');
    await lectern.page.waitForTimeout(1000);
    await lectern.app.close();
    lectern = await LecternWindow.open({ folder });
    await lectern.libraryOpen();
    await lectern.page.setViewportSize({ width: 1440, height: 900 });
    expect(await notes()).toEqual(before);
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
    await dragOver(lectern, '对岗位变动的，另行家访');
    await lectern.page.keyboard.press('h');
    await expect.poll(async () => (await notes()).length).toBe(6);
    await lectern.show('/shelf');
    expect(await imported(lectern, file, REVISED)).toBe(id);
    await lectern.show(documentPage(id));
    const states = await notes();
    expect(states).toContain('highlighting|做到情况清、底数明||placed');
    expect(states.some((one) => /^highlighting\|对岗位变动的，另行家访\|\|(orphan|ambiguous)$/u.test(one))).toBe(true);
    await lectern.page.locator('.astray button').click();
    await keepPicture('annotations-astray');
    await lectern.page.getByRole('button', { name: '重新定位 对岗位变动的' }).click();
    await lectern.page.locator('lectern-annotation-panel wa-drawer[open]').waitFor({ state: 'detached' });
    await expect.poll(() => lectern.page.locator('lectern-annotation-panel lectern-annotation').count()).toBe(0);
    await lectern.page.waitForTimeout(400);
    await dragOver(lectern, '凡调动职务者');
    await lectern.page.locator('.passage-wish button.primary').click();
    await expect.poll(notes).toContain('highlighting|凡调动职务者||placed');
  });

  it('are exported from the notebook, and a file of them is taken in', async () => {
    await lectern.page.setViewportSize({ width: 1440, height: 900 });
    const out = join(folder, '批注.jsonld');
    await chooseAlways(lectern, out);
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
