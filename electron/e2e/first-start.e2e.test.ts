import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentSummary } from '#content/library';
import { LecternWindow } from './lectern-window.ts';

/** Starting an importing process and storing what it made of a file takes its time on a busy machine. */
const WAIT = { timeout: 20_000 };
const TITLE = '建设先进组工文化要“四化”给力';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-first-start-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function shelfOf(lectern: LecternWindow): Promise<readonly DocumentSummary[]> {
  const shelf = await lectern.ask('shelf.page', { sort: 'added', descending: false, offset: 0, limit: 100 });
  if (!shelf.ok) throw new Error(shelf.failure.code);
  return shelf.value.rows;
}

describe('the first start', () => {
  it('shows the shipped collection, opens the article, and begins again where it was left', async () => {
    const first = await LecternWindow.open({ folder });
    try {
      await first.page.getByText(TITLE).first().click();
      await first.page.getByText('组工文化建设').first().waitFor();
      await first.page.waitForFunction(() => location.hash.startsWith('#/reading/'));
      expect(first.complaints).toEqual([]);
      await expect
        .poll(async () => {
          const settings = await first.ask('settings.read', null);
          return settings.ok ? settings.value.lastPage : '';
        })
        .toMatch(/^\/reading\//u);
    } finally {
      await first.close();
    }

    const again = await LecternWindow.open({ folder });
    try {
      await again.page.getByText('组工文化建设').first().waitFor();
      expect(again.page.url()).toContain('#/reading/');
      expect((await shelfOf(again)).find(({ title }) => title === TITLE)?.state).toBe('begun');
    } finally {
      await again.close();
    }
  });
});

describe('files of one’s own', () => {
  it('come in from the command line, by the dialog and by being dropped on the window, and go out as a PDF that the dialog names', async () => {
    const [given, chosen, dropped] = ['命令行给的', '对话框里选的', '拖到窗口里的'].map((title) => note(folder, title));
    const lectern = await LecternWindow.open({ folder, args: [given ?? ''] });
    const titles = async (): Promise<readonly string[]> => (await shelfOf(lectern)).map(({ title }) => title);
    try {
      await lectern.libraryOpen();
      await expect.poll(titles, WAIT).toContain('命令行给的');

      await lectern.app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, chosen ?? '');
      expect(await lectern.ask('import.choose', { kind: 'files' })).toMatchObject({ ok: true });
      await expect.poll(titles, WAIT).toContain('对话框里选的');
      await lectern.app.evaluate(({ dialog }) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
      });
      expect(await lectern.ask('import.choose', { kind: 'folder' })).toEqual({ ok: true, value: null });

      const session = await lectern.page.context().newCDPSession(lectern.page);
      const data = { items: [], files: [dropped ?? ''], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data });
      }
      await expect.poll(titles, WAIT).toContain('拖到窗口里的');

      const pdf = join(folder, '文章.pdf');
      await lectern.app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      }, pdf);
      expect(await lectern.ask('print.page', { to: 'pdf', title: TITLE })).toEqual({ ok: true, value: { saved: pdf } });
      expect(existsSync(pdf)).toBe(true);
      await lectern.app.evaluate(
        ({ dialog }, path) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
        },
        join(pdf, 'no', 'such.pdf'),
      );
      expect(await lectern.ask('print.page', { to: 'pdf', title: TITLE })).toMatchObject({ ok: false });
    } finally {
      await lectern.close();
    }
  });
});

/** A plain text with a title line and enough of a body to be a document. */
function note(inside: string, title: string): string {
  const file = join(inside, `${title}.txt`);
  const body = '这是一段用来导入的正文，长短合适，说的是一件完整的事情，读起来像一篇真正的文章。';
  writeFileSync(file, `${title}\n\n${body}\n\n${body}\n`);
  return file;
}
