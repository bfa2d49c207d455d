import type { Sentence } from '../sentence-words.ts';

/** What the program says of a question it cannot answer, and of the index. */
export const SEARCHING = {
  'query-empty': {
    what: 'There is nothing to look for.',
    remedy: 'Type some words.',
  },
  'query-too-long': {
    what: 'This is too long to look for.',
    remedy: 'Look for at most {limit:number} characters.',
  },
  'query-quote-open': {
    what: 'A quotation mark opens here and is not closed.',
    remedy: 'Put another " where the phrase ends, or take this one away.',
  },
  'query-value-missing': {
    what: 'After {field} there is nothing to look for.',
    remedy: 'Write what you look for right behind it, with no blank between.',
  },
  'query-date': {
    what: '“{found}” is not a date that can be looked for.',
    remedy: 'Write a year, month or day (2011, 2011-11, 2011-11-16) or a range of them (2011..2015).',
  },
  'search-superseded': {
    what: 'This search was overtaken by a newer one.',
    remedy: 'The newer one is being answered.',
  },
  'index-damaged': {
    what: 'Parts of the search index were damaged ({segments:number}).',
    remedy: 'They are being built anew. There is nothing to do.',
  },
  'index-older': {
    what: 'The search index was made by another version of Lectern.',
    remedy: 'It is being built anew. There is nothing to do.',
  },
} satisfies Readonly<Record<string, Sentence>>;
