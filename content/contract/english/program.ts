import type { Sentence } from '../sentence-words.ts';

/** What the program says of itself. */
export const PROGRAM = {
  'malformed-request': {
    what: 'A request inside the program was wrong ({name}).',
    remedy: 'This is a fault of the program; please report it. The library is not affected.',
  },
  'not-available-here': {
    what: 'This cannot be done in a browser tab ({name}).',
    remedy: 'Use it in the Lectern desktop program.',
  },
  'process-ended': {
    what: 'A background process of Lectern ended unexpectedly ({name}).',
    remedy: 'Try again; if it keeps happening, start Lectern anew.',
  },
  'folder-not-opened': {
    what: 'The system has no program that shows folders, or it did not start.',
    remedy: 'Open the folder by its path: {folder}',
  },
} satisfies Readonly<Record<string, Sentence>>;
