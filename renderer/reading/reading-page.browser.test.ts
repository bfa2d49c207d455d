import axe from 'axe-core';
import { page as tab } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as describePassage } from '#content/annotations';
import { canonicalText } from '#content/document';
import '../theme/tokens.css';
import '../theme/page.css';
import { wishInside } from './events.ts';
import { READING_LINE } from './reading-position.ts';
import { frames, press, showDocument, within, type ShownDocument } from './reading-page.testing.ts';

let shown: ShownDocument;

beforeEach(async () => {
  await tab.viewport(1280, 800);
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

/** How far from the reading line the character at an offset stands, in pixels. */
function fromLine(offset: number): number {
  const top = shown.scroller.getBoundingClientRect().top + READING_LINE;
  return Math.round(Math.abs(shown.text.offsets.lineBox(offset).top - top));
}

function words(): string {
  return canonicalText(shown.page.opened.document.blocks);
}

function follow(offset: number): void {
  wishInside(shown.scroller, 'place-wished', { offset });
}

function select(start: number, end: number): void {
  const range = shown.text.offsets.rangeOf({ start, end });
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

describe('the person reading the first article', () => {
  beforeEach(async () => {
    shown = await showDocument('四化');
  });

  it('sees its title once, who wrote it, where it is from and when', () => {
    const front = within(shown.text, '.front');
    expect(front.querySelector('h1')?.textContent).toBe('建设先进组工文化要“四化”给力');
    expect(front.textContent).toContain('董清河');
    expect(front.textContent).toContain('中国共产党新闻网');
    expect(front.textContent).toContain('2011年11月16日');
  });

  it('keeps the place to the character when the window, the size or the leading changes', async () => {
    const offset = words().indexOf('要强化目标管理');
    follow(offset);
    await frames(30);
    expect(fromLine(offset)).toBe(0);
    await tab.viewport(700, 600);
    await frames(30);
    expect(fromLine(offset)).toBe(0);
    shown.shell.settings = { ...shown.shell.settings, textSize: 30, leading: 2.2 };
    await frames(30);
    expect(fromLine(offset)).toBe(0);
    shown.shell.settings = { ...shown.shell.settings, elder: true };
    await frames(30);
    expect(fromLine(offset)).toBe(0);
  });

  it('finds the same place after closing and opening it again', async () => {
    const offset = words().indexOf('三是突出人性化服务行为');
    follow(offset);
    await frames(30);
    shown.shell.remove();
    shown = await showDocument('四化', {}, shown.reader);
    expect(fromLine(offset)).toBe(0);
  });

  it('has each jump kept at once, before another frame is drawn', async () => {
    for (const start of ['要强化目标管理', '三是突出人性化服务行为']) {
      const offset = words().indexOf(start);
      follow(offset);
      const reply = await shown.reader.ask('document.open', { id: shown.id });
      expect(reply.ok && reply.value.place?.offset).toBe(offset);
    }
  });

  it('goes back and forward over a jump', async () => {
    follow(words().indexOf('二、突出人性化服务'));
    await frames(30);
    const [from, to] = [words().indexOf('二、突出人性化服务'), words().indexOf('四、加强人格化锤炼')];
    follow(to);
    await frames(30);
    expect(fromLine(to)).toBe(0);
    history.back();
    await frames(40);
    expect(fromLine(from)).toBe(0);
    history.forward();
    await frames(40);
    expect(fromLine(to)).toBe(0);
  });

  it('is shown in the outline which section and which point they are in', async () => {
    follow(words().indexOf('二是加强交流沟通'));
    await frames(30);
    const rows = within(shown.page, 'lectern-outline').shadowRoot?.querySelectorAll('[aria-current]') ?? [];
    expect([...rows].map((row) => row.textContent.trim().slice(0, 8))).toEqual([
      '一、重视人文化关',
      '二是加强交流沟通',
    ]);
  });

  it('walks the outline with the arrow keys, folds a section and goes to a point with Enter', async () => {
    const tree = within(within(shown.page, 'lectern-outline'), '[role=tree]');
    const rowOf = (start: string): HTMLElement => {
      const row = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].find((one) =>
        one.textContent.trim().startsWith(start),
      );
      if (row === undefined) throw new Error(`The outline has no ${start}`);
      return row;
    };
    const key = async (name: string): Promise<void> => {
      const focused = tree.querySelector<HTMLElement>('[tabindex="0"]');
      focused?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      await frames(2);
    };
    follow(words().indexOf('一、重视'));
    await frames(30);
    await key('ArrowLeft');
    expect(rowOf('一、').getAttribute('aria-expanded')).toBe('false');
    await key('ArrowRight');
    await key('ArrowDown');
    await key('Enter');
    await frames(30);
    expect(fromLine(words().indexOf('一是突出以人为本'))).toBe(0);
  });

  it('types the address of a paragraph and is there; an unknown one is told as such', async () => {
    press('g');
    const dialog = within(shown.page, 'lectern-go-to');
    await expect.poll(() => dialog.shadowRoot?.querySelector('input')).not.toBeNull();
    const input = within(dialog, 'input');
    const submit = async (typed: string): Promise<void> => {
      input.value = typed;
      input.form?.requestSubmit();
      await frames(30);
    };
    await submit('九·9');
    expect(within(dialog, '[role=alert]').textContent).toContain('没有 九·9 这一段');
    await submit('二.1');
    expect(fromLine(words().indexOf('组织部门的工作效能'))).toBe(0);
  });

  it('copies clean text, and with a citation on wish', async () => {
    const start = words().indexOf('努力营造有利于');
    select(start, start + 7);
    const data = new DataTransfer();
    shown.text.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
    );
    expect(data.getData('text/plain')).toBe('努力营造有利于');
    const written: string[] = [];
    shown.page.reader = {
      ...shown.reader,
      ask: async (name: string, input: { text: string }) => {
        if (name === 'clipboard.write') written.push(input.text);
        return Promise.resolve({ ok: true, value: null });
      },
    };
    press('c', { ctrlKey: true, shiftKey: true });
    await frames(3);
    expect(written).toEqual([
      '努力营造有利于\n—— 董清河《建设先进组工文化要“四化”给力》，中国共产党新闻网，2011年11月16日 10:47，一·1',
    ]);
  });

  it('is offered copying over a selection, until they press beside the text or Escape', async () => {
    const menu = within(shown.page, 'lectern-selection-menu');
    const start = words().indexOf('组工文化是');
    const offer = async (): Promise<void> => {
      select(start, start + 9);
      shown.scroller.dispatchEvent(new PointerEvent('pointerup'));
      await expect.poll(() => menu.open).toBe(true);
    };
    await offer();
    shown.scroller.dispatchEvent(new PointerEvent('pointerdown'));
    shown.scroller.dispatchEvent(new PointerEvent('pointerup'));
    await frames(3);
    expect(menu.open).toBe(false);
    await offer();
    shown.scroller.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    shown.scroller.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape' }));
    await frames(3);
    expect(menu.open).toBe(false);
  });

  it('sees Chinese punctuation and copies the characters of the source, in words and in the outline', async () => {
    const start = words().indexOf('一、重视人文化关怀,');
    follow(start);
    await frames(3);
    const heading = shown.text.offsets.rangeOf({ start, end: start + 10 });
    expect(heading.toString()).toBe('一、重视人文化关怀，');
    expect(within(within(shown.page, 'lectern-outline'), '.here').textContent).toContain('关怀，构建');
    select(start, start + 10);
    const data = new DataTransfer();
    shown.text.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
    );
    expect(data.getData('text/plain')).toBe('一、重视人文化关怀,');
    shown.shell.settings = { ...shown.shell.settings, fullWidthMarks: false };
    await frames(3);
    expect(shown.text.offsets.rangeOf({ start, end: start + 10 }).toString()).toBe('一、重视人文化关怀,');
  });

  it('sees what was removed and puts a run back without losing the place', async () => {
    const offset = words().indexOf('二是健全规范高效');
    follow(offset);
    await frames(30);
    press('r');
    const panel = within(shown.page, 'lectern-receipt');
    await expect.poll(() => panel.shadowRoot?.querySelectorAll('li').length ?? 0).toBeGreaterThan(0);
    const runs = [...(panel.shadowRoot?.querySelectorAll('li') ?? [])];
    const tools = runs.find((run) => run.textContent.includes('打印'));
    if (tools === undefined) throw new Error('The page’s own tools are not in the receipt');
    const removed = shown.page.opened.document.receipt.removed.length;
    tools.querySelector<HTMLButtonElement>('.accent')?.click();
    await expect.poll(() => shown.page.opened.document.receipt.removed.length).toBe(removed - 1);
    await frames(30);
    expect(words()).toContain('打印');
    expect(fromLine(words().indexOf('二是健全规范高效'))).toBe(0);
  });

  it('sees in the receipt what was decided on a correction', async () => {
    const start = words().indexOf('和谐出生产力');
    const { id } = shown;
    const { revision } = shown.page.opened;
    const made = await shown.reader.ask('annotations.make', {
      motivation: 'editing',
      body: [{ purpose: 'editing', value: '和睦出生产力' }],
      target: { kind: 'passage', source: id, revision, selector: describePassage(words(), start, start + 6) },
    });
    if (!made.ok) throw new Error(made.failure.code);
    const decisions = [{ annotation: made.value.annotation.id, isAccepted: true }];
    expect(await shown.reader.ask('corrections.decide', { document: id, revision, decisions })).toMatchObject({
      ok: true,
    });
    const again = await shown.reader.ask('document.open', { id });
    if (!again.ok) throw new Error(again.failure.code);
    shown.page.opened = again.value;
    await frames(10);
    press('r');
    const panel = within(shown.page, 'lectern-receipt');
    await expect.poll(() => panel.shadowRoot?.querySelector('.decisions')?.textContent).toContain('已接受');
    expect(panel.shadowRoot?.querySelector('.decisions del')?.textContent).toBe('和谐出生产力');
    expect(panel.shadowRoot?.querySelector('.decisions ins')?.textContent).toBe('和睦出生产力');
    expect(words()).toContain('和睦出生产力');
  });

  it('has the addresses in the margin on wish, and none of them in what is selected', async () => {
    shown.shell.settings = { ...shown.shell.settings, showAddresses: true };
    await frames(3);
    const paragraph = shown.text.shadowRoot?.querySelector('[data-address="一·1"]');
    if (paragraph == null) throw new Error('The first paragraph of the first section has no address');
    expect(getComputedStyle(paragraph, '::before').content).toBe('"一·1"');
    expect(paragraph.textContent.startsWith('和谐出生产力')).toBe(true);
  });

  it.each(['paper', 'sepia', 'night', 'contrast'] as const)('meets no barrier in the theme %s', async (theme) => {
    shown.shell.settings = { ...shown.shell.settings, theme, showAddresses: true };
    await frames(20);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});

describe('a document that cannot be opened', () => {
  it('is told in a sentence, with what to do', async () => {
    shown = await showDocument('四化');
    location.hash = '#/reading/nobody';
    const reading = within(shown.shell, 'lectern-reading');
    await expect.poll(() => reading.shadowRoot?.querySelector('[role=alert]')?.textContent ?? '').not.toBe('');
    expect(within(reading, '.primary').textContent).toBe('回到书库');
  });
});
