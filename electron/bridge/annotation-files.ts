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

/** Annotations into a file and out of one, each chosen by the person. */
export function annotationFiles(
  window: BrowserWindow,
  library: LibraryProcess,
  words: () => MenuWords,
): Pick<TextServices, 'annotations.save' | 'annotations.choose'> {
  return {
    'annotations.save': async ({ title, ...wish }) => {
      const exported = await library.reply('annotations.export', wish);
      if (!exported.ok) return JSON.stringify(exported);
      const { text, extension } = exported.value;
      const path = await chooseSavePlace(window, title, extension, words().annotationFile);
      if (path === undefined) return JSON.stringify(succeeded(null));
      try {
        await writeFile(path, text);
      } catch (error) {
        return JSON.stringify(failed(storeFailure(error, basename(path))));
      }
      return JSON.stringify(succeeded({ saved: path }));
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
