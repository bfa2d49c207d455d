import { DEFAULT_SETTINGS, type Reader, type Settings } from '#content/contract';
import '../app/shell.ts';
import type { LecternShell } from '../app/shell.ts';
import { useLanguage } from '../i18n/index.ts';
import { tabReader } from '../port/tab.ts';
import type { LecternOpenDocument } from './open-document.ts';
import type { LecternText } from './document-text.ts';

/** The shell in the page, on a document, as a person sees it. */
export interface ShownDocument {
  readonly shell: LecternShell;
  readonly reader: Reader;
  readonly id: string;
  readonly page: LecternOpenDocument;
  readonly text: LecternText;
  readonly scroller: HTMLElement;
}

/** Opens the shipped document whose title has these words, in the real shell over the library in memory. */
export async function showDocument(
  title: string,
  settings: Partial<Settings> = {},
  given?: Reader,
): Promise<ShownDocument> {
  const reader = given ?? (await tabReader());
  const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 100 });
  if (!shelf.ok) throw new Error(`The shelf is not there: ${shelf.failure.code}`);
  const found = shelf.value.rows.find((row) => row.title.includes(title));
  if (found === undefined) throw new Error(`No document is called ${title}`);
  await document.fonts.ready;
  const changed = await reader.ask('settings.change', {
    language: 'zh-Hans',
    theme: 'paper',
    showOutline: true,
    ...settings,
  });
  await useLanguage('zh-Hans');
  location.hash = `#/reading/${found.id}`;
  const shell = document.createElement('lectern-shell');
  shell.reader = reader;
  shell.settings = changed.ok ? changed.value : DEFAULT_SETTINGS;
  const painted = new Promise((done) => {
    shell.addEventListener('page-painted', done, { once: true });
  });
  document.body.append(shell);
  await painted;
  const page = within(within(shell, 'lectern-reading'), 'lectern-open-document');
  const text = within(page, 'lectern-text');
  await frames(30);
  return { shell, reader, id: found.id, page, text, scroller: within(page, '.scroller') };
}

/** The element of a shadow root; a test that looks for one that is not there has failed. */
export function within<Name extends keyof HTMLElementTagNameMap>(
  host: Element,
  selector: Name,
): HTMLElementTagNameMap[Name];
export function within(host: Element, selector: string): HTMLElement;
export function within(host: Element, selector: string): HTMLElement {
  const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
  if (found == null) throw new Error(`There is no ${selector} in ${host.localName}`);
  return found;
}

/** Waits until the page has been drawn so many times. */
export async function frames(count: number): Promise<void> {
  for (let drawn = 0; drawn < count; drawn++) await new Promise((next) => requestAnimationFrame(next));
}

export function press(key: string, wishes: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...wishes }));
}
