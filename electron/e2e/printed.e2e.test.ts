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
    await lectern.show(documentPage(documents[0]?.id ?? ''));
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

  it('stands in the import log', async () => {
    const log = await lectern.ask('shelf.imports', null);
    expect(log.ok && log.value[0]).toMatchObject({
      imported: 1,
      entries: [{ status: 'imported', title: '怎样让纸保持干燥' }],
    });
  });
});
