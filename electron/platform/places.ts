import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { Options } from './options.ts';
import { libraryFolder, userDataFolder } from './user-data.ts';

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
  readonly library: string;
  readonly logs: string;
}

/** Also makes Electron keep its own files where the person's are. Must run before Electron is ready. */
export function placesFor(app: App, options: Pick<Options, 'library' | 'userData'>): Places {
  const userData = options.userData ?? userDataFolder();
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  return {
    page: join(import.meta.dirname, '..', 'renderer'),
    pdfData: join(import.meta.dirname, '..', 'pdf'),
    preload: join(import.meta.dirname, 'preload.cjs'),
    libraryWorker: join(import.meta.dirname, 'workers', 'library.js'),
    importingWorker: join(import.meta.dirname, 'workers', 'importing.js'),
    stagingWorker: join(import.meta.dirname, 'workers', 'staging.js'),
    shippedCollection: join(import.meta.dirname, '..', 'collections', 'shipped'),
    userData,
    library: options.library ?? (options.userData === undefined ? libraryFolder() : join(userData, 'library')),
    logs: join(userData, 'logs'),
  };
}
