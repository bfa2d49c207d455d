import { afterEach, describe, expect, it } from 'vitest';
import { drawPdf } from '../../content/import/pdf/drawn-pdf.testing.ts';
import '../elements/components.ts';
import { SpanIndex } from '../annotations/index.ts';
import { LecternPrinted } from './printed-pages.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const BYTES = drawPdf({
  pages: [[{ text: 'The first page', x: 80, y: 100, size: 30 }], [{ text: '第二页', x: 80, y: 100, size: 60 }]],
});
const TEXT = 'The first page\n第二页';
const PAGES = [
  { label: 'i', start: 0 },
  { label: '1', start: 15 },
];

async function opened(load: LecternPrinted['load'], here = 0): Promise<LecternPrinted> {
  const printed = new LecternPrinted();
  Object.assign(printed, {
    text: TEXT,
    digest: 'ab'.repeat(32),
    pages: PAGES,
    here,
    load,
    resources: '/node_modules/pdfjs-dist/',
    open: true,
  });
  document.body.append(printed);
  await printed.updateComplete;
  return printed;
}

const root = (printed: LecternPrinted): ShadowRoot => {
  if (printed.shadowRoot === null) throw new Error('drawn without a root');
  return printed.shadowRoot;
};
const status = (printed: LecternPrinted): string => root(printed).querySelector('[role=status]')?.textContent ?? '';

/** Dark pixels of what is drawn. */
function ink(printed: LecternPrinted): number {
  const canvas = root(printed).querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (canvas === null || !context) return 0;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 200) dark += 1;
  return dark;
}

describe('The page as printed', () => {
  it('is drawn, that of the place which is read first, and turned by key', async () => {
    const printed = await opened(() => Promise.resolve(BYTES.slice()), 16);
    await expect.poll(() => ink(printed), { timeout: 15_000 }).toBeGreaterThan(100);
    expect(status(printed)).toContain('1');
    const second = ink(printed);
    root(printed)
      .querySelector('nav')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
    await expect.poll(() => status(printed)).toContain('i');
    // While it is being drawn the canvas is empty.
    await expect.poll(() => ink(printed) > 100 && ink(printed) !== second, { timeout: 15_000 }).toBe(true);
  });

  it('leads to the place in the text where it begins', async () => {
    const printed = await opened(() => Promise.resolve(BYTES.slice()), 16);
    await expect.poll(() => ink(printed), { timeout: 15_000 }).toBeGreaterThan(100);
    const wished = new Promise<unknown>((resolve) => {
      printed.addEventListener('place-wished', ({ detail }) => {
        resolve(detail);
      });
    });
    root(printed).querySelector<HTMLButtonElement>('button.text')?.click();
    expect(await wished).toEqual({ offset: 15 });
  });

  it('has letters that can be selected: what is selected is a stretch of the text', async () => {
    const printed = await opened(() => Promise.resolve(BYTES.slice()));
    await expect.poll(() => printed.shadowRoot?.querySelectorAll('.letters span').length, { timeout: 15_000 }).toBe(1);
    const letters = root(printed).querySelector('.letters span')?.firstChild;
    const selection = getSelection();
    if (letters == null || selection === null) throw new Error('no letters');
    // The letters lie over those of the picture, as long as they are.
    const box = letters.parentElement?.getBoundingClientRect();
    const page = root(printed).querySelector('canvas')?.getBoundingClientRect();
    expect((box?.left ?? 0) - (page?.left ?? 0)).toBeCloseTo(((page?.width ?? 0) * 80) / 595, -1);
    expect(box?.width).toBeGreaterThan((page?.width ?? 0) * 0.25);
    selection.setBaseAndExtent(letters, 4, letters, 9);
    await expect.poll(() => printed.selection()).toEqual({ start: 4, end: 9 });
    expect(TEXT.slice(4, 9)).toBe('first');
    selection.removeAllRanges();
    await expect.poll(() => printed.selection()).toBeUndefined();
  });

  it('shows the passages that are marked in the text, where their words stand', async () => {
    const printed = await opened(() => Promise.resolve(BYTES.slice()));
    const style = { colour: 'red', drawing: 'background' } as const;
    printed.marks = new SpanIndex([
      { id: 'one', start: 4, end: 9, look: style },
      { id: 'two', start: TEXT.length - 3, end: TEXT.length, look: style },
    ]);
    const marks = (): readonly DOMRect[] =>
      [...root(printed).querySelectorAll('.marks i')].map((mark) => mark.getBoundingClientRect());
    await expect.poll(() => marks().length, { timeout: 15_000 }).toBe(1);
    const letters = root(printed).querySelector('.letters span')?.getBoundingClientRect();
    const [mark] = marks();
    expect(mark?.left).toBeGreaterThan(letters?.left ?? 0);
    expect(mark?.right).toBeLessThan(letters?.right ?? 0);
    expect(Math.abs((mark?.top ?? 0) - (letters?.top ?? 0))).toBeLessThan(4);
  });

  it.each([
    ['is not given out here', () => Promise.resolve(undefined)],
    ['is no PDF', () => Promise.resolve(new Uint8Array(100))],
  ])('says that it cannot be drawn where the original %s', async (_, load) => {
    const printed = await opened(load);
    await expect
      .poll(() => root(printed).querySelector('[role=alert]')?.textContent ?? '', { timeout: 15_000 })
      .not.toBe('');
  });
});
