import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';

import { SegmentBuilder } from './build.ts';
import { Collection, type IndexPart } from './collection.ts';
import { LUNR_SIMILARITY, PackedIndex } from './packed-index.ts';
import { digest, openSegment } from './samples.suite.ts';
import type { Segment } from './segment.ts';
import { segmentOfStock, stockJson, type StockIndex } from './stock-json.ts';

/** Few letters and few words, so that terms repeat, share prefixes and lie within an edit of each other. */
const term = fc.oneof(
  fc.constantFrom(
    '组',
    '组织',
    '织部',
    '部',
    '书',
    '书案',
    '𠮷',
    '𠮷野',
    'lunr',
    'lunar',
    'luna',
    'desk',
    'desks',
    'disk',
  ),
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }),
);
const FIELDS = [{ name: 'title', boost: 3 }, { name: 'body' }, { name: 'tag', boost: 0.5 }];
const document = fc.record({
  title: fc.array(term, { maxLength: 4 }),
  body: fc.array(term, { maxLength: 30 }),
  tag: fc.array(term, { maxLength: 2 }),
});
type Document = { readonly title: string[]; readonly body: string[]; readonly tag: string[] };

const clause = fc.record(
  {
    term: fc.oneof(
      term,
      fc.tuple(term, fc.constantFrom('*', '')).map(([text, star]) => `${star}${text.slice(0, 2)}*`),
      fc.constant('*'),
      term.map((text) => `${text.slice(0, 1)}*${text.slice(-1)}`),
    ),
    fields: fc.subarray(['title', 'body', 'tag'], { minLength: 1 }),
    boost: fc.constantFrom(1, 2, 0.5, 10),
    editDistance: fc.constantFrom(1, 2),
    presence: fc.constantFrom(
      lunr.Query.presence.OPTIONAL,
      lunr.Query.presence.REQUIRED,
      lunr.Query.presence.PROHIBITED,
    ),
  },
  { requiredKeys: ['term'] },
);

function stockIndex(documents: ReadonlyMap<string, Document>): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const { name, boost } of FIELDS) builder.field(name, { boost: boost ?? 1 });
  builder.tokenizer = ((terms: string[]) =>
    terms.map((text) => new lunr.Token(text, {}))) as unknown as typeof builder.tokenizer;
  for (const [id, fields] of documents) builder.add({ id, ...fields });
  return builder.build();
}

function segmentOf(documents: readonly (readonly [string, Document])[]): Segment {
  const builder = new SegmentBuilder(FIELDS.map(({ name }) => name));
  for (const [id, fields] of documents) {
    builder.add(id, (field, sink) => {
      for (const text of fields[field as keyof Document]) sink.word(text);
    });
  }
  return openSegment(builder.finish(digest));
}

/** The documents in two segments, with further ones that have gone. */
function partsOf(documents: ReadonlyMap<string, Document>, gone: readonly Document[]): readonly IndexPart[] {
  const all = [...documents, ...gone.map((fields, index) => [`gone-${String(index)}`, fields] as const)].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  return [all.filter((_, index) => index % 3 === 0), all.filter((_, index) => index % 3 !== 0)].map((some) => ({
    segment: segmentOf(some),
    removed: Uint8Array.from(some, ([id]) => (id.startsWith('gone-') ? 1 : 0)),
  }));
}

function packedIndex(documents: ReadonlyMap<string, Document>, gone: readonly Document[]): PackedIndex {
  return new PackedIndex(partsOf(documents, gone), FIELDS);
}

describe('a packed index', () => {
  it('answers every query as a stock Lunr index of the same documents does', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 12 }),
        fc.array(document, { maxLength: 3 }),
        fc.array(fc.array(clause, { maxLength: 4 }), { minLength: 8, maxLength: 8 }),
        (list, gone, queries) => {
          const documents = new Map(list.map((fields, index) => [`d${String(index)}`, fields]));
          const stock = stockIndex(documents);
          const packed = packedIndex(documents, gone);
          for (const clauses of queries) {
            const build = (query: lunr.Query): void => {
              for (const { term, ...options } of clauses) query.term(term, options);
            };
            const expected = stock.query(build);
            const results = packed.query(build);
            const byReference = new Map(results.map((result) => [result.ref, result]));
            expect(results.map(({ ref }) => ref).sort()).toEqual(expected.map(({ ref }) => ref).sort());
            for (const { ref, score, matchData } of expected) {
              const result = byReference.get(ref)!;
              expect(Math.abs(result.score - score)).toBeLessThan(0.001);
              expect(result.matchData.metadata).toEqual(matchData.metadata);
            }
            for (let at = 1; at < results.length; at++) {
              const before = results[at - 1]!;
              const after = results[at]!;
              expect(before.score > after.score || (before.score === after.score && before.ref < after.ref)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is written as a stock index and read back from one, answering the same', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 12 }),
        fc.array(fc.array(clause, { maxLength: 4 }), { minLength: 8, maxLength: 8 }),
        (list, queries) => {
          const documents = new Map(list.map((fields, index) => [`d${String(index)}`, fields]));
          const stock = stockIndex(documents);
          const collection = new Collection(partsOf(documents, []), FIELDS.length);
          const json = [
            ...stockJson(collection, FIELDS, LUNR_SIMILARITY, (document) => collection.reference(document)),
          ].join('');
          const written = lunr.Index.load(JSON.parse(json) as object);
          const segment = openSegment(segmentOfStock(JSON.parse(JSON.stringify(stock)) as StockIndex, digest));
          const readBack = new PackedIndex([{ segment }], FIELDS, new lunr.Pipeline(), 'weights');
          for (const clauses of queries) {
            const build = (query: lunr.Query): void => {
              for (const { term, ...options } of clauses) query.term(term, options);
            };
            const expected = new Map(stock.query(build).map(({ ref, score }) => [ref, score]));
            for (const other of [written, readBack]) {
              const results = other.query(build);
              expect(results.map(({ ref }) => ref).sort()).toEqual([...expected.keys()].sort());
              for (const { ref, score } of results) expect(Math.abs(score - expected.get(ref)!)).toBeLessThan(0.001);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is a lunr.Index', () => {
    expect(packedIndex(new Map(), [])).toBeInstanceOf(lunr.Index);
  });
});
