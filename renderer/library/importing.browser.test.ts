import { afterEach, describe, expect, it } from 'vitest';
import type { WatchStatus } from '#content/contract';
import { answering, examinedIn, LOGGED } from './importing.testing.ts';
import { LecternImportLog } from './import-log.ts';
import { LecternImportPreview } from './import-preview.ts';
import { LecternWatchedFolder } from './watched-folder.ts';

afterEach(() => {
  document.body.replaceChildren();
});

type Asking = LecternImportLog | LecternImportPreview | LecternWatchedFolder;

async function placed(element: Asking, reader: ReturnType<typeof answering>): Promise<ShadowRoot> {
  element.reader = reader;
  document.body.append(element);
  await element.updateComplete;
  if (element.shadowRoot === null) throw new Error('drawn without a root');
  return element.shadowRoot;
}

function button(root: ShadowRoot, place: number): HTMLButtonElement {
  const found = root.querySelectorAll('button')[place];
  if (found === undefined) throw new Error(`no button ${String(place)}`);
  return found;
}

describe('The import log', () => {
  it('lists what became of each file, with the reason of those that were refused', async () => {
    const log = new LecternImportLog();
    const root = await placed(log, answering({ 'shelf.imports': () => LOGGED }));
    await log.show();
    await log.updateComplete;
    const entries = [...root.querySelectorAll('li')].map((entry) => entry.textContent);
    expect(entries).toHaveLength(3);
    expect(entries[0]).toContain('/下载/扫描件.pdf');
    expect(entries[0]).toContain('12');
    expect(root.querySelector('a')?.getAttribute('href')).toContain('d1');
  });

  it('is empty after it was cleared, and says so', async () => {
    const log = new LecternImportLog();
    const reader = answering({ 'shelf.imports': () => LOGGED, 'shelf.clearImports': () => null });
    const root = await placed(log, reader);
    await log.show();
    await log.updateComplete;
    button(root, 0).click();
    await expect.poll(() => root.querySelectorAll('li').length).toBe(0);
    expect(root.querySelector('p')?.textContent).not.toBe('');
    expect(reader.asked.at(-1)?.[0]).toBe('shelf.clearImports');
  });
});

describe('The preview of an import', () => {
  const answers = {
    'import.examine': () => examinedIn('windows-1252'),
    'import.look': ({ encoding }: { readonly encoding: string }) => examinedIn(encoding),
    'import.paths': () => ({ batch: 'b1' }),
  };

  it('shows text, front matter and receipt, and keeps the file only when it is told to', async () => {
    const preview = new LecternImportPreview();
    const reader = answering(answers);
    const root = await placed(preview, reader);
    await preview.show();
    await preview.updateComplete;
    expect(root.querySelector('.text .heading')?.textContent).toBe('一、提高认识');
    expect(root.querySelector('dl')?.textContent).toContain('李青溪');
    expect(root.querySelector('li')?.textContent).toContain('打印 留言');
    expect(reader.asked.map(([name]) => name)).toEqual(['import.examine']);
    button(root, 0).click();
    await expect.poll(() => reader.asked.at(-1)).toEqual(['import.paths', { paths: ['/下载/讲话.txt'] }]);
    await expect.poll(() => root.querySelector('wa-dialog')).toBeNull();
  });

  it('takes a book in as one document, or by its chapters into a collection of its name', async () => {
    const preview = new LecternImportPreview();
    const { document } = examinedIn('gb18030');
    const book = { ...document, original: { ...document.original, mediaType: 'application/epub+zip' } };
    const reader = answering({
      ...answers,
      'import.examine': () => ({ path: '/下载/讲话.epub', isKnown: false, document: book }),
      'shelf.overview': () => ({ collections: [] }),
      'collection.create': ({ name }: { readonly name: string }) => ({ id: `of ${name}`, name }),
    });
    const root = await placed(preview, reader);
    await preview.show();
    await preview.updateComplete;
    const choice = root.querySelector('select');
    if (choice === null) throw new Error('no choice of chapters');
    expect(choice.value).toBe('whole');
    choice.value = 'chapters';
    choice.dispatchEvent(new Event('change'));
    await preview.updateComplete;
    button(root, 0).click();
    const wanted = { paths: ['/下载/讲话.epub'], chapters: true, collection: 'of 讲话' };
    await expect.poll(() => reader.asked.at(-1)).toEqual(['import.paths', wanted]);
  });

  it('shows what is in an archive, and why some of it is not taken', async () => {
    const preview = new LecternImportPreview();
    const reader = answering({
      ...answers,
      'import.examine': () => ({
        path: '/下载/档案.zip',
        isCut: false,
        members: [
          { within: '档案/一.txt', title: '古树名木保护条例', isKnown: true },
          { within: '档案/二.pdf', failure: { code: 'encrypted' } },
        ],
      }),
    });
    const root = await placed(preview, reader);
    await preview.show();
    await preview.updateComplete;
    const [first, second] = [...root.querySelectorAll('li')].map((item) => item.textContent);
    expect(first).toContain('古树名木保护条例');
    expect(first).toContain('档案/一.txt');
    expect(second).toContain('密码');
    button(root, 0).click();
    await expect.poll(() => reader.asked.at(-1)).toEqual(['import.paths', { paths: ['/下载/档案.zip'] }]);
  });

  it('shows the text anew in another encoding, and imports it in the one that was chosen', async () => {
    const preview = new LecternImportPreview();
    const reader = answering(answers);
    const root = await placed(preview, reader);
    await preview.show();
    await preview.updateComplete;
    const choice = root.querySelector('select');
    if (choice === null) throw new Error('no choice of encodings');
    choice.value = 'gb18030';
    choice.dispatchEvent(new Event('change'));
    await expect.poll(() => root.querySelector('.text')?.textContent).toContain('古树名木是有生命的文物。');
    await preview.updateComplete;
    button(root, 0).click();
    await expect
      .poll(() => reader.asked.at(-1))
      .toEqual(['import.paths', { paths: ['/下载/讲话.txt'], encoding: 'gb18030' }]);
  });
});

describe('The watched folder in the settings', () => {
  it('is chosen, shown and given up', async () => {
    let status: WatchStatus = { isThere: true };
    const reader = answering({
      'watch.status': () => status,
      'watch.choose': () => (status = { folder: '/下载', isThere: true }),
      'watch.stop': () => (status = { isThere: true }),
    });
    const root = await placed(new LecternWatchedFolder(), reader);
    await expect.poll(() => root.querySelectorAll('button').length).toBe(1);
    button(root, 0).click();
    await expect.poll(() => root.querySelector('.folder')?.textContent).toBe('/下载');
    button(root, 1).click();
    await expect.poll(() => root.querySelector('.folder')).toBeNull();
  });

  it('says when the folder cannot be read, and is not there at all where nothing can be watched', async () => {
    const away = await placed(
      new LecternWatchedFolder(),
      answering({ 'watch.status': () => ({ folder: '/media/stick', isThere: false }) }),
    );
    await expect.poll(() => away.querySelector('[role=alert]')?.textContent ?? '').not.toBe('');
    const none = await placed(new LecternWatchedFolder(), answering({}));
    expect(none.querySelector('button')).toBeNull();
  });
});
