import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage } from '#content/contract';
import { drawPdf, setParagraph } from '../../content/import/pdf/drawn-pdf.testing.ts';
import { LecternWindow } from './lectern-window.ts';

const PICTURES = join(import.meta.dirname, 'pictures');
const TEXT =
  '纸张会从空气里吸水，也会把水还给空气。一张纸在潮湿的屋子里放一夜，可以含有自身十分之一重量的水分，纤维因此变弱，霉菌随之而来。';

let lectern: LecternWindow;
let document: string;
const folder = mkdtempSync(join(tmpdir(), 'lectern-e2e-printed-'));
const file = join(folder, '怎样让纸保持干燥.pdf');

beforeAll(async () => {
  writeFileSync(
    file,
    drawPdf({
      pages: [1, 2, 3].map((page) => [
        { text: '档案工作手册', x: 250, y: 40 },
        ...(page === 1 ? [{ text: '怎样让纸保持干燥', x: 190, y: 110, size: 26 }] : []),
        ...setParagraph(TEXT, { x: 80, y: 160, width: 430, size: 12 }).texts,
        ...setParagraph(TEXT, { x: 80, y: 260, width: 430, size: 12 }).texts,
        { text: `- ${String(page)} -`, x: 285, y: 800 },
      ]),
    }),
  );
  lectern = await LecternWindow.open({ folder });
  await lectern.libraryOpen();
  await lectern.ask('settings.change', { language: 'zh-Hans', theme: 'paper' });
});
afterAll(async () => {
  await lectern.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes the system's dialog answer with the file, as if the person had chosen it. */
async function chooseIt(): Promise<void> {
  await lectern.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}

/** The passages that are annotated in the document, in the order of the text. */
async function quotes(): Promise<readonly string[]> {
  const answer = await lectern.ask('annotations.of', { document });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.annotations.flatMap(({ annotation: { target } }) =>
    target.kind === 'passage' ? [target.selector.quote.exact] : [],
  );
}

describe('A PDF in the real window', () => {
  it('can be looked at before anything is kept', async () => {
    await chooseIt();
    const shelf = await lectern.ask('shelf.overview', null);
    await lectern.page.getByRole('button', { name: '菜单' }).click();
    await lectern.page.getByText('预览导入…').click();
    const preview = lectern.page.locator('lectern-import-preview');
    await preview.locator('.text').waitFor();
    expect(await preview.locator('dl').textContent()).toContain('怎样让纸保持干燥');
    expect(await preview.locator('ul').textContent()).toContain('档案工作手册');
    await lectern.page.screenshot({ path: join(PICTURES, 'import-preview.png') });
    expect(await lectern.ask('shelf.overview', null)).toEqual(shelf);
    await lectern.page.keyboard.press('Escape');
  });

  it('is drawn page by page as it was printed, under the content policy without one complaint', async () => {
    const { documents } = await lectern.import([file]);
    document = documents[0]?.id ?? '';
    await lectern.show(documentPage(document));
    const paragraphs = await lectern.page.locator('lectern-text p').allTextContents();
    expect(paragraphs.slice(0, 6)).toEqual(new Array<string>(6).fill(TEXT));
    await lectern.page.keyboard.press('v');
    const printed = lectern.page.locator('lectern-printed');
    const ink = (): Promise<number> =>
      printed.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        // Dark and opaque: an empty canvas is black and cannot be seen.
        return data.filter((value, at) => at % 4 === 0 && value < 100 && (data[at + 3] ?? 0) > 200).length;
      });
    await printed.locator('canvas').waitFor();
    await expect.poll(ink, { timeout: 20_000 }).toBeGreaterThan(500);
    expect(await printed.locator('[role=status]').textContent()).toContain('第 1 页，共 3 页');
    await printed.getByText('正在绘制…').waitFor({ state: 'detached' });
    await lectern.page.screenshot({ path: join(PICTURES, 'printed.png') });
    await lectern.page.keyboard.press('ArrowRight');
    await expect.poll(() => printed.locator('[role=status]').textContent()).toContain('第 2 页');
    expect(lectern.complaints).toEqual([]);
  });

  it('has the same annotations as its text: what is marked on either is marked on the other', async () => {
    const printed = lectern.page.locator('lectern-printed');
    const line = printed.locator('.letters span', { hasText: '纸张会从空气里' }).first();
    await line.waitFor();
    const box = await line.boundingBox();
    if (box === null) throw new Error('The letters are nowhere');
    const character = box.width / ((await line.textContent())?.length ?? 1);
    await lectern.page.mouse.move(box.x + 1, box.y + box.height / 2);
    await lectern.page.mouse.down();
    await lectern.page.mouse.move(box.x + character * 7, box.y + box.height / 2, { steps: 5 });
    await lectern.page.mouse.up();
    await printed.locator('.acts .dot').first().waitFor();
    await lectern.page.keyboard.press('2');
    await expect.poll(() => printed.locator('.marks i').count()).toBeGreaterThan(0);
    await expect.poll(quotes).toEqual(['纸张会从空气里']);
    await lectern.page.screenshot({ path: join(PICTURES, 'printed-annotated.png') });
    await lectern.page.keyboard.press('Escape');
    await printed.locator('canvas').waitFor({ state: 'detached' });

    await lectern.page.evaluate(() => {
      const find = (root: ParentNode): ShadowRoot | null => {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName === 'lectern-text') return element.shadowRoot;
          const found = element.shadowRoot === null ? null : find(element.shadowRoot);
          if (found !== null) return found;
        }
        return null;
      };
      const walker = globalThis.document.createTreeWalker(
        find(globalThis.document)?.querySelector('p') ?? globalThis.document,
        NodeFilter.SHOW_TEXT,
      );
      const letters = walker.nextNode();
      if (letters === null) throw new Error('There is no text');
      getSelection()?.setBaseAndExtent(letters, 2, letters, 6);
    });
    await lectern.page.keyboard.press('3');
    await expect.poll(quotes).toEqual(['会从空气', '纸张会从空气里']);
    await lectern.page.keyboard.press('v');
    await printed.locator('canvas').waitFor();
    const first = printed.getByRole('button', { name: '上一页' });
    await expect
      .poll(async () => {
        if (await first.isEnabled()) await first.click();
        return printed.locator('[role=status]').first().textContent();
      })
      .toContain('第 1 页');
    await expect.poll(() => printed.locator('.marks i').count()).toBe(1);
    expect(lectern.complaints).toEqual([]);
    await lectern.page.keyboard.press('Escape');
  });

  it('stands in the import log', async () => {
    const log = await lectern.ask('shelf.imports', null);
    expect(log.ok && log.value[0]).toMatchObject({
      imported: 1,
      entries: [{ status: 'imported', title: '怎样让纸保持干燥' }],
    });
  });
});
