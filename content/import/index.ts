export type { ImportFailure } from './failures.ts';
export type { Imported, Importer, Source } from './importer.ts';
