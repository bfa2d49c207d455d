import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { Options } from './options.ts';
import { portableFolder } from './portable.ts';
import { libraryFolder, userDataFolder, usualLibrary } from './user-data.ts';

/** Where everything lies: what the build made, seen from the main module, and what belongs to the person. */
export interface Places {
  readonly page: string;
  /** Character maps and fonts of pdf.js. */
  readonly pdfData: string;
  readonly preload: string;
  readonly libraryWorker: string;
  readonly importingWorker: string;
  readonly stagingWorker: string;
  readonly shippedCollection: string;
  readonly userData: string;
  /** Where the library lies now: a person may move it while the program runs. */
  readonly library: string;
  /** Where it lies unless a person has another place for it. */
  readonly usualLibrary: string;
  /** Whether a person may have another place for it: not where this start named one, and not on a stick. */
  readonly isMovable: boolean;
  /** Where the library of a pack is that is only looked at. */
  readonly visitFolder: string;
  /** Opens that one in place of the library, or no longer, from the next time the library is opened. */
  readonly visit: (isVisiting: boolean) => void;
  readonly logs: string;
}

/** Also makes Electron keep its own files where the person's are. Must run before Electron is ready. */
export function placesFor(app: App, options: Pick<Options, 'library' | 'userData'>): Places {
  const userData = options.userData ?? userDataFolder();
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  // Who names a place for the settings has the library there as well, on a stick too.
  const portable = options.userData === undefined ? portableFolder() : undefined;
  const visitFolder = join(userData, 'visit');
  let isVisiting = false;
  return {
    page: join(import.meta.dirname, '..', 'renderer'),
    pdfData: join(import.meta.dirname, '..', 'pdf'),
    preload: join(import.meta.dirname, 'preload.cjs'),
    libraryWorker: join(import.meta.dirname, 'workers', 'library.js'),
    importingWorker: join(import.meta.dirname, 'workers', 'importing.js'),
    stagingWorker: join(import.meta.dirname, 'workers', 'staging.js'),
    shippedCollection: join(import.meta.dirname, '..', 'collections', 'shipped'),
    userData,
    get library() {
      return isVisiting ? visitFolder : (options.library ?? libraryFolder(userData, portable));
    },
    usualLibrary: usualLibrary(userData, portable),
    visitFolder,
    visit: (visiting) => {
      isVisiting = visiting;
    },
    isMovable: options.library === undefined && portable === undefined,
    logs: join(userData, 'logs'),
  };
}
