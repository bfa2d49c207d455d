import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from './batch-outcomes.ts';
import { importInto, openTestLibrary, scratchFolder, tidyUp } from './test-library.ts';

afterEach(tidyUp);

const ARTICLE = '建设先进组工文化\n\n党的十七届六中全会作出了重要决定。\n';

function codes(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.failure.code : outcome.status));
}

/** What becomes of one file with these bytes. */
async function importBytes(name: string, bytes: string | Uint8Array): Promise<string | undefined> {
  const path = join(scratchFolder(), name);
  writeFileSync(path, bytes);
  return codes(await importInto(await openTestLibrary(), [path]))[0];
}

describe('A file that cannot become a document is refused with its own reason', () => {
  const GB18030 = Buffer.concat(
    Array.from({ length: 30 }, () => Buffer.from([0xbd, 0xa8, 0xc9, 0xe8, 0xcf, 0xc8, 0xbd, 0xf8])),
  );

  it.each([
    ['an empty file', 'empty.txt', '', 'empty-file'],
    [
      'a program',
      'tool.txt',
      Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(400, 7)]),
      'unsupported-format',
    ],
    [
      'GB18030 that breaks off inside a character',
      'gb.txt',
      Buffer.concat([GB18030, Buffer.from([0xbd])]),
      'truncated-text',
    ],
    ['ISO-2022-JP', 'jp.txt', Buffer.from('\u001b$B$3$s$K$A$O\u001b(B'.repeat(20), 'latin1'), 'unsupported-encoding'],
    ['NUL bytes in a text', 'nul.txt', Buffer.from(`${ARTICLE.repeat(9)}\0\0\0\0${ARTICLE}`), 'binary-in-text'],
    [
      'HTML nested 5,000 deep',
      'deep.html',
      `<!doctype html><body>${'<div>'.repeat(5000)}深${'</div>'.repeat(5000)}`,
      'too-deep',
    ],
    [
      'HTML of 600,000 nodes',
      'wide.html',
      `<!doctype html><body><p>${'<b>字</b>'.repeat(600_000)}</p>`,
      'too-many-nodes',
    ],
  ])('%s', async (_what, name, bytes, code) => {
    expect(await importBytes(name, bytes)).toBe(code);
  });

  it('a file of 2 GB, unread', async () => {
    const path = join(scratchFolder(), 'huge.txt');
    writeFileSync(path, '');
    truncateSync(path, 2 * 1024 ** 3);
    const started = performance.now();
    expect(codes(await importInto(await openTestLibrary(), [path]))).toEqual(['too-large']);
    expect(process.memoryUsage().rss).toBeLessThan(1024 ** 3);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('a pipe, a device and a file that is not there', async () => {
    const folder = scratchFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const paths = [join(folder, 'pipe'), '/dev/null', join(folder, 'missing.txt')];
    expect(codes(await importInto(await openTestLibrary(), paths))).toEqual(['not-a-file', 'not-a-file', 'not-found']);
  });

  // The superuser may read every file whatever its mode: the kernel itself refuses to have this one read.
  it.runIf(process.platform === 'linux')('a file the system will not let be read', async () => {
    expect(codes(await importInto(await openTestLibrary(), ['/proc/self/mem']))).toEqual(['unreadable']);
  });

  it('a file that grows while it is read', async () => {
    const path = join(scratchFolder(), 'log.txt');
    writeFileSync(path, ARTICLE.repeat(200_000));
    const growing = setInterval(() => {
      appendFileSync(path, ARTICLE);
    }, 1);
    try {
      expect(codes(await importInto(await openTestLibrary(), [path]))).toEqual(['changed-while-reading']);
    } finally {
      clearInterval(growing);
    }
  });
});

describe('Importing a folder', () => {
  it('takes in all files below it and refuses links: one that leads back is a loop', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'a', 'b', 'one.txt'), ARTICLE);
    writeFileSync(join(folder, 'two.txt'), `${ARTICLE}又一篇。`);
    writeFileSync(join(folder, '.hidden'), 'x');
    symlinkSync('..', join(folder, 'a', 'b', 'loop'));
    symlinkSync('/etc/passwd', join(folder, 'z-outside'));
    const outcomes = await importInto(await openTestLibrary(), [folder]);
    expect(outcomes.map(({ source }) => source.slice(folder.length))).toEqual([
      '/a/b/loop',
      '/a/b/one.txt',
      '/two.txt',
      '/z-outside',
    ]);
    expect(codes(outcomes)).toEqual(['folder-loop', 'imported', 'imported', 'not-a-file']);
  });

  it('leaves to a saved page the folder that belongs to it, and takes in a folder that only looks like one', async () => {
    const folder = scratchFolder();
    for (const name of ['page_files', 'notes_files']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'inner.txt'), `${ARTICLE}${name}`);
    }
    writeFileSync(join(folder, 'page.html'), `<!doctype html><title>页</title><p>${ARTICLE.repeat(3)}</p>`);
    const outcomes = await importInto(await openTestLibrary(), [folder]);
    expect(outcomes.map(({ source }) => source.slice(folder.length))).toEqual(['/notes_files/inner.txt', '/page.html']);
  });

  it('takes in names that are no text and names that deceive, and shows them harmless', async () => {
    const folder = scratchFolder();
    const names = [
      Buffer.from('a\nb.txt'),
      Buffer.from('cod\u202etxt.exe'),
      Buffer.from([0x62, 0xff, 0xfe, 0x2e, 0x74]),
    ];
    names.forEach((name, index) => {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), `${ARTICLE}${String(index)}`);
    });
    const opened = await openTestLibrary();
    expect(codes(await importInto(opened, [folder]))).toEqual(['imported', 'imported', 'imported']);
    const shown = opened.library.documents().map(({ origin }) => origin.name);
    expect(shown.sort()).toEqual(['a\ufffdb.txt', 'b\ufffd\ufffd.t', 'cod\ufffdtxt.exe']);
  });
});
