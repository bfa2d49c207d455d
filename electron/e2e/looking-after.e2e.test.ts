import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

const NAME = '灵渠考.txt';
const SENTENCE = '灵渠沟通了湘江与漓江。';

let lectern: LecternWindow;

async function take(): Promise<string> {
  const file = join(lectern.folder, NAME);
  writeFileSync(file, `灵渠考\n\n${SENTENCE.repeat(20)}\n`);
  const { documents } = await lectern.import([file]);
  return documents[0]?.id ?? '';
}

describe('looking after a library', () => {
  beforeAll(async () => {
    lectern = await LecternWindow.open();
    await lectern.libraryOpen();
  });
  afterAll(() => lectern.close());

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
    await expect
      .poll(() => lectern.ask('search.query', { query: '漓江', limit: 5 }), { timeout: 20_000 })
      .toMatchObject({ ok: true, value: { mode: 'exact', total: 1 } });
    await lectern.page.keyboard.press('Escape');
    await lectern.page.locator('lectern-library-check').waitFor({ state: 'hidden' });
  });

  it('says what the program is and where its things lie, with the notices of the works of others', async () => {
    await lectern.page.keyboard.press('Control+,');
    const about = lectern.page.locator('lectern-about');
    await about.getByText(/Electron \d+\./u).waitFor();
    for (const folder of ['library', 'user-data', 'logs'])
      expect(await about.locator('dl').innerText()).toContain(folder);
    await lectern.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openPath = (path) => Promise.resolve(opened.push(path) > 0 ? '' : 'never');
    });
    for (const button of await about.locator('dd > button').all()) await button.click();
    await expect
      .poll(() => lectern.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
      .toEqual([
        join(lectern.folder, 'library'),
        join(lectern.folder, 'user-data'),
        join(lectern.folder, 'user-data', 'logs'),
      ]);
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

describe("the library's place", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    lectern = await LecternWindow.open({ folder: home, isMovable: true });
  }

  async function choose(button: RegExp, folder: string): Promise<void> {
    await lectern.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, folder);
    await lectern.page.getByRole('button', { name: button }).click();
  }

  it('is another disk once the library is moved there, also at the next start, which begins where the last one ended', async () => {
    await start();
    await lectern.libraryOpen();
    const id = await take();
    const disk = join(home, '磁盘');
    mkdirSync(disk);
    writeFileSync(join(disk, '别的文件.txt'), '不能动');
    await lectern.page.keyboard.press('Control+,');
    await choose(/移到别处|Move elsewhere/u, disk);
    await lectern.page.getByText(/书库现在位于|The library is now in/u).waitFor();
    await lectern.libraryOpen();
    await lectern.show(`/reading/${id}`);
    await lectern.page.getByText(SENTENCE).first().waitFor();
    expect(readdirSync(disk).sort()).toEqual(['Lectern', '别的文件.txt']);
    expect(existsSync(join(home, 'user-data', 'library', 'lectern.json'))).toBe(true);
    await lectern.close();

    await start();
    await lectern.page.getByText(SENTENCE).first().waitFor();
    expect(await lectern.page.evaluate(() => location.hash)).toContain(`/reading/${id}`);
    expect(await lectern.ask('program.about', null)).toMatchObject({
      value: { folders: { library: join(disk, 'Lectern') } },
    });
    await lectern.close();

    renameSync(disk, join(home, '别处'));
    await start();
    await lectern.page.getByText(/书库不在原来的位置|The library is not in its place/u).waitFor();
    expect(existsSync(disk)).toBe(false);
    await choose(/打开别的书库|Open another library/u, join(home, '别处', 'Lectern'));
    await lectern.page.getByText(SENTENCE).first().waitFor();
    await lectern.close();
  });
});
