import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { MenuWords } from '#content/contract';
import { storeFailure } from '../platform/store-failure.ts';
import { fileName } from './file-name.ts';

/** The first Chromium whose pages number themselves (margin boxes of `@page` with counters); the face's print styles do so. */
const NUMBERS_ITS_PAGES = 131;

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
): Promise<Result<{ readonly saved: string } | null, StoreFailure>> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${fileName(title)}.pdf`,
    filters: [{ name: words.pdfFile, extensions: ['pdf'] }],
  });
  if (filePath === '') return succeeded(null);
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...pageNumbers(words),
  });
  try {
    await writeFile(filePath, pdf);
  } catch (error) {
    return failed(storeFailure(error, basename(filePath)));
  }
  return succeeded({ saved: filePath });
}

/** A footer where the page cannot number itself. */
function pageNumbers(words: MenuWords): Electron.PrintToPDFOptions {
  if (Number.parseInt(process.versions.chrome, 10) >= NUMBERS_ITS_PAGES) return {};
  const footer = words.pageOfPages
    .replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>');
  return {
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="width: 100%; font-size: 8pt; text-align: center">${footer}</div>`,
  };
}
