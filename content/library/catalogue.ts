import { assertNever } from '#content/base';
import { Collections } from './collections.ts';
import type { CatalogueOperation, DocumentFacts, Origin, ShelfKeys } from './operations.ts';
import type { Correction } from './summary.ts';

/** A document as the catalogue knows it: its newest revision and what a person has done to it. */
export interface DocumentRecord {
  readonly id: string;
  revision: string;
  /** As the import found them. */
  facts: DocumentFacts;
  /** With the corrections made by hand. */
  shown: DocumentFacts;
  origin: Origin;
  readonly addedAt: number;
  removed: boolean;
  correction: Correction;
  correctedKeys: ShelfKeys | undefined;
  /** Texts of the removed runs that were put back, in the order they were. */
  restored: readonly string[];
  collection: string | undefined;
  tags: readonly string[];
}

/** What the catalogue's operations add up to. */
export class Catalogue {
  readonly collections = new Collections();
  private readonly records = new Map<string, DocumentRecord>();
  private readonly byOriginal = new Map<string, DocumentRecord>();
  private readonly bySource = new Map<string, DocumentRecord>();
  private folded = 0;

  /** Number of the last operation. */
  get version(): number {
    return this.folded;
  }

  /** Every document, removed ones too, in the order they were added. */
  all(): Iterable<DocumentRecord> {
    return this.records.values();
  }

  /** Documents, removed ones included. */
  get size(): number {
    return this.records.size;
  }

  get(id: string): DocumentRecord | undefined {
    return this.records.get(id);
  }

  /** A document by its id, unless it is removed. */
  onShelf(id: string): DocumentRecord | undefined {
    const record = this.records.get(id);
    return record?.removed === false ? record : undefined;
  }

  /** The document that has been made of these original bytes, in its newest revision or an older one. */
  madeOf(original: string): DocumentRecord | undefined {
    return this.byOriginal.get(original);
  }

  /** The document last imported from this path. */
  importedFrom(path: string): DocumentRecord | undefined {
    return this.bySource.get(path);
  }

  /** The collection a document stands in, unless that was removed. */
  collectionOf(record: DocumentRecord): string | undefined {
    return record.collection === undefined || this.collections.isRemoved(record.collection)
      ? undefined
      : record.collection;
  }

  /** Counts a line that says nothing this program knows, so that versions still name lines. */
  skip(): void {
    this.folded += 1;
  }

  apply(operation: CatalogueOperation): void {
    this.folded += 1;
    switch (operation.kind) {
      case 'added':
      case 'revised':
        this.applyRevision(operation);
        return;
      case 'removed':
      case 'returned':
        for (const record of this.named(operation.ids)) record.removed = operation.kind === 'removed';
        return;
      case 'corrected':
        for (const record of this.named([operation.id])) {
          record.correction = operation.correction;
          record.correctedKeys = operation.keys;
          record.shown = shownFacts(record);
        }
        return;
      case 'restored':
        for (const record of this.named([operation.id])) record.restored = [...record.restored, operation.text];
        return;
      case 'collected':
        for (const record of this.named(operation.ids)) record.collection = operation.collection ?? undefined;
        return;
      case 'tagged': {
        const removed = new Set(operation.remove);
        for (const record of this.named(operation.ids)) {
          const kept = record.tags.filter((tag) => !removed.has(tag));
          record.tags = [...new Set([...kept, ...operation.add])];
        }
        return;
      }
      case 'collection-created':
        this.collections.create(operation.id, operation.name, operation.parent);
        return;
      case 'collection-renamed':
        this.collections.rename(operation.id, operation.name);
        return;
      case 'collection-removed':
      case 'collection-returned':
        this.collections.setRemoved(operation.id, operation.kind === 'collection-removed');
        return;
      case 'collection-moved':
        this.collections.move(operation.id, operation.parent ?? undefined, operation.before ?? undefined);
        return;
      default:
        assertNever(operation);
    }
  }

  private applyRevision(operation: CatalogueOperation & { kind: 'added' | 'revised' }): void {
    const { id, revision, facts, origin, at } = operation;
    let record = this.records.get(id);
    if (record === undefined) {
      record = {
        id,
        revision,
        facts,
        shown: facts,
        origin,
        addedAt: at,
        removed: false,
        correction: {},
        correctedKeys: undefined,
        restored: [],
        collection: undefined,
        tags: [],
      };
      this.records.set(id, record);
    } else {
      record.revision = revision;
      record.facts = facts;
      record.origin = origin;
      record.removed = false;
      record.shown = shownFacts(record);
    }
    this.byOriginal.set(origin.original, record);
    if (origin.from !== undefined) this.bySource.set(origin.from, record);
  }

  private *named(ids: readonly string[]): Generator<DocumentRecord> {
    for (const id of ids) {
      const record = this.records.get(id);
      if (record !== undefined) yield record;
    }
  }
}

/** Front matter with the corrections made by hand. */
export function corrected<Facts extends Correctable>(
  facts: Facts,
  { title, creators, published, source }: Correction,
): Facts {
  const shown: { -readonly [Name in keyof Correctable]: Correctable[Name] } & Facts = { ...facts };
  if (title !== undefined) shown.title = title;
  if (creators !== undefined) shown.creators = creators;
  if (published === null) delete shown.published;
  else if (published !== undefined) shown.published = published;
  if (source === null) delete shown.source;
  else if (source !== undefined) shown.source = source;
  return shown;
}

/** What a person may correct, in the catalogue's facts and in a document's metadata alike. */
type Correctable = Pick<DocumentFacts, 'title' | 'creators' | 'published' | 'source'>;

function shownFacts({ facts, correction, correctedKeys }: DocumentRecord): DocumentFacts {
  return { ...corrected(facts, correction), keys: correctedKeys ?? facts.keys };
}
