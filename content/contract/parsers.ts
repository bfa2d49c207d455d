import { list, nothing, number, oneOf, optional, orNull, shape, text, textLike, whole, yesOrNo } from '#content/base';
import type { ReadingState, SortKey } from '#content/library';
import { LONGEST_QUERY, type SearchQuestion } from '#content/search';
import { annotationParsers } from './annotation-parsers.ts';
import { LONGEST_QUESTION } from './bridge.ts';
import { importingParsers } from './importing-parsers.ts';
import { keepingParsers } from './keeping-parsers.ts';
import { kioskParsers } from './kiosk-parsers.ts';
import { outgoingParsers } from './outgoing-parsers.ts';
import {
  LONGEST_DOCUMENT,
  LONGEST_LINE,
  LONGEST_NAME,
  MOST_DOCUMENTS,
  digest,
  encoding,
  id,
  ids,
  line,
  name,
  path,
  tags,
} from './parser-words.ts';
import type { Parsers } from './requests.ts';
import { parseSettings } from './settings-parser.ts';

const MOST_CREATORS = 100;
const MOST_PATHS = 10_000;

const year = whole(0, 9999);
const state = oneOf<ReadingState>('new', 'begun', 'read');

const creator = shape({
  name: text(LONGEST_NAME, 1),
  affiliation: optional(line),
  role: optional(oneOf('author', 'reporter', 'translator', 'editor', 'issuer', 'respondent', 'asker', 'photographer')),
});

const correction = shape({
  title: optional(text(LONGEST_LINE, 1)),
  creators: optional(list(creator, MOST_CREATORS)),
  published: optional(orNull(textLike(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/u))),
  source: optional(orNull(line)),
});

/** Two numbers, the first and the last of a range. */
const range =
  (bound: (raw: unknown) => number | undefined) =>
  (raw: unknown): readonly [number, number] | undefined => {
    const [first, last, ...more] = list(bound, 2)(raw) ?? [];
    return first !== undefined && last !== undefined && more.length === 0 ? [first, last] : undefined;
  };

const shelfQuery = shape({
  ids: optional(list(id, 500)),
  collection: optional(id),
  tag: optional(name),
  state: optional(state),
  text: optional(line),
  creator: optional(line),
  source: optional(line),
  initial: optional(textLike(/^[A-Z]$/u)),
  years: optional(range(year)),
  characters: optional(range(whole(0, LONGEST_DOCUMENT))),
  sort: oneOf<SortKey>('added', 'title', 'creator', 'source', 'published', 'characters', 'state', 'opened'),
  descending: yesOrNo,
  offset: whole(0, MOST_DOCUMENTS * 100),
  limit: whole(1, 500),
});

const searchQuestion: (raw: unknown) => SearchQuestion | undefined = shape({
  // One more than may be asked, so that it is search that says what is wrong.
  query: text(LONGEST_QUERY + 1),
  limit: whole(0, 500),
  offset: optional(whole(0, MOST_DOCUMENTS * 100)),
  sort: optional(oneOf('relevance', 'newest', 'oldest')),
  passages: optional(whole(0, 50)),
  only: optional(
    shape({
      collection: optional(id),
      year: optional(textLike(/^\d{4}$/u)),
      source: optional(line),
      creator: optional(line),
      language: optional(line),
      tag: optional(name),
    }),
  ),
  facets: optional(yesOrNo),
});

/** Every request's door. What a parser lets through is made anew, bounded in size, and has no key it does not know. */
export const parsers: Parsers = {
  'library.status': nothing,

  'shelf.overview': nothing,
  'shelf.page': shelfQuery,
  'shelf.quarantine': nothing,
  'shelf.forgetRefusals': nothing,

  'document.open': shape({ id, look: optional(yesOrNo) }),
  'document.correct': shape({ id, correction }),
  'document.restore': shape({ id, revision: digest, removal: whole(0, 1_000_000) }),
  'document.remove': shape({ ids }),
  'document.putBack': shape({ ids }),
  'document.tag': shape({ ids, add: tags, remove: tags }),
  'document.collect': shape({ ids, collection: orNull(id) }),
  'document.place': shape({ id, offset: whole(0, LONGEST_DOCUMENT), progress: number(0, 1) }),
  'document.state': shape({ ids, state }),

  'collection.create': shape({ name, parent: optional(id) }),
  'collection.rename': shape({ id, name }),
  'collection.remove': shape({ id }),
  'collection.putBack': shape({ id }),
  'collection.move': shape({ id, parent: orNull(id), before: orNull(id) }),

  ...annotationParsers,
  ...importingParsers,
  ...keepingParsers,
  ...kioskParsers,
  ...outgoingParsers,

  'place.move': nothing,
  'place.choose': nothing,
  'program.about': nothing,
  'program.openFolder': shape({ folder: oneOf('settings', 'library', 'logs') }),
  'program.diagnose': nothing,
  'library.verify': nothing,
  'library.repair': nothing,

  'import.choose': shape({ kind: oneOf('files', 'folder') }),
  'import.paths': shape({
    paths: list(path, MOST_PATHS),
    collection: optional(id),
    encoding: optional(encoding),
    chapters: optional(yesOrNo),
    packs: optional(shape({ key: optional(digest), trust: optional(yesOrNo), older: optional(yesOrNo) })),
  }),
  'import.cancel': shape({ batch: id }),
  'import.again': shape({ id, encoding: optional(encoding) }),
  'import.preview': shape({ id, encoding }),

  'search.query': searchQuestion,
  'search.notes': shape({ query: text(LONGEST_QUERY + 1), collection: optional(id), limit: whole(1, 50) }),

  'settings.read': nothing,
  'settings.change': parseSettings,

  'clipboard.write': shape({ text: text(LONGEST_QUESTION) }),
  'print.page': shape({ to: oneOf('printer', 'pdf'), title: line }),
  'window.painted': shape({ page: line }),
};
