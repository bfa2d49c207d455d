import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import { failed, succeeded, type Result } from '#content/base';
import type { DocumentFormat, DocumentsWish, Failure, MenuWords, OutgoingRequests, Saved } from '#content/contract';
import { printFile } from '../platform/print-file.ts';
import { chooseSavePlace } from '../window/index.ts';
import type { LibraryProcess } from './library-process.ts';
import type { TextServices } from './serve.ts';

export interface OutgoingSurroundings {
  readonly window: BrowserWindow;
  readonly library: LibraryProcess;
  readonly words: () => MenuWords;
}

type OutgoingService = Extract<
  keyof OutgoingRequests,
  'documents.save' | 'documents.write' | 'pack.save' | 'pack.write' | `outgoing.${string}`
>;

/** The end of a file's name, and what the dialog calls its kind. */
const FILES: { readonly [Format in DocumentFormat]: readonly [extension: string, kind: keyof MenuWords] } = {
  epub: ['epub', 'publicationFile'],
  html: ['html', 'webPageFile'],
  markdown: ['md', 'markdownFile'],
  text: ['txt', 'textFile'],
  pdf: ['pdf', 'pdfFile'],
};

/** Documents leave into files that the person names in the system's dialog: the page itself names no place to write to. */
export function outgoingServices({
  window,
  library,
  words,
}: OutgoingSurroundings): Pick<TextServices, OutgoingService> {
  /** What was written, by the work that wrote it: these files can be shown, and no others. */
  const written = new Map<string, string>();
  const printing = new Map<string, AbortController>();

  const note = (work: string, reply: Result<Saved, Failure>): string => {
    if (reply.ok) written.set(work, reply.value.file);
    return JSON.stringify(reply);
  };

  /** The library writes the documents as a web page, which is then drawn on paper. */
  const print = async (wish: DocumentsWish, file: string): Promise<Result<Saved, Failure>> => {
    const ending = new AbortController();
    printing.set(wish.work, ending);
    const scratch = await mkdtemp(join(tmpdir(), 'lectern-paper-'));
    try {
      const page = await library.reply('documents.write', { ...wish, file: join(scratch, 'page.html') });
      if (!page.ok) return page;
      const { printPaper } = await import('../paper/index.ts');
      return await printFile(page.value.file, { ...page.value, file }, ending.signal, (html) => printPaper(html, words())); // prettier-ignore
    } finally {
      printing.delete(wish.work);
      await rm(scratch, { recursive: true, force: true });
    }
  };

  const choose = (title: string, format: DocumentFormat): Promise<string | undefined> => {
    const [extension, kind] = FILES[format];
    return chooseSavePlace(window, title, extension, words()[kind]);
  };

  const refused = (name: string) => (): Promise<string> =>
    Promise.resolve(JSON.stringify(failed({ code: 'not-available-here', name })));

  return {
    'documents.save': async (wish) => {
      const file = await choose(wish.title, wish.format);
      if (file === undefined) return JSON.stringify(succeeded(null));
      return note(wish.work, wish.format === 'pdf' ? await print(wish, file) : await library.reply('documents.write', { ...wish, file })); // prettier-ignore
    },
    'pack.save': async (wish) => {
      const file = await choose(wish.title, 'epub');
      if (file === undefined) return JSON.stringify(succeeded(null));
      return note(wish.work, await library.reply('pack.write', { ...wish, file }));
    },
    'documents.write': refused('documents.write'),
    'pack.write': refused('pack.write'),
    'outgoing.cancel': ({ work }) => {
      printing.get(work)?.abort();
      return library.ask('outgoing.cancel', { work });
    },
    'outgoing.show': ({ work }) => {
      const file = written.get(work);
      if (file !== undefined) shell.showItemInFolder(file);
      return Promise.resolve(JSON.stringify(succeeded(null)));
    },
  };
}
