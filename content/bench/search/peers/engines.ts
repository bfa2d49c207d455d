import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { feedTerms } from '#content/search';
import { foldText } from '#content/text/folding';
import type { Engine } from './engine.ts';
import { lectern } from './lectern.ts';

/** Ours, and those of others as their documentation recommends for Chinese. `file` is where one that keeps a file may write it. */
export const ENGINES: Readonly<Record<string, (file: string) => Engine>> = {
  Lectern: lectern,
  'SQLite FTS5 trigram': fts5,
  'MiniSearch, Intl.Segmenter': miniSearch,
  'FlexSearch, CJK': flexSearch,
  'stock Lunr, the same grams': stockLunr,
};

function fts5(file: string): Engine {
  const database = new DatabaseSync(file);
  const asked = (query: string, limit: number): readonly number[] =>
    query === ''
      ? []
      : database
          .prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?')
          .all(query, limit)
          .map(({ rowid }) => Number(rowid) - 1);
  return {
    build(texts) {
      // Without a copy of the texts: only the index is compared.
      database.exec("CREATE VIRTUAL TABLE texts USING fts5(body, content = '', tokenize = 'trigram'); BEGIN");
      const insert = database.prepare('INSERT INTO texts (rowid, body) VALUES (?, ?)');
      texts.forEach((text, number) => insert.run(number + 1, text));
      database.exec('COMMIT');
      return statSync(file).size;
    },
    find: (text, limit) => asked(`"${text}"`, limit),
    rank(question, limit) {
      const characters = [...question.replace(/[^\p{L}\p{N}]/gu, '')];
      const grams = characters.slice(2).map((_, at) => `"${characters.slice(at, at + 3).join('')}"`);
      return asked(grams.join(' OR '), limit);
    },
  };
}

function miniSearch(): Engine {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);
  const index = new MiniSearch<{ readonly id: number; readonly body: string }>({ fields: ['body'], tokenize });
  const asked = (text: string, combineWith: 'AND' | 'OR', limit: number): readonly number[] =>
    index
      .search(text, { combineWith })
      .slice(0, limit)
      .map(({ id }) => Number(id));
  return {
    build(texts) {
      index.addAll(texts.map((body, id) => ({ id, body })));
      return Buffer.byteLength(JSON.stringify(index));
    },
    find: (text, limit) => asked(text, 'AND', limit),
    rank: (question, limit) => asked(question, 'OR', limit),
  };
}

function flexSearch(): Engine {
  const index = new FlexSearch.Index({ encoder: FlexSearch.Charset.CJK, tokenize: 'strict' });
  return {
    build(texts) {
      texts.forEach((text, number) => index.add(number, text));
      let bytes = 0;
      index.export((_key: string, value: string | undefined) => {
        bytes += Buffer.byteLength(value ?? '');
      });
      return bytes;
    },
    find: (text, limit) => index.search(text, { limit }) as readonly number[],
    rank: (question, limit) => index.search(question, { limit, suggest: true }) as readonly number[],
  };
}

function stockLunr(): Engine {
  let index = lunr(() => undefined);
  const asked = (text: string, presence: lunr.Query.presence, limit: number): readonly number[] =>
    index
      .query((query) => {
        for (const term of new Set(grams(text))) query.term(term, { usePipeline: false, presence });
      })
      .slice(0, limit)
      .map(({ ref }) => Number(ref));
  return {
    build(texts) {
      const builder = new lunr.Builder();
      builder.ref('id');
      builder.field('body');
      builder.tokenizer = ((of: string[]) =>
        of.map((term) => new lunr.Token(term, {}))) as unknown as typeof builder.tokenizer;
      texts.forEach((text, id) => {
        builder.add({ id: String(id), body: grams(text) });
      });
      index = builder.build();
      return Buffer.byteLength(JSON.stringify(index));
    },
    find: (text, limit) => asked(text, lunr.Query.presence.REQUIRED, limit),
    rank: (question, limit) => asked(question, lunr.Query.presence.OPTIONAL, limit),
  };
}

/** The terms Lectern has of a text: words, characters and each two characters in a row. */
function grams(text: string): string[] {
  const found: string[] = [];
  const word = (term: string): void => {
    found.push(term);
  };
  feedTerms(foldText(text), {
    word,
    characters: (folded, start, end) => {
      let previous = '';
      for (const character of folded.slice(start, end)) {
        word(character);
        if (previous !== '') word(previous + character);
        previous = character;
      }
    },
  });
  return found;
}
