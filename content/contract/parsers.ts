import { list, nothing, number, oneOf, optional, orNull, shape, text, textLike, whole, yesOrNo } from '#content/base';
import { COLOURS } from '#content/annotations';
import type { ReadingState, SortKey } from '#content/library';
import { LONGEST_QUERY, type SearchQuestion } from '#content/search';
import { LONGEST_QUESTION } from './bridge.ts';
import type { Parsers } from './requests.ts';
import type { Settings } from './settings.ts';

/* Bounds of what a page may send. Each is far above what a person does and far below what would be felt. */
const LONGEST_NAME = 200;
const LONGEST_LINE = 2_000;
/** Longest path of Linux, in bytes; other systems stay below it but for prefixes no dialog gives out. */
const LONGEST_PATH = 4_096;
const MOST_CREATORS = 100;
/** A whole library selected and tagged at once. */
const MOST_DOCUMENTS = 100_000;
const MOST_TAGS = 200;
const MOST_PATHS = 10_000;
/** Longest canonical text, in UTF-16 code units. */
const LONGEST_DOCUMENT = 2 ** 31;

/** Ids are made by the library, of letters, digits and a few marks; never `.` or `..`, for they name folders. */
const id = textLike(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/u);
const digest = textLike(/^[0-9a-f]{64}$/u);
/** Label of an encoding as the Encoding standard spells it. */
const encoding = textLike(/^[A-Za-z0-9][A-Za-z0-9_:.-]{0,39}$/u);
const name = text(LONGEST_NAME, 1);
const line = text(LONGEST_LINE);
const year = whole(0, 9999);
const ids = list(id, MOST_DOCUMENTS);
const tags = list(name, MOST_TAGS);
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
  collection: optional(id),
  tag: optional(name),
  state: optional(state),
  text: optional(line),
  creator: optional(line),
  source: optional(line),
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

const settings = shape({
  language: optional(oneOf('system', 'zh-Hans', 'zh-Hant', 'en')),
  theme: optional(oneOf('system', 'paper', 'sepia', 'night', 'contrast')),
  textSize: optional(number(14, 40)),
  measure: optional(number(24, 48)),
  leading: optional(number(1.3, 2.4)),
  elder: optional(yesOrNo),
  showAddresses: optional(yesOrNo),
  showOutline: optional(yesOrNo),
  fullWidthMarks: optional(yesOrNo),
  lastPage: optional(line),
  told: optional(list(name, 100)),
  recentSearches: optional(list(line, 100)),
  savedSearches: optional(list(line, 100)),
  colourNames: optional(
    shape({
      red: optional(name),
      yellow: optional(name),
      green: optional(name),
      blue: optional(name),
      purple: optional(name),
    }),
  ),
  marker: optional(shape({ colour: oneOf(...COLOURS), drawing: oneOf('background', 'underline') })),
  showAnnotations: optional(yesOrNo),
});

/** The settings that are given; undefined where something is not a setting. Also reads the settings file. */
export const parseSettings: (raw: unknown) => Partial<Settings> | undefined = settings;

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

  'import.choose': shape({ kind: oneOf('files', 'folder') }),
  'import.paths': shape({ paths: list(text(LONGEST_PATH, 1), MOST_PATHS), collection: optional(id) }),
  'import.cancel': shape({ batch: id }),
  'import.again': shape({ id, encoding: optional(encoding) }),
  'import.preview': shape({ id, encoding }),

  'search.query': searchQuestion,

  'settings.read': nothing,
  'settings.change': settings,

  'clipboard.write': shape({ text: text(LONGEST_QUESTION) }),
  'print.page': shape({ to: oneOf('printer', 'pdf'), title: line }),
  'window.painted': shape({ page: line }),
};
