import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shape, text, type Result, type StoreFailure } from '#content/base';
import { nodeFileStore } from './node-file-store.ts';

/** Beside the settings, and by itself, so that the command line finds it too. */
const FILE = 'library-place.json';
const parse = shape({ folder: text(4096, 1) });

/** The folder that a person moved their library to, or chose; undefined while it is in its usual place. */
export function chosenLibrary(userData: string): string | undefined {
  try {
    return parse(JSON.parse(readFileSync(join(userData, FILE), 'utf8')))?.folder;
  } catch {
    return undefined; // nobody chose, or it cannot be read: then the usual place is the place
  }
}

/** Makes `folder` the library's place from the next time it is opened, durably; the usual one where none is given. */
export function chooseLibrary(userData: string, folder: string | undefined): Promise<Result<null, StoreFailure>> {
  const store = nodeFileStore(userData);
  if (folder === undefined) return store.remove(FILE);
  return store.replace(FILE, new TextEncoder().encode(`${JSON.stringify({ folder })}\n`));
}
