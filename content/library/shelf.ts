import type { Catalogue } from './catalogue.ts';
import type { DocumentRecord } from './document-record.ts';
import { folded } from './folded.ts';
import type { Readings } from './reading.ts';
import { Orders } from './orders.ts';
import type { DocumentSummary, ReadingState, ShelfOverview, ShelfPage, ShelfQuery } from './summary.ts';

/**
 * Answers what the shelf asks of the catalogue. Each order is sorted once and kept until a change touches it, and
 * the rows of the last question are kept for its next page, so that scrolling costs no search.
 */
export class Shelf {
  private readonly catalogue: Catalogue;
  private readonly readings: Readings;
  private readonly orders: Orders;
  private readonly ahead: Iterator<DocumentRecord>;
  private readonly foldedWords = new WeakMap<DocumentRecord['shown'], string>();
  private matches: { readonly question: string; readonly rows: readonly DocumentRecord[] } | undefined;
  private kept: ShelfOverview | undefined;

  constructor(catalogue: Catalogue, readings: Readings) {
    this.catalogue = catalogue;
    this.readings = readings;
    this.orders = new Orders(catalogue, readings);
    this.ahead = catalogue.all()[Symbol.iterator]();
  }

  /** To be called after every change: with the documents whose place in some order it may have changed. */
  changed(moved: Iterable<DocumentRecord>, change: 'made' | 'read'): void {
    this.matches = undefined;
    this.kept = undefined;
    this.orders.move(moved, change);
  }

  /** Reads and sorts ahead of the questions, `count` documents further; false when there is nothing left to do. */
  warm(count: number): boolean {
    for (let done = 0; done < count; done++) {
      const next = this.ahead.next();
      if (next.done === true) return this.orders.warm();
      this.words(next.value);
    }
    return true;
  }

  page(query: ShelfQuery): ShelfPage {
    const { offset, limit, ...asked } = query;
    const question = JSON.stringify(asked);
    if (this.matches?.question !== question) this.matches = { question, rows: this.matching(query) };
    const { rows } = this.matches;
    return {
      version: this.catalogue.version,
      total: rows.length,
      offset,
      rows: rows.slice(offset, offset + limit).map((record) => this.summary(record)),
    };
  }

  overview(): ShelfOverview {
    this.kept ??= this.count();
    return this.kept;
  }

  summary(record: DocumentRecord): DocumentSummary {
    const { keys: _keys, ...facts } = record.shown;
    const { state, progress } = this.readings.get(record.id);
    const collection = this.catalogue.collectionOf(record);
    return {
      id: record.id,
      revision: record.revision,
      ...facts,
      addedAt: record.addedAt,
      state,
      progress,
      ...(collection === undefined ? {} : { collection }),
      tags: record.tags,
    };
  }

  private count(): ShelfOverview {
    const states: Record<ReadingState, number> = { new: 0, begun: 0, read: 0 };
    const collected = new Map<string, number>();
    const tagged = new Map<string, number>();
    let documents = 0;
    for (const record of this.catalogue.all()) {
      if (record.removed) continue;
      documents += 1;
      states[this.readings.get(record.id).state] += 1;
      if (record.collection !== undefined)
        collected.set(record.collection, (collected.get(record.collection) ?? 0) + 1);
      for (const tag of record.tags) tagged.set(tag, (tagged.get(tag) ?? 0) + 1);
    }
    return {
      version: this.catalogue.version,
      documents,
      states,
      collections: this.catalogue.collections
        .list()
        .map((collection) => ({ ...collection, documents: collected.get(collection.id) ?? 0 })),
      tags: [...tagged]
        .map(([name, count]) => ({ name, documents: count }))
        .sort((left, right) => (left.name < right.name ? -1 : 1)),
    };
  }

  private matching(query: ShelfQuery): readonly DocumentRecord[] {
    const tests = this.tests(query);
    const rows = this.orders.by(query.sort).filter((record) => !record.removed && tests.every((test) => test(record)));
    return query.descending ? rows.reverse() : rows;
  }

  private tests(query: ShelfQuery): ((record: DocumentRecord) => boolean)[] {
    const { ids, collection, tag, state, creator, source, initial, years, characters } = query;
    const tests: ((record: DocumentRecord) => boolean)[] = [];
    const wanted = ids === undefined ? undefined : new Set(ids);
    if (wanted !== undefined) tests.push(({ id }) => wanted.has(id));
    if (collection !== undefined) tests.push((record) => this.catalogue.collectionOf(record) === collection);
    if (tag !== undefined) tests.push((record) => record.tags.includes(tag));
    if (state !== undefined) tests.push((record) => this.readings.get(record.id).state === state);
    if (creator !== undefined) tests.push(({ shown }) => shown.creators.some(({ name }) => name === creator));
    if (source !== undefined) tests.push(({ shown }) => shown.source === source || shown.publisher === source);
    if (initial !== undefined) tests.push(({ shown }) => shown.keys.title.startsWith(initial.toLowerCase()));
    if (years !== undefined) {
      const [first, last] = years;
      tests.push(({ shown }) => {
        const year = Number.parseInt(shown.published ?? '', 10);
        return year >= first && year <= last;
      });
    }
    if (characters !== undefined) {
      const [fewest, most] = characters;
      tests.push(({ shown }) => shown.characters >= fewest && shown.characters <= most);
    }
    const words = folded(query.text ?? '')
      .split(/\s+/u)
      .filter((word) => word !== '');
    if (words.length > 0) tests.push((record) => words.every((word) => this.words(record).includes(word)));
    return tests;
  }

  /** Title, creators, source and publisher, folded; a line feed keeps a word from matching across two of them. */
  private words({ shown }: DocumentRecord): string {
    let words = this.foldedWords.get(shown);
    if (words === undefined) {
      const names = shown.creators.map((creator) => creator.name);
      words = folded([shown.title, ...names, shown.source ?? '', shown.publisher ?? ''].join('\n'));
      this.foldedWords.set(shown, words);
    }
    return words;
  }
}
