import { afterEach, describe, expect, it } from 'vitest';
import { drawPdf } from '../../content/import/pdf/drawn-pdf.testing.ts';
import '../elements/components.ts';
import { LecternPrinted } from './printed-pages.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const BYTES = drawPdf({
  pages: [[{ text: 'The first page', x: 80, y: 100, size: 30 }], [{ text: '第二页', x: 80, y: 100, size: 60 }]],
});
const PAGES = [
  { label: 'i', start: 0 },
  { label: '1', start: 40 },
];

async function opened(load: LecternPrinted['load'], here = 0): Promise<LecternPrinted> {
  const printed = new LecternPrinted();
  Object.assign(printed, {
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
    const printed = await opened(() => Promise.resolve(BYTES.slice()), 45);
    await expect.poll(() => ink(printed), { timeout: 15_000 }).toBeGreaterThan(100);
    expect(status(printed)).toContain('1');
    const second = ink(printed);
    root(printed)
      .querySelector('nav')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
    await expect.poll(() => status(printed)).toContain('i');
    await expect.poll(() => ink(printed), { timeout: 15_000 }).not.toBe(second);
    expect(ink(printed)).toBeGreaterThan(100);
  });

  it('leads to the place in the text where it begins', async () => {
    const printed = await opened(() => Promise.resolve(BYTES.slice()), 45);
    await expect.poll(() => ink(printed), { timeout: 15_000 }).toBeGreaterThan(100);
    const wished = new Promise<unknown>((resolve) => {
      printed.addEventListener('place-wished', ({ detail }) => {
        resolve(detail);
      });
    });
    root(printed).querySelector<HTMLButtonElement>('button.text')?.click();
    expect(await wished).toEqual({ offset: 40 });
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
