import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage } from '#content/contract';
import { LecternWindow } from './lectern-window.ts';

/** Pictures of the page as the suite last saw it. */
const PICTURES = join(import.meta.dirname, 'pictures');

let lectern: LecternWindow;
const folder = mkdtempSync(join(tmpdir(), 'lectern-e2e-reading-'));

beforeAll(async () => {
  lectern = await LecternWindow.open({ folder });
  await lectern.libraryOpen();
  await lectern.ask('settings.change', { language: 'zh-Hans', theme: 'paper' });
  let id = '';
  while (id === '') id = await articleId();
  await lectern.show(documentPage(id));
});
afterAll(async () => {
  await lectern.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The id of the shipped article; empty while the shipped collection is still being taken in. */
async function articleId(): Promise<string> {
  const shelf = await lectern.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 100 });
  if (!shelf.ok) throw new Error(`The shelf does not answer: ${shelf.failure.code}`);
  return shelf.value.rows.find(({ title }) => title.includes('四化'))?.id ?? '';
}

/** The README shows the one on paper. */
function pictureOf(theme: 'paper' | 'sepia' | 'night' | 'contrast'): string {
  return join(PICTURES, theme === 'paper' ? 'reading.png' : `reading-${theme}.png`);
}

/** Makes the system's dialog answer with a file, as if the person had chosen it. */
async function chooseFile(file: string): Promise<void> {
  await lectern.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
}

describe('the article in the real window', () => {
  it('is drawn under the content policy without one complaint', async () => {
    const title = lectern.page.locator('lectern-text h1');
    expect(await title.textContent()).toBe('建设先进组工文化要“四化”给力');
    expect(lectern.complaints).toEqual([]);
  });

  it('is set as the typography table says, in this Chromium', async () => {
    const style = await lectern.page
      .locator('lectern-text .text p')
      .first()
      .evaluate((paragraph) => {
        const { textIndent, fontSize, lineBreak, textAlign, lineHeight } = getComputedStyle(paragraph);
        return {
          indent: parseFloat(textIndent) / parseFloat(fontSize),
          leading: parseFloat(lineHeight) / parseFloat(fontSize),
          lineBreak,
          textAlign,
        };
      });
    expect(style.indent).toBe(2);
    expect(style.leading).toBeCloseTo(1.85, 2);
    expect(style).toMatchObject({ lineBreak: 'strict', textAlign: 'justify' });
  });

  it('is saved as a PDF on A4 with numbered pages, its source and text that can be selected', async () => {
    const file = join(lectern.folder, 'article.pdf');
    await chooseFile(file);
    const reply = await lectern.ask('print.page', { to: 'pdf', title: '四化' });
    expect(reply).toEqual({ ok: true, value: { saved: file } });
    const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    const pages = Number(/^Pages:\s+(\d+)/mu.exec(facts)?.[1]);
    expect(facts).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.?\d* pts \(A4\)/u);
    expect(pages).toBeGreaterThan(1);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/gu, '');
    expect(text).toContain('组工文化是社会主义文化的重要组成部分');
    expect(text).toContain('形成文化建设与外部管理、自律与他律相互补充和促进的运行机制。');
    expect(text).toContain('中国共产党新闻网');
    for (let page = 1; page <= pages; page++) {
      expect(text).toMatch(new RegExp(`第${page}页.{0,2}共${pages}页|${page}/${pages}`, 'u'));
    }
    expect(text).not.toContain('目录');
  });

  it('has its picture taken, in each theme', async () => {
    mkdirSync(PICTURES, { recursive: true });
    await lectern.page.setViewportSize({ width: 1440, height: 900 });
    for (const theme of ['paper', 'sepia', 'night', 'contrast'] as const) {
      await lectern.ask('settings.change', { theme, language: 'zh-Hans' });
      await expect.poll(() => lectern.page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
      const picture = await lectern.page.screenshot();
      writeFileSync(pictureOf(theme), picture);
      expect(picture.length).toBeGreaterThan(20_000);
    }
    expect(readFileSync(pictureOf('night')).equals(readFileSync(pictureOf('paper')))).toBe(false);
  });

  it('stands where the person left off when the program is opened again', async () => {
    const offset = await lectern.page
      .locator('lectern-text h2')
      .nth(2)
      .evaluate((heading) => {
        const detail = { offset: Number(heading.dataset['at']) };
        heading.dispatchEvent(new CustomEvent('place-wished', { detail, bubbles: true, composed: true }));
        return detail.offset;
      });
    await lectern.app.close();
    lectern = await LecternWindow.open({ folder });
    const heading = lectern.page.locator(`lectern-text [data-at="${offset}"]`);
    await heading.waitFor();
    const scroller = lectern.page.locator('lectern-open-document .scroller');
    await expect
      .poll(async () => ((await heading.boundingBox())?.y ?? 0) - ((await scroller.boundingBox())?.y ?? 0))
      .toBeLessThan(60);
  });
});
