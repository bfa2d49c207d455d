import { page as tab, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalText } from '#content/document';
import '../theme/tokens.css';
import '../theme/page.css';
import { frames, press, showDocument, within, type ShownDocument } from '../reading/reading-page.testing.ts';
import type { LecternAnnotation } from './annotation-card.ts';

let shown: ShownDocument;
let words: string;

beforeEach(async () => {
  await tab.viewport(1440, 900);
  shown = await showDocument('四化');
  words = canonicalText(shown.page.opened.document.blocks);
  await frames(4);
});
afterEach(() => {
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
  history.replaceState(null, '', location.pathname + location.search);
});

function select(passage: string): void {
  const start = words.indexOf(passage);
  shown.page.select({ start, end: start + passage.length });
}

/** The passages that are marked in a look, as they stand on the page. */
function marked(look: string): readonly string[] {
  return [...(CSS.highlights.get(`note-${look}`) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

function cards(): readonly LecternAnnotation[] {
  const margin = shown.page.renderRoot.querySelector('lectern-annotation-margin');
  return [...(margin?.renderRoot.querySelectorAll('lectern-annotation') ?? [])];
}

async function kept(): Promise<readonly string[]> {
  const reply = await shown.reader.ask('annotations.of', { document: shown.id });
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value.annotations.map(({ annotation: { motivation, body, target } }) => {
    const quote = target.kind === 'passage' ? target.selector.quote.exact : '';
    return [motivation, quote, ...body.map((one) => (one.purpose === 'linking' ? 'link' : one.value))].join('|');
  });
}

describe('annotating by keyboard', () => {
  it('highlights what is selected with H, and colours it with a digit', async () => {
    select('和谐出生产力');
    press('h');
    await expect.poll(() => marked('yellow-background')).toEqual(['和谐出生产力']);
    await expect.poll(kept).toEqual(['highlighting|和谐出生产力']);
    press(']');
    press('1');
    await expect.poll(() => marked('red-background')).toEqual(['和谐出生产力']);
    expect(marked('yellow-background')).toEqual([]);
  });

  it('marks a highlight at once, whatever the library takes to answer, and touches nothing else of the page', async () => {
    await expect.poll(() => document.documentElement.lang).not.toBe('');
    const touched: MutationRecord[] = [];
    const watch = new MutationObserver((records) => touched.push(...records));
    watch.observe(document.documentElement, { attributes: true });
    select('和谐出生产力');
    press('3');
    expect(marked('green-background')).toEqual(['和谐出生产力']);
    await expect.poll(kept).toEqual(['highlighting|和谐出生产力']);
    await frames(4);
    watch.disconnect();
    expect(touched.map(({ attributeName }) => attributeName)).not.toContain('lang');
  });

  it('writes a note with N, and shows it beside its passage', async () => {
    select('组工文化是社会主义文化的重要组成部分');
    press('n');
    await expect.poll(() => cards().map(({ editing }) => editing)).toEqual(['note']);
    await userEvent.keyboard('与**第二部分**对照。{Control>}{Enter}{/Control}');
    await expect.poll(kept).toEqual(['commenting|组工文化是社会主义文化的重要组成部分|与**第二部分**对照。']);
    const [card] = cards();
    await expect.poll(() => card?.renderRoot.querySelector('strong')?.textContent).toBe('第二部分');
    const line = shown.text.offsets.lineBox(words.indexOf('组工文化是社会主义'));
    expect(Math.abs((card?.getBoundingClientRect().top ?? 0) - line.top)).toBeLessThan(4);
    expect(card?.renderRoot.querySelector('article')?.getAttribute('aria-label')).toContain('组工文化是社会主义文化');
  });

  it('takes every step back with Ctrl+Z and does it again with Ctrl+Shift+Z', async () => {
    select('和谐出生产力');
    press('h');
    await expect.poll(kept).toHaveLength(1);
    select('和谐出战斗力');
    press('h');
    await expect.poll(kept).toHaveLength(2);
    press('z', { ctrlKey: true });
    press('z', { ctrlKey: true });
    await expect.poll(kept).toEqual([]);
    await expect.poll(() => marked('yellow-background')).toEqual([]);
    press('z', { ctrlKey: true, shiftKey: true });
    await expect.poll(kept).toEqual(['highlighting|和谐出生产力']);
  });

  it('changes a range with Shift and an arrow, as one step', async () => {
    select('和谐出生产');
    press('h');
    await expect.poll(kept).toEqual(['highlighting|和谐出生产']);
    press(']');
    press('ArrowRight', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    press('ArrowRight', { shiftKey: true, altKey: true });
    await expect
      .poll(kept)
      .toEqual(['highlighting|谐出生产力，'.replace('，', words[words.indexOf('生产力') + 3] ?? '')]);
    press('z', { ctrlKey: true });
    await expect.poll(kept).toEqual(['highlighting|和谐出生产']);
  });

  it('selects by sentences, so that nothing needs a mouse', async () => {
    press('s');
    await expect.poll(() => shown.page.selection()).toBeDefined();
    press('s');
    const span = shown.page.selection();
    expect(words.slice(span?.start, span?.end)).toMatch(/^组工文化是.*。$/u);
    press('e');
    await expect.poll(() => cards().map(({ editing }) => editing)).toEqual(['correction']);
    await userEvent.keyboard('改{Control>}{Enter}{/Control}');
    await expect.poll(async () => (await kept())[0]?.endsWith('。改')).toBe(true);
    expect(marked('correction')).toHaveLength(1);
  });

  it('deletes with Delete, replies with Y, and brings both back', async () => {
    select('和谐出生产力');
    press('h');
    await expect.poll(kept).toHaveLength(1);
    press(']');
    press('y');
    await expect.poll(() => cards().map(({ editing }) => editing)).toEqual(['reply']);
    await userEvent.keyboard('同意{Control>}{Enter}{/Control}');
    await expect.poll(kept).toEqual(['highlighting|和谐出生产力', 'replying||同意']);
    press('Delete');
    await expect.poll(kept).toEqual([]);
    press('z', { ctrlKey: true });
    await expect.poll(kept).toHaveLength(2);
  });

  it('leaves nothing behind where a note was begun and given up', async () => {
    select('和谐出生产力');
    press('n');
    await expect.poll(() => cards().map(({ editing }) => editing)).toEqual(['note']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(kept).toEqual([]);
  });
});

describe('annotating by mouse', () => {
  it('offers colours over the selection, and chooses what is pressed in the text', async () => {
    select('和谐出生产力');
    shown.scroller.dispatchEvent(new PointerEvent('pointerup'));
    const menu = within(shown.page, 'lectern-selection-menu');
    await expect.poll(() => menu.open).toBe(true);
    menu.shadowRoot?.querySelector<HTMLButtonElement>('.dot')?.click();
    await expect.poll(() => marked('red-background')).toEqual(['和谐出生产力']);
    const start = words.indexOf('和谐出生产力');
    const box = shown.text.offsets.rangeOf({ start, end: start + 2 }).getBoundingClientRect();
    const pressed = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    within(shown.text, '[data-at="' + String(words.lastIndexOf('\n', start) + 1) + '"]').dispatchEvent(
      new PointerEvent('click', { ...pressed, bubbles: true, composed: true, button: 0 }),
    );
    await expect.poll(() => cards().map(({ selected }) => selected)).toEqual([true]);
    expect(shown.page.renderRoot.querySelector('lectern-range-handles')).not.toBeNull();
  });
});
