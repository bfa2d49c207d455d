import { documentPage, explain, SENTENCES, SHELF_PAGE } from '#content/contract';
import { failed, succeeded, type Result } from '#content/base';
import type { LibraryProcess } from './bridge/index.ts';
import { takePicture, type Paintings } from './window/index.ts';
import type { BrowserWindow } from 'electron';

/** Longest wait for the page to be painted, in milliseconds: a cold machine under load takes a few seconds. */
const PATIENCE = 60_000;

export interface Studio {
  readonly window: BrowserWindow;
  readonly library: LibraryProcess;
  readonly paintings: Paintings;
  show(page: string): void;
}

/**
 * Shows a document (the first that ever came into the library, where none is named), waits until it has painted and
 * writes the picture. A failure is a sentence.
 */
export async function photograph(studio: Studio, file: string, id?: string): Promise<Result<null, string>> {
  const opened = await pageOf(studio.library, id);
  if (!opened.ok) return opened;
  studio.show(opened.value);
  if (!(await studio.paintings.until(opened.value, PATIENCE))) return failed(`${opened.value} was not painted`);
  await takePicture(studio.window, file);
  return succeeded(null);
}

async function pageOf(library: LibraryProcess, id: string | undefined): Promise<Result<string, string>> {
  if (id !== undefined) {
    const opened = await library.reply('document.open', { id });
    return opened.ok ? succeeded(documentPage(id)) : failed(explain(opened.failure, SENTENCES.en).what);
  }
  const shelf = await library.reply('shelf.page', { sort: 'added', descending: false, offset: 0, limit: 1 });
  if (!shelf.ok) return failed(explain(shelf.failure, SENTENCES.en).what);
  const first = shelf.value.rows[0];
  return succeeded(first === undefined ? SHELF_PAGE : documentPage(first.id));
}
