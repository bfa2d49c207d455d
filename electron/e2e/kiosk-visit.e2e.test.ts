import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeDigest } from '../platform/node-digest.ts';
import { KioskScreen } from './kiosk-screen.ts';

/** A hundred strings that stand nowhere else. */
const PLANTED = Array.from({ length: 100 }, (_, number) => `植入${String(number).padStart(3, '0')}瓊琚木瓜`);

/** How a string lies on a disk: as Chromium and Node write it, and escaped. */
function written(text: string): readonly Buffer[] {
  const big = Buffer.from(text, 'utf16le').swap16();
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), big, Buffer.from(encodeURIComponent(text))];
}

describe('a visit to a kiosk', () => {
  let screen: KioskScreen;
  let library: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    screen = await KioskScreen.open();
    await screen.page.waitForTimeout(1000);
    library = screen.files('library');
  });
  afterAll(() => screen.close());

  it('goes from the first touch to the home page and to a document', async () => {
    const { width, height } = await screen.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await screen.page.mouse.click(width / 2, height / 2);
    await screen.until('visit');
    const featured = screen.page.locator('button.featured');
    await featured.waitFor();
    await featured.click();
    await screen.page.locator('button.home').first().waitFor();
    expect((await screen.ask('kiosk.state', null)).ok).toBe(true);
  });

  it('leaves nothing of a hundred planted strings behind: not on the disk, not in the clipboard, not in the next page', async () => {
    const [before] = await screen.processes();
    for (const text of PLANTED.slice(0, 40)) await screen.ask('search.query', { query: text, offset: 0, limit: 10 });
    await screen.page.evaluate(async (planted) => {
      const [typed = '', copied = '', ...stored] = planted;
      const field = document.createElement('textarea');
      document.body.append(field);
      field.value = typed;
      const shown = document.createElement('p');
      shown.textContent = copied;
      document.body.append(shown);
      getSelection()?.selectAllChildren(shown);
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to the clipboard that asks for no permission
      document.execCommand('copy');
      // What no page of ours does; if one did, it would be gone as well.
      for (const [place, text] of stored.entries()) {
        const ways: (() => unknown)[] = [
          () => { localStorage.setItem(text, text); },
          () => { sessionStorage.setItem(text, text); },
          () => (document.cookie = `${encodeURIComponent(text)}=1; max-age=9999`),
          () => { history.replaceState({ text }, ''); },
          () => indexedDB.open(text),
          async () => (await caches.open(text)).put('/index.html', new Response(text)),
          () => (document.title = text),
        ];
        try {
          await ways[place % ways.length]?.();
        } catch {
          // refused: nothing to be found
        }
      }
    }, PLANTED.slice(40)); // prettier-ignore
    await screen.app.evaluate(({ clipboard: board }, text) => {
      void board.writeText(text);
    }, PLANTED[41] ?? '');
    const { visit } = await screen.until('warning', 40_000);
    expect((await screen.until('attract', 40_000)).visit).toBe(visit + 1);

    await expect.poll(() => screen.processes()).toHaveLength(1);
    expect(await screen.processes()).not.toContain(before);
    expect(await screen.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
    const page = await screen.page.evaluate(async () =>
      JSON.stringify([
        new XMLSerializer().serializeToString(document), document.title, document.cookie, history.length, history.state,
        { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys(),
      ]),
    ); // prettier-ignore
    for (const text of PLANTED) expect(page).not.toContain(text);

    const found = [...screen.files('user-data'), ...screen.files('library')].flatMap(([path, bytes]) =>
      PLANTED.filter((text) => written(text).some((form) => bytes.includes(form))).map((text) => `${text} in ${path}`),
    );
    expect(found).toEqual([]);
  });

  it('changes nothing in the library, and is counted as a visit of nobody', async () => {
    // The library goes on with its own work by itself: an index, a backup, the key of this device.
    const own = /^(?:lock|backups|index|keys)\//u;
    const kept = (files: ReadonlyMap<string, Buffer>) =>
      [...files].filter(([path]) => !own.test(path)).map(([path, bytes]) => `${path} ${nodeDigest.sha256(bytes)}`);
    expect(kept(screen.files('library')).sort()).toEqual(kept(library).sort());
    expect(screen.log()).not.toMatch(/植入|query/u);
  });
});
