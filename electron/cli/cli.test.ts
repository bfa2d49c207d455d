import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import lunr from 'lunr';
import { afterEach, describe, expect, it } from 'vitest';
import { openFolder } from '../platform/library-folder.ts';
import { openTestLibrary, scratchFolder, tidyUp } from '../workers/test-library.ts';
import { json, lectern, PROGRAM, type Ran } from './lectern.testing.ts';

afterEach(tidyUp);

const ARTICLE = '建设先进组工文化\n\n党的十七届六中全会作出了重要决定。\n';

/** What an import tells of its files. */
interface Imported {
  readonly files: readonly {
    readonly status: string;
    readonly source: string;
    readonly document: { readonly id: string };
    readonly failure: { readonly code: string; readonly message: string };
  }[];
}

const imported = (ran: Ran): Imported['files'] => (json(ran) as Imported).files;

function article(): string {
  const path = join(scratchFolder(), 'article.txt');
  writeFileSync(path, ARTICLE);
  return path;
}

describe('The command line', () => {
  it('imports, lists and shows a document, as JSON in the last line', () => {
    const library = join(scratchFolder(), 'library');
    const ran = lectern(['import', article(), '--library', library, '--json']);
    expect(ran.status).toBe(0);
    const { id } = imported(ran)[0]?.document ?? { id: '' };
    expect(json(lectern(['list', '--library', library, '--json']))).toMatchObject({
      documents: [{ id, language: 'zh-Hans' }],
    });
    const shown = json(lectern(['show', id.slice(0, 8), '--library', library, '--json']));
    expect(shown).toMatchObject({
      id,
      receipt: { removed: expect.any(Array) as unknown },
      metadata: { encoding: 'UTF-8' },
    });
    expect(lectern(['show', id, '--text', '--library', library]).out).toContain('十七届六中全会');
    expect(lectern(['verify', '--library', library]).status).toBe(0);
    expect(imported(lectern(['reimport', '--library', library, '--json']))).toMatchObject([{ status: 'unchanged' }]);
  });

  it('indexes what it imports, and gives the index to Lunr and reads it back', () => {
    const library = join(scratchFolder(), 'library');
    const { id } = imported(lectern(['import', article(), '--library', library, '--json']))[0]?.document ?? {
      id: '',
    };
    const { segments } = JSON.parse(readFileSync(join(library, 'index', 'segments.json'), 'utf8')) as { segments: [] };
    expect(segments).toHaveLength(1);
    const exported = lectern(['index', 'export', '--library', library]).out;
    const stock = lunr.Index.load(JSON.parse(exported) as object);
    expect(stock.search('body:决定').map(({ ref }) => ref)).toEqual([id]);
    const file = join(scratchFolder(), 'index.json');
    writeFileSync(file, exported);
    const read = JSON.parse(
      lectern(['index', 'import', file, 'body:决定', '--library', library, '--json']).out,
    ) as object;
    expect(read).toMatchObject({ documents: 1, total: 1, hits: [{ ref: id }] });
    expect(lectern(['index', 'import', article(), '--library', library]).status).toBe(1);
  });

  it('does the rest and ends with 1 when something was refused, with a sentence in the person’s language', () => {
    const library = join(scratchFolder(), 'library');
    const empty = join(scratchFolder(), 'empty.txt');
    writeFileSync(empty, '');
    const ran = lectern(['import', article(), empty, '--library', library, '--json'], {
      environment: { LANG: 'zh_CN.UTF-8' },
    });
    expect(ran.status).toBe(1);
    expect(imported(ran).map(({ status }) => status)).toEqual(['imported', 'refused']);
    expect(imported(ran)[1]?.failure).toMatchObject({ code: 'empty-file' });
    expect(imported(ran)[1]?.failure.message).toMatch(/\p{Script=Han}/u);
  });

  it('ends with 2 and says what is wrong when it is used wrongly', () => {
    expect(lectern([])).toMatchObject({ status: 2, out: '', said: expect.stringContaining('lectern') as string });
    expect(lectern(['search', '老井', '--limit', 'many'])).toMatchObject({
      status: 2,
      out: '',
      said: '--limit cannot be “many”. lectern --help says what it can be.\n',
    });
  });

  it('says what it can do, in both languages, and which version it is', () => {
    expect(lectern(['--help']).out).toContain('import PATH');
    expect(lectern(['--help'], { environment: { LANG: 'zh_CN.UTF-8' } }).out).toContain('导入');
    expect(lectern(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it('makes no library where it is only asked for one, and says so to a person and to a program', () => {
    const folder = scratchFolder();
    const ran = lectern(['list', '--library', folder, '--json']);
    expect(ran.status).toBe(1);
    expect(json(ran)).toEqual({ failure: { code: 'no-library', folder, message: ran.said.trimEnd() } });
    expect(ran.said).toContain('There is no library in this folder.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused, with a sentence, a library that somebody has open', async () => {
    const library = join(scratchFolder(), 'library');
    await openTestLibrary(library);
    const { status, said } = lectern(['list', '--library', library]);
    expect(status).toBe(1);
    expect(said).toContain(library);
  });

  it('writes HTML in which nothing of a hostile text is alive', () => {
    const path = join(scratchFolder(), 'hostile.txt');
    writeFileSync(path, '<script>alert(1)</script>\n\n一段正文 <img src=x onerror=alert(2)> "&amp;" 完。\n');
    const library = join(scratchFolder(), 'library');
    const { id } = imported(lectern(['import', path, '--library', library, '--json']))[0]?.document ?? { id: '' };
    const { out } = lectern(['show', id, '--html', '--library', library]);
    expect(out).toContain('&lt;img src=x onerror=alert(2)&gt;');
    expect(out).not.toMatch(/<(?:script|img)/u);
  });

  it('prints no control character of a name to the terminal', () => {
    const path = join(scratchFolder(), 'a\u001b[31m\nb.txt');
    writeFileSync(path, ARTICLE);
    const { out } = lectern(['import', path, '--library', join(scratchFolder(), 'library')]);
    expect(out).not.toContain('\u001b');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('finds a file whose name is no text, although arguments are', () => {
    const folder = scratchFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xbd, 0xa8, 0x2e, 0x74])]), ARTICLE);
    symlinkSync('nowhere', join(folder, 'other'));
    const ran = lectern([
      'import',
      `${folder}/\ufffd\ufffd.t`,
      '--library',
      join(scratchFolder(), 'library'),
      '--json',
    ]);
    expect(imported(ran)).toMatchObject([{ status: 'imported' }]);
  });
});

/** Another moment of the import each time: its start, the first files made, the first stored, some more stored. */
async function moment(kill: number, running: ChildProcess, library: string): Promise<void> {
  const stored = (): number => sizeOf(join(library, 'catalog.jsonl'));
  const made = (): number => namesIn(join(library, 'documents'));
  const [storedBefore, madeBefore] = [stored(), made()];
  const hasCome = [
    () => namesIn(join(library, 'lock')) > 0,
    () => made() > madeBefore + (kill % 7),
    () => stored() > storedBefore,
    () => stored() > storedBefore && made() > madeBefore + 20 + kill,
  ][kill % 4];
  while (running.exitCode === null && hasCome?.() === false) await new Promise((resolve) => setTimeout(resolve, 2));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function namesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

describe('A reader that stops reading', () => {
  it('ends nothing: the import is finished, without a word of complaint', async () => {
    const folder = join(scratchFolder(), 'articles');
    mkdirSync(folder);
    for (let index = 0; index < 30; index++)
      writeFileSync(join(folder, `${String(index)}.txt`), `第${String(index)}篇\n\n正文。\n`);
    const library = join(scratchFolder(), 'library');
    const running = spawn(process.execPath, [PROGRAM, 'import', folder, '--library', library]);
    running.stdout.destroy();
    let said = '';
    running.stderr.on('data', (more: Buffer) => (said += more.toString()));
    await once(running, 'exit');
    expect({ status: running.exitCode, said: said.includes('EPIPE') }).toEqual({ status: 0, said: false });
    const opened = await openFolder(library);
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    expect(opened.value.library.documents()).toHaveLength(30);
    await opened.value.close();

    // The index of thirty articles is more than a pipe holds.
    const exporting = spawn(process.execPath, [PROGRAM, 'index', 'export', '--library', library]);
    exporting.stderr.on('data', (more: Buffer) => (said += more.toString()));
    exporting.stdout.once('data', () => exporting.stdout.destroy());
    await once(exporting, 'exit');
    expect({ status: exporting.exitCode, said }).toEqual({ status: 0, said: '' });
  });
});

/** Kills the program in the middle of a batch, time and again, and looks at the library it left. */
const KILLS = 20 * Number(process.env['LECTERN_SOAK'] ?? 1);

describe('A program killed in the middle of a batch', () => {
  it(
    `leaves a library that opens whole, ${String(KILLS)} times out of ${String(KILLS)}`,
    async () => {
      const folder = join(scratchFolder(), 'articles');
      mkdirSync(folder);
      const library = join(scratchFolder(), 'library');
      let before = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        for (let index = 0; index < 80; index++) {
          const name = `${String(kill)}-${String(index)}`;
          writeFileSync(join(folder, `${name}.txt`), `第${name}篇\n\n${`正文${name}。`.repeat(50)}\n`);
        }
        const running = spawn(process.execPath, [PROGRAM, 'import', folder, '--library', library], { stdio: 'ignore' });
        await moment(kill, running, library);
        running.kill('SIGKILL');
        if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');

        const opened = await openFolder(library);
        if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
        const documents = opened.value.library.documents();
        // A torn last line may be cut and told; nothing else may be wrong, and what was there before still is.
        for (const { code } of opened.value.library.notices) expect(code).toBe('journal-cut');
        expect(documents.length).toBeGreaterThanOrEqual(before);
        for (const { id } of documents) expect((await opened.value.library.read(id)).ok).toBe(true);
        before = documents.length;
        await opened.value.close();
      }
      expect(before).toBeGreaterThan(0);
      expect(readFileSync(join(library, 'catalog.jsonl'), 'utf8').endsWith('\n')).toBe(true);
    },
    KILLS * 10_000,
  );
});
