import type { Catalogue } from './catalogue.ts';
import type { DocumentRecord } from './document-record.ts';
import type { Readings } from './reading.ts';
import { compareBy, compareByFact } from './sort.ts';
import type { SortKey } from './summary.ts';

/** The orders a person sorts by most, made ready ahead of being asked for. */
const AHEAD: readonly SortKey[] = ['title', 'opened', 'published', 'creator', 'source', 'characters', 'state'];

/**
 * All documents, removed ones too, in each order that was asked for. An order is sorted once; after that a document
 * that changes is taken out and put in at its new place.
 */
export class Orders {
  private readonly catalogue: Catalogue;
  private readonly readings: Readings;
  private readonly orders = new Map<SortKey, DocumentRecord[]>();

  constructor(catalogue: Catalogue, readings: Readings) {
    this.catalogue = catalogue;
    this.readings = readings;
  }

  by(key: SortKey): readonly DocumentRecord[] {
    let order = this.orders.get(key);
    if (order === undefined) {
      order = this.sorted(key);
      this.orders.set(key, order);
    }
    return order;
  }

  /** Sorts the next order that was not asked for yet; false where all are there. */
  warm(): boolean {
    const next = AHEAD.find((key) => !this.orders.has(key));
    if (next !== undefined) this.by(next);
    return next !== undefined;
  }

  /** Puts documents that are new or have changed where they now belong; `read` ones have only been read on. */
  move(moved: Iterable<DocumentRecord>, change: 'made' | 'read'): void {
    const documents = new Set(moved);
    if (documents.size === 0) return;
    for (const [key, order] of this.orders) {
      if (change === 'read' && key !== 'state' && key !== 'opened') continue;
      const kept = order.filter((record) => !documents.has(record));
      if (documents.size > MANY) {
        this.orders.delete(key); // sorting once is less than putting each in
        continue;
      }
      const compare = compareBy(key, this.readings);
      for (const record of documents) kept.splice(placeFor(record, kept, compare), 0, record);
      this.orders.set(key, kept);
    }
  }

  private sorted(key: SortKey): DocumentRecord[] {
    if (key === 'added') return [...this.catalogue.all()];
    // Every order falls back to the titles: sorting by the fact alone, from the order of titles, is stable and quick.
    return key === 'title'
      ? [...this.catalogue.all()].sort(compareBy(key, this.readings))
      : [...this.by('title')].sort(compareByFact(key, this.readings));
  }
}

/** Documents changed at once from which on an order is sorted anew. */
const MANY = 500;

/** Index of the first document that stands after this one. */
function placeFor(
  record: DocumentRecord,
  order: readonly DocumentRecord[],
  compare: (left: DocumentRecord, right: DocumentRecord) => number,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle] as DocumentRecord, record) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
