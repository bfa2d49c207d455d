import { nothing, optional, shape, type Parser } from '#content/base';
import type { ImportingRequests } from './importing-requests.ts';
import { encoding, path } from './parser-words.ts';

export const importingParsers: {
  readonly [Name in keyof ImportingRequests]: Parser<ImportingRequests[Name]['input']>;
} = {
  'shelf.imports': nothing,
  'shelf.clearImports': nothing,
  'import.examine': nothing,
  'import.look': shape({ path, encoding: optional(encoding) }),
  'watch.status': nothing,
  'watch.choose': nothing,
  'watch.stop': nothing,
};
