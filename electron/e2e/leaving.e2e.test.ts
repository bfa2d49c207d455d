import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

const SENTENCE = '灵渠沟通了湘江与漓江。';

let lectern: LecternWindow;

beforeEach(async () => {
  lectern = await LecternWindow.open();
  await lectern.libraryOpen();
});
afterEach(() => lectern.close());

const inFolder = (name: string): string => join(lectern.folder, name);

/** What the system's dialogs answer from now on. */
async function choose(path: string): Promise<void> {
  await lectern.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function take(): Promise<string> {
  writeFileSync(inFolder('灵渠考.txt'), `灵渠考\n\n${SENTENCE.repeat(20)}\n`);
  const { documents } = await lectern.import([inFolder('灵渠考.txt')]);
  return documents[0]?.id ?? '';
}

describe('documents that leave the library', () => {
  it('go as PDF from the menu of the reader, and are shown where they lie; a place that cannot be written says so', async () => {
    const id = await take();
    await lectern.show(`/reading/${id}`);
    await choose(inFolder('灵渠考.pdf'));
    await lectern.page.keyboard.press('Control+Shift+S');
    await lectern.page.locator('input[value=pdf]').check();
    await lectern.page.locator('lectern-export-dialog button.primary').click();
    await lectern.page.locator('.works .show').waitFor();
    const pdf = readFileSync(inFolder('灵渠考.pdf'), 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.\d/u);
    expect(pdf).toContain('/Outlines');
    await lectern.app.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => Object.assign(globalThis, { shown: path });
    });
    await lectern.page.locator('.works .show').click();
    await expect
      .poll(() => lectern.app.evaluate(() => (globalThis as unknown as { shown?: string }).shown))
      .toBe(inFolder('灵渠考.pdf'));

    await choose(inFolder('no-folder/灵渠考.html'));
    const wish = { work: 'w1', chosen: { ids: [id] }, format: 'html', title: '灵渠考' } as const;
    expect(await lectern.ask('documents.save', wish)).toMatchObject({ ok: false, failure: { code: 'place-failed' } });
    // A page names no place to write to.
    const named = { ...wish, file: inFolder('named.html') };
    expect(await lectern.ask('documents.write', named)).toMatchObject({ failure: { code: 'not-available-here' } });
    expect(existsSync(named.file)).toBe(false);
    expect(lectern.complaints).toEqual([]);
  });

  it('go as a signed pack, which is read, searched and written in without being added, and comes with the notes when it is', async () => {
    const id = await take();
    const file = inFolder('灵渠.epub');
    await choose(file);
    const keys = await lectern.ask('keys.make', { name: '县志办' });
    const key = keys.ok ? (keys.value[0]?.key ?? '') : '';
    const wish = { work: 'w2', chosen: { ids: [id] }, title: '灵渠', version: 1, annotations: false, key };
    expect(await lectern.ask('pack.save', wish)).toMatchObject({ ok: true, value: { file, documents: 1 } });
    await lectern.ask('document.remove', { ids: [id] });

    const visited = lectern.page.waitForEvent('load');
    void lectern.page.evaluate(() =>
      document.querySelector('lectern-shell')?.dispatchEvent(new CustomEvent('visit-wished')),
    );
    await visited;
    await lectern.libraryOpen();
    const bar = lectern.page.locator('lectern-visit-bar section');
    await bar.waitFor();
    expect(await bar.innerText()).toContain('县志办');
    await expect
      .poll(() => lectern.ask('search.query', { query: '漓江', limit: 5 }), { timeout: 20_000 })
      .toMatchObject({ value: { total: 1 } });
    expect(await lectern.ask('import.paths', { paths: [file] })).toMatchObject({ failure: { code: 'visiting' } });
    const selector = { quote: { exact: '湘江与漓江', prefix: '灵渠沟通了', suffix: '。' } };
    const note = {
      motivation: 'commenting',
      body: [{ purpose: 'commenting', value: '两江之间' }],
      target: { kind: 'passage', source: id, selector },
    } as const;
    expect(await lectern.ask('annotations.make', note)).toMatchObject({ ok: true });
    // Nothing of it is in the library: its catalogue was last written before.
    const catalogue = readFileSync(inFolder('library/catalog.jsonl'), 'utf8');
    expect(catalogue).not.toContain('"installed"');

    const back = lectern.page.waitForEvent('load');
    await bar.locator('button.primary').click();
    await back;
    await lectern.libraryOpen();
    await expect
      .poll(() => lectern.ask('annotations.of', { document: id }), { timeout: 20_000 })
      .toMatchObject({ ok: true, value: { annotations: [{ annotation: { body: [{ value: '两江之间' }] } }] } });
    expect(await lectern.ask('visit.status', null)).toEqual({ ok: true, value: null });
    expect(existsSync(inFolder('user-data/visit'))).toBe(false);
    expect(lectern.complaints).toEqual([]);
  });
});
