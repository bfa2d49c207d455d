import { documentPage, explain, SENTENCES, SHELF_PAGE } from '#content/contract';
import { failed, succeeded, type Result } from '#content/base';
import type { LibraryProcess } from './bridge/index.ts';
import type { Desk } from './desk.ts';
import { takePicture } from './window/index.ts';

/** Longest wait for the page to be painted, in milliseconds: a cold machine under load takes a few seconds. */
const PATIENCE = 30_000;

/**
 * Shows a document (the first that ever came into the library, where none is named), waits until it has painted and
 * writes the picture. Answers the status to end with and, where it failed, why.
 */
export async function photograph(desk: Desk, file: string, id?: string): Promise<[status: number, why?: string]> {
  const page = await pageOf(desk.library, id);
  if (!page.ok) return [1, page.failure];
  desk.show(page.value);
  if (!(await desk.paintings.until(page.value, PATIENCE))) return [1, `The page ${page.value} was not painted`];
  try {
    await takePicture(desk.window, file);
  } catch (error) {
    return [1, `The picture could not be written: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [0];
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
