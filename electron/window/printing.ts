import { dialog, type BrowserWindow } from 'electron';
import { succeeded, type Result } from '#content/base';
import type { Failure, MenuWords } from '#content/contract';
import { writeWhole } from '../platform/write-whole.ts';
import { fileName } from './file-name.ts';

/** Prints the page as it stands; the system's own dialog chooses the printer. */
export function printPage(window: BrowserWindow): Promise<void> {
  return new Promise((done) => {
    window.webContents.print({ printBackground: false, pageSize: 'A4' }, () => {
      done();
    });
  });
}

/** Asks for a file and writes the page into it as A4 pages; null where the person chose none. */
export async function savePdf(
  window: BrowserWindow,
  title: string,
  words: MenuWords,
): Promise<Result<{ readonly saved: string } | null, Failure>> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${fileName(title)}.pdf`,
    filters: [{ name: words.pdfFile, extensions: ['pdf'] }],
  });
  if (filePath === '') return succeeded(null);
  const { PAPER, pageNumbers } = await import('../paper/index.ts');
  const pdf = await window.webContents.printToPDF({ ...PAPER, ...pageNumbers(words) });
  const written = await writeWhole(filePath, pdf);
  return written.ok ? succeeded({ saved: filePath }) : written;
}
