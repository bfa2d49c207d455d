import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './store-failure.ts';

/** Where the build puts the maps, seen from its bundles; and where they come from, seen from this file. */
const FOLDERS = ['../pdf', '../../pdf', '../../node_modules/pdfjs-dist'];

/**
 * The program's own character maps for PDFs, by name; undefined where there is none of that name. The name comes from a
 * document: only plain letters, digits and hyphens are one.
 */
export async function nodeCharacterMap(name: string): Promise<Uint8Array | undefined> {
  if (!/^[A-Za-z0-9-]{1,40}$/u.test(name)) return undefined;
  for (const folder of FOLDERS) {
    try {
      return new Uint8Array(await readFile(join(import.meta.dirname, folder, 'cmaps', `${name}.bcmap`)));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
  return undefined;
}
