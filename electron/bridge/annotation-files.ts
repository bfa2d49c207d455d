import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { failed, succeeded } from '#content/base';
import type { MenuWords } from '#content/contract';
import { storeFailure } from '../platform/store-failure.ts';
import { chooseAnnotations, chooseSavePlace } from '../window/index.ts';
import type { LibraryProcess } from './library-process.ts';
import type { TextServices } from './serve.ts';

/** Bytes of a file of annotations that is read: what a hundred thousand of them come to. */
const LARGEST = 256_000_000;

/** Writes a text where the person wants it; where they named no place nothing is done. */
async function saved(text: string, path: string | undefined): Promise<string> {
  if (path === undefined) return JSON.stringify(succeeded(null));
  try {
    await writeFile(path, text);
  } catch (error) {
    return JSON.stringify(failed(storeFailure(error, basename(path))));
  }
  return JSON.stringify(succeeded({ saved: path }));
}

/** Annotations into a file and out of one, each chosen by the person. */
export function annotationFiles(
  window: BrowserWindow,
  library: LibraryProcess,
  words: () => MenuWords,
): Pick<TextServices, 'annotations.save' | 'annotations.choose' | 'letter.save'> {
  return {
    'annotations.save': async ({ title, ...wish }) => {
      const exported = await library.reply('annotations.export', wish);
      if (!exported.ok) return JSON.stringify(exported);
      const { text, extension } = exported.value;
      return saved(text, await chooseSavePlace(window, title, extension, words().annotationFile));
    },
    'letter.save': async ({ subject, body }) => {
      const { writeEmail } = await import('#content/annotations/exchange'); // with it come all formats, and a letter is rare
      const letter = writeEmail(subject, body, new Date());
      return saved(letter, await chooseSavePlace(window, subject, 'eml', words().letterFile));
    },
    'annotations.choose': async () => {
      const path = await chooseAnnotations(window, words());
      if (path === undefined) return JSON.stringify(succeeded(null));
      try {
        const bytes = await readFile(path);
        if (bytes.length > LARGEST) {
          return JSON.stringify(failed({ code: 'too-large', bytes: bytes.length, limit: LARGEST }));
        }
        return await library.ask('annotations.import', { json: bytes.toString('utf8') });
      } catch (error) {
        return JSON.stringify(failed(storeFailure(error, basename(path))));
      }
    },
  };
}
