import process from 'node:process';
import type { MenuWords } from '#content/contract';

/** The first Chromium whose pages number themselves (margin boxes of `@page` with counters); the face's print styles do so. */
const NUMBERS_ITS_PAGES = 131;

/** Pages of A4 with the outline of their headings, and with tags for who has them read out. */
export const PAPER = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** A footer where the page cannot number itself. */
export function pageNumbers(words: MenuWords): Electron.PrintToPDFOptions {
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
