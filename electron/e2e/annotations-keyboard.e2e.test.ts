import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage } from '#content/contract';
import { boxOf, chooseAlways, handleAt, imported, kept, VISITS } from './annotated-visit.ts';
import { LecternWindow } from './lectern-window.ts';

// One visit without a mouse: by keyboard alone, and at its end by finger. `annotations.e2e.test.ts` is the one by mouse.

const ABOLISHED = VISITS.replace('遇有难处，由支部会同工会商量办法。', '此条已经废止。');

const folder = mkdtempSync(join(tmpdir(), 'lectern-e2e-annotations-keyboard-'));
const file = join(folder, '谈心.md');
let lectern: LecternWindow;
let id = '';

beforeAll(async () => {
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

function notes(): Promise<readonly string[]> {
  return kept(lectern, id);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await lectern.page.keyboard.press(key);
}

/** Selects a sentence of the text by its number, from the beginning. */
async function selectSentence(number: number): Promise<void> {
  await press('Escape', 'Home', ...new Array<string>(number).fill('s'));
}

/** What has the keys: its name as a screen reader says it. */
function focused(): Promise<string> {
  return lectern.page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement != null) at = at.shadowRoot.activeElement;
    return at?.ariaLabel ?? at?.textContent.trim() ?? '';
  });
}

/** Goes on from element to element as whoever has no mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await focused()).startsWith(name)) return;
    await press('Tab');
  }
  throw new Error(`No way leads to ${name} by Tab; the keys are at ${await focused()}`);
}

/** Opens the menu that has the keys and takes the item so many below its first. */
async function takeItem(place: 'last' | number): Promise<void> {
  await press('Enter');
  await lectern.page.locator('wa-dropdown-item:focus').waitFor();
  await press(...(place === 'last' ? ['End'] : new Array<string>(place).fill('ArrowDown')), 'Enter');
  // One that is still closing does not open.
  const popup = lectern.page.locator('lectern-export-menu wa-popup').first();
  await expect.poll(() => popup.evaluate((it) => (it as HTMLElement & { active: boolean }).active)).toBe(false);
}

describe('annotating in the real window, by keyboard alone', () => {
  it('writes a note, changes its range, answers it and gives it a colour', async () => {
    await lectern.show(documentPage(id));
    await selectSentence(2);
    await press('n');
    await lectern.page.keyboard.type('何谓**三必谈**？');
    await press('Control+Enter');
    await expect.poll(notes).toEqual(['commenting|建立“三必谈”台账，做到情况清、底数明。|何谓**三必谈**？|placed']);
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft');
    await expect.poll(async () => (await notes())[0]).toContain('|建立“三必谈”台账，做到情况清、底数|');
    await press('y');
    await lectern.page.keyboard.type('提拔必谈。');
    await press('Control+Enter');
    await expect.poll(notes).toContain('replying||提拔必谈。|');
    await press('3');
    await expect.poll(() => lectern.page.evaluate(() => CSS.highlights.get('note-green-background')?.size)).toBe(1);
  });

  it('takes all of it back, and does it again', async () => {
    await press(...new Array<string>(5).fill('Control+z'));
    await expect.poll(notes).toEqual([]);
    await press(...new Array<string>(5).fill('Control+Shift+z'));
    await expect.poll(async () => (await notes()).length).toBe(2);
  });

  it('tells a screen reader each annotation with its passage, what was written and what can be done', async () => {
    await press('Escape', 'Home', ']');
    const tree = await lectern.page.getByRole('list', { name: '批注' }).first().ariaSnapshot();
    expect(tree).toContain('- article "绿色批注，建立“三必谈”台账，做到情况清、底数，何谓**三必谈**？":');
    expect(tree).toContain('- strong: 三必谈');
    expect(tree).toContain('提拔必谈。');
    for (const act of ['标签', '回复']) expect(tree).toContain(`button "${act}"`);
  });

  it('takes a changed source in, and sets what lost its passage on another', async () => {
    await selectSentence(6);
    await press('h');
    await expect.poll(notes).toContain('highlighting|遇有难处，由支部会同工会商量办法。||placed');
    writeFileSync(file, ABOLISHED);
    await chooseAlways(lectern, file);
    await press('Escape', 'Control+l', 'Control+o');
    await expect.poll(notes, { timeout: 20_000 }).toContain('highlighting|遇有难处，由支部会同工会商量办法。||orphan');
    await lectern.show(documentPage(id));
    await lectern.page.locator('.astray').waitFor();
    await press('m');
    await lectern.page.locator('lectern-annotation-panel lectern-annotation').first().waitFor();
    await tabTo('重新定位 遇有难处');
    await press('Enter');
    await lectern.page.locator('.passage-wish').waitFor();
    await expect.poll(() => lectern.page.locator('.scroller:focus').count()).toBe(1);
    await press('Home', ...new Array<string>(6).fill('s'), 'Enter');
    await expect.poll(notes).toContain('highlighting|此条已经废止。||placed');
  });

  it('exports and imports from the notebook, and goes to a passage and back', async () => {
    const out = join(folder, '批注.jsonld');
    await chooseAlways(lectern, out);
    await press('Escape', 'Control+j');
    const rows = lectern.page.locator('lectern-notebook-list [role=option]');
    await expect.poll(() => rows.count()).toBe(3);
    await tabTo('导出');
    await takeItem(0);
    await expect.poll(() => lectern.page.locator('lectern-notices .notice').last().textContent()).toContain('已导出到');
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('此条已经废止。');
    const [one = ''] = /urn:uuid:[0-9a-f-]{36}/u.exec(written) ?? [];
    writeFileSync(out, written.replaceAll(one, 'urn:uuid:00000000-0000-4000-8000-000000000001'));
    await tabTo('导出');
    await takeItem('last');
    await expect
      .poll(() => lectern.page.locator('lectern-notices .notice').last().textContent())
      .toContain('导入了 1 条批注');
    await expect.poll(() => rows.count()).toBe(4);
    await press('f', 'ArrowDown', 'Enter');
    await lectern.page.locator('lectern-annotation-margin lectern-annotation[selected]').waitFor();
    await press('Alt+ArrowLeft');
    await rows.first().waitFor();
  });

  it('saves the document as PDF, what was written as notes at its end', async () => {
    const out = join(folder, '谈心.pdf');
    await lectern.show(documentPage(id));
    await chooseAlways(lectern, out);
    const printed = await lectern.ask('print.page', { to: 'pdf', title: '谈心' });
    expect(printed).toMatchObject({ ok: true, value: { saved: out } });
    const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' }).replace(/\s/gu, '');
    expect(text.indexOf('何谓三必谈？')).toBeGreaterThan(text.indexOf('此条已经废止。'));
    expect(text).toContain('提拔必谈。');
    expect(text).toContain('建立“三必谈”台账，做到情况清、底数');
  });
});

describe('annotating in the real window, by finger', () => {
  let finger: CDPSession;

  async function touch(...way: readonly { readonly x: number; readonly y: number }[]): Promise<void> {
    for (const [step, { x, y }] of way.entries()) {
      await finger.send('Input.dispatchTouchEvent', {
        type: step === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [{ x, y }],
      });
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  it('chooses a passage with a tap and changes its range by a handle that a finger can take hold of', async () => {
    finger = await lectern.page.context().newCDPSession(lectern.page);
    await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    await lectern.page.locator('lectern-annotation-margin lectern-annotation').first().waitFor();
    const passage = await boxOf(lectern, '此条已经废止。');
    await touch({ x: passage.left + 30, y: passage.middle });
    await lectern.page.locator('lectern-range-handles .end').waitFor();
    for (const end of ['start', 'end']) {
      const target = await lectern.page.locator(`lectern-range-handles .${end}`).boundingBox();
      expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    const from = await handleAt(lectern, 'end');
    const to = await boxOf(lectern, '此条已经');
    // A finger takes hold beside the edge, never on it.
    const held = { x: from.x + 9, y: from.y + 12 };
    await touch(held, { x: (held.x + to.right) / 2, y: held.y }, { x: to.right + 9, y: held.y });
    await expect.poll(notes).toContain('highlighting|此条已经||placed');
  });

  it('offers what can be done over a selection by the system’s handles, in targets of a finger', async () => {
    const words = await boxOf(lectern, '每月核对一次');
    await touch({ x: words.left + 40, y: words.middle });
    // The handles are the system's: of a selection they make, the page is told as of any.
    await lectern.page.locator('lectern-text').evaluate((text) => {
      for (const line of text.shadowRoot?.querySelectorAll('[data-at]') ?? []) {
        const node = [...line.childNodes].find((child) => child.textContent?.includes('每月核对一次'));
        const at = node?.textContent?.indexOf('每月核对一次') ?? -1;
        if (node !== undefined && at !== -1) getSelection()?.setBaseAndExtent(node, at, node, at + 6);
      }
    });
    const menu = lectern.page.locator('lectern-selection-menu[open]');
    await menu.waitFor();
    const sizes = await menu
      .locator('button')
      .evaluateAll((all) =>
        all.map((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    const before = (await notes()).length;
    const dot = await menu.locator('.dot').nth(1).boundingBox();
    await touch({ x: (dot?.x ?? 0) + 22, y: (dot?.y ?? 0) + 22 });
    await expect.poll(async () => (await notes()).length).toBe(before + 1);
  });

  it('stands under the content policy without one complaint', () => {
    expect(lectern.complaints).toEqual([]);
  });
});
