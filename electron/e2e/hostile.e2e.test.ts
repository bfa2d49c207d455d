import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage, SHELF_PAGE } from '#content/contract';
import { LecternWindow, PROJECT } from './lectern-window.ts';

const HOSTILE = join(PROJECT, 'content', 'collections', 'hostile');

interface Vector {
  readonly file: string;
  readonly expect: 'document' | 'refused' | 'anything';
  /** Name to import it under, where the vector is the name. */
  readonly name?: string;
}

const { vectors } = JSON.parse(readFileSync(join(HOSTILE, 'index.json'), 'utf8')) as { readonly vectors: Vector[] };

/** What a person, or a document, may put into the fields that the interface shows. */
const WORDS = [
  '<img src=x onerror=__ran()>',
  '"><script>__ran()</script>',
  '<svg onload=__ran()>',
  'javascript:__ran()',
  '${__ran()}',
  '{{__ran()}}',
  "';__ran();//",
  '<?lit$123$?>',
];

/** Every vector as a file of its own, under its own name: a folder for each, because names are vectors too. */
function layOut(folder: string): void {
  vectors.forEach(({ file, name }, place) => {
    const own = join(folder, String(place));
    mkdirSync(own);
    copyFileSync(join(HOSTILE, file), join(own, name ?? `vector${extname(file)}`));
  });
}

/** The second run takes the content policy away: what holds then is that a document is a closed tree drawn by Lit. */
describe.each([
  ['with the content policy', []],
  ['with the content policy off as well', ['--without-policy']],
])('hostile documents in the real window, %s (R2, R9),', (_, args) => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-'));
  let lectern: LecternWindow;
  let ran = 0;
  beforeAll(async () => {
    layOut(folder);
    lectern = await LecternWindow.open({ args });
    await lectern.page.exposeFunction('__ran', () => {
      ran += 1;
    });
    await lectern.libraryOpen();
  });
  afterAll(async () => {
    await lectern.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Nothing ran, nothing was asked for, nothing opened, and the policy had nothing to forbid. */
  async function expectQuiet(): Promise<void> {
    await lectern.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(ran).toBe(0);
    expect(lectern.complaints).toEqual([]);
    expect(lectern.log()).not.toContain('refused');
    expect(lectern.app.windows()).toHaveLength(1);
    expect(lectern.page.frames()).toHaveLength(1);
    expect(lectern.page.url()).toMatch(/^app:\/\/lectern\/index\.html/u);
  }

  it('are imported or refused, each as its kind', async () => {
    const { state, files, refused } = await lectern.import([folder]);
    expect(state).toBe('finished');
    expect(files).toBe(vectors.length);
    const certain = vectors.filter((vector) => vector.expect === 'refused').length;
    const possible = vectors.filter((vector) => vector.expect !== 'document').length;
    expect(refused).toBeGreaterThanOrEqual(certain);
    expect(refused).toBeLessThanOrEqual(possible);
  });

  it('do nothing on the shelf, by title, author, source or file name', async () => {
    for (const sort of ['title', 'creator', 'source']) {
      await lectern.page.evaluate((page) => (location.hash = `#${page}`), `${SHELF_PAGE}?sort=${sort}`);
      await lectern.page.locator('lectern-document-list').waitFor();
      await expectQuiet();
    }
  });

  it('do nothing when they are opened', async () => {
    const shelf = await lectern.ask('shelf.page', { sort: 'added', descending: false, offset: 0, limit: 500 });
    if (!shelf.ok) throw new Error(shelf.failure.code);
    expect(shelf.value.total).toBeGreaterThan(vectors.length / 2);
    for (const { id } of shelf.value.rows) await lectern.show(documentPage(id));
    await expectQuiet();
  }, 180_000);

  it('do nothing as what a person types: titles, creators, sources, collections, tags', async () => {
    const shelf = await lectern.ask('shelf.page', { sort: 'added', descending: false, offset: 0, limit: WORDS.length });
    if (!shelf.ok) throw new Error(shelf.failure.code);
    for (const [place, { id }] of shelf.value.rows.entries()) {
      const words = WORDS[place] ?? '';
      const correction = { title: words, creators: [{ name: words, affiliation: words }], source: words };
      expect(await lectern.ask('document.correct', { id, correction })).toMatchObject({ ok: true });
      expect(await lectern.ask('document.tag', { ids: [id], add: [words], remove: [] })).toMatchObject({ ok: true });
      expect(await lectern.ask('collection.create', { name: words })).toMatchObject({ ok: true });
      await lectern.show(documentPage(id));
    }
    await lectern.show(SHELF_PAGE);
    await expectQuiet();
  });

  it('would be seen if they did anything', async () => {
    await lectern.page.evaluate(async () => {
      const trap = document.createElement('div');
      try {
        trap.setAttribute('onclick', '__ran()');
      } catch {
        // Trusted Types refuse it already.
      }
      trap.click();
      await fetch('http://canary.invalid/').catch(() => undefined);
    });
    const isBare = args.length > 0;
    await expect.poll(() => ran).toBe(isBare ? 1 : 0);
    expect(lectern.complaints.length).toBeGreaterThan(0);
    expect(lectern.log().includes('refused request for http')).toBe(isBare);
  });
});
