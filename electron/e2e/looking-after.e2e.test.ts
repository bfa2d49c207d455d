import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

const NAME = '灵渠考.txt';
const SENTENCE = '灵渠沟通了湘江与漓江。';

let lectern: LecternWindow;
beforeEach(async () => {
  lectern = await LecternWindow.open();
  await lectern.libraryOpen();
});
afterEach(() => lectern.close());

async function take(): Promise<string> {
  const file = join(lectern.folder, NAME);
  writeFileSync(file, `灵渠考\n\n${SENTENCE.repeat(20)}\n`);
  const { documents } = await lectern.import([file]);
  return documents[0]?.id ?? '';
}

describe('looking after a library', () => {
  it('finds a damaged document and makes it again from its original, told how far it is', async () => {
    const id = await take();
    const folder = join(lectern.folder, 'library', 'documents', id);
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'damaged');
    await lectern.page.keyboard.press('Control+,');
    await lectern.page.locator('lectern-library-check button').first().click();
    await lectern.page.getByText(/有 1 个文件|Files damaged or missing: 1/u).waitFor();
    await lectern.page.locator('lectern-library-check button').last().click();
    await expect
      .poll(async () => (await lectern.ask('document.open', { id, look: true })).ok, { timeout: 20_000 })
      .toBe(true);
    expect(await lectern.ask('library.verify', null)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('says what the program is and where its things lie, with the notices of the works of others', async () => {
    await lectern.page.keyboard.press('Control+,');
    const about = lectern.page.locator('lectern-about');
    await about.getByText(/Electron \d+\./u).waitFor();
    for (const folder of ['library', 'user-data', 'logs'])
      expect(await about.locator('dl').innerText()).toContain(folder);
    await about.locator('summary').click();
    await about.getByText(/lit-html \d/u).waitFor();
    expect(lectern.complaints).toEqual([]);
  });

  it('collects diagnostics and a log without a word, a title or a file of the person', async () => {
    await take();
    await lectern.ask('import.paths', { paths: [join(lectern.folder, '不存在的处分决定.txt')] });
    await lectern.ask('search.query', { query: '漓江', limit: 5 });
    const zip = join(lectern.folder, 'diagnostics.zip');
    await lectern.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, zip);
    expect(await lectern.ask('program.diagnose', null)).toEqual({ ok: true, value: { saved: zip } });
    const files = Object.values(unzipSync(readFileSync(zip))).map((bytes) => strFromU8(bytes));
    expect(files.length).toBeGreaterThanOrEqual(5);
    for (const own of ['灵渠', '漓江', '处分决定']) expect([...files, lectern.log()].join('\n')).not.toContain(own);
  });
});
