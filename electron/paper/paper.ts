import { session, WebContentsView } from 'electron';
import { failed, succeeded, type Result } from '#content/base';
import { MENU_WORDS, ORIGIN, type Failure, type MenuWords } from '#content/contract';
import { lockSession, PAGE_PREFERENCES } from '../lockdown/index.ts';
import { serveScheme } from '../protocol/index.ts';
import { PAPER, pageNumbers } from './paper-size.ts';

/** The page may show its own text and its own images, and nothing else: no script, no font, no other file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
const PAGE = `${ORIGIN}/index.html`;

let printed = 0;

/**
 * Draws one HTML file on pages of A4, with the outline of its headings, on a page that is in no window and needs no screen: without
 * script, without a bridge, in a session of its own that is gone with it and has this file alone.
 */
export async function printPaper(
  html: Uint8Array,
  words: MenuWords = MENU_WORDS.en,
): Promise<Result<Uint8Array, Failure>> {
  const own = session.fromPartition(`paper-${String((printed += 1))}`, { cache: false });
  lockSession(own, () => undefined);
  serveScheme(own.protocol, ({ url, method }) => {
    const headers = { 'Content-Security-Policy': POLICY, 'Content-Type': 'text/html; charset=utf-8' };
    return Promise.resolve(
      url === PAGE && method === 'GET' ? { status: 200, headers, bytes: html } : { status: 404, headers },
    );
  });
  const { webContents } = new WebContentsView({
    webPreferences: { ...PAGE_PREFERENCES, session: own, javascript: false, devTools: false },
  });
  try {
    await webContents.loadURL(PAGE);
    return succeeded(await webContents.printToPDF({ ...PAPER, ...pageNumbers(words) }));
  } catch (error) {
    return failed({ code: 'paper-failed', reason: error instanceof Error ? error.message : String(error) });
  } finally {
    webContents.close();
  }
}
