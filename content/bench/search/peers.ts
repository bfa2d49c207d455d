import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { SegmentBuilder, feedTerms, type SearchDesk } from '#content/search';
import { foldText } from '#content/text/folding';
import { nodeDigest } from '../../../electron/platform/node-digest.ts';
import type { DiskLibrary } from './disk-library.ts';
import { questionsOf, recall, textOf } from './questions.ts';

/** One engine at work on all documents. */
interface Engine {
  readonly name: string;
  /** Builds from texts in memory; answers the size in bytes of what it keeps. */
  build(texts: readonly string[]): number;
  /** Numbers of the documents found. */
  find(text: string): Iterable<number>;
}

/** Prints a row for each engine: what building takes, what it keeps, how quickly it answers and how much it finds. */
export async function measurePeers(
  library: DiskLibrary,
  { desk }: { readonly desk: SearchDesk },
  folder: string,
): Promise<void> {
  const texts = library.documents.map(({ title }, number) => `${title}\n${textOf(library, number)}`);
  const ids = library.documents.map(({ id }) => id);
  const byId = new Map(ids.map((id, number) => [id, number]));
  const ours: Engine = {
    name: 'Lectern',
    build(all) {
      const builder = new SegmentBuilder(['body']);
      all.forEach((text, number) => {
        builder.add(String(number).padStart(8, '0'), (_, sink) => {
          feedTerms(foldText(text), sink);
        });
      });
      return builder.finish(nodeDigest).length;
    },
    find(text) {
      const answer = desk.search({ query: `"${text}"`, limit: 100_000, passages: 0 });
      return answer.ok && answer.value.mode === 'exact'
        ? answer.value.hits.map(({ document }) => byId.get(document.id) ?? -1)
        : [];
    },
  };
  const questions = questionsOf(library, 80, 7);
  console.log(
    '| engine | build, M characters/s (of processor) | size, share of UTF-8 | 1–8 characters p50 / p95, ms | recall |',
  );
  console.log('|---|---|---|---|---|');
  for (const engine of [ours, fts5(join(folder, 'peer.sqlite')), miniSearch(), flexSearch(), stockLunr()]) {
    globalThis.gc?.();
    const used = process.cpuUsage();
    const started = performance.now();
    const bytes = engine.build(texts);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(used);
    const [byClock = NaN, ofProcessor = NaN] = [seconds, (user + system) / 1e6].map(
      (took) => library.characters / took / 1e6,
    );
    const times = questions
      .map(({ text }) => {
        const before = performance.now();
        [...engine.find(text)].slice(0, 20);
        return performance.now() - before;
      })
      .sort((a, b) => a - b);
    const share = recall(
      library,
      questions,
      (text) => new Set(Array.from(engine.find(text), (number) => ids[number] ?? '')),
    );
    const [p50 = NaN, p95 = NaN] = [times[times.length >> 1], times[Math.floor(times.length * 0.95)]];
    console.log(
      `| ${engine.name} | ${byClock.toFixed(2)} (${ofProcessor.toFixed(2)}) | ${(bytes / library.utf8Bytes).toFixed(2)} | ${p50.toFixed(2)} / ${p95.toFixed(2)} | ${share.toFixed(3)} |`,
    );
  }
  return Promise.resolve();
}

function fts5(file: string): Engine {
  const database = new DatabaseSync(file);
  return {
    name: 'SQLite FTS5 trigram',
    build(texts) {
      database.exec("CREATE VIRTUAL TABLE texts USING fts5(body, tokenize = 'trigram'); BEGIN");
      const insert = database.prepare('INSERT INTO texts (rowid, body) VALUES (?, ?)');
      texts.forEach((text, number) => insert.run(number + 1, text));
      database.exec('COMMIT');
      return statSync(file).size;
    },
    find: (text) =>
      database
        .prepare('SELECT rowid FROM texts WHERE texts MATCH ?')
        .all(`"${text}"`)
        .map(({ rowid }) => Number(rowid) - 1),
  };
}

function miniSearch(): Engine {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);
  const index = new MiniSearch<{ readonly id: number; readonly body: string }>({ fields: ['body'], tokenize });
  return {
    name: 'MiniSearch, Intl.Segmenter',
    build(texts) {
      index.addAll(texts.map((body, id) => ({ id, body })));
      return Buffer.byteLength(JSON.stringify(index));
    },
    find: (text) => index.search(text, { combineWith: 'AND' }).map(({ id }) => Number(id)),
  };
}

function flexSearch(): Engine {
  const index = new FlexSearch.Index({ encoder: FlexSearch.Charset.CJK, tokenize: 'strict' });
  return {
    name: 'FlexSearch, CJK',
    build(texts) {
      texts.forEach((text, number) => index.add(number, text));
      let bytes = 0;
      index.export((_key: string, value: string | undefined) => {
        bytes += Buffer.byteLength(value ?? '');
      });
      return bytes;
    },
    find: (text) => index.search(text, { limit: 1_000_000 }) as Iterable<number>,
  };
}

function stockLunr(): Engine {
  let index: lunr.Index | undefined;
  const terms = (text: string): string[] => {
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
  };
  return {
    name: 'stock Lunr, the same grams',
    build(texts) {
      const builder = new lunr.Builder();
      builder.ref('id');
      builder.field('body');
      builder.tokenizer = ((of: string[]) =>
        of.map((term) => new lunr.Token(term, {}))) as unknown as typeof builder.tokenizer;
      texts.forEach((text, id) => {
        builder.add({ id: String(id), body: terms(text) });
      });
      index = builder.build();
      return Buffer.byteLength(JSON.stringify(index));
    },
    find: (text) =>
      (index ?? lunr(() => undefined))
        .query((query) => {
          for (const term of new Set(terms(text))) {
            query.term(term, { usePipeline: false, presence: lunr.Query.presence.REQUIRED });
          }
        })
        .map(({ ref }) => Number(ref)),
  };
}
