import { assertNever } from '#content/base';
import { Collections } from './collections.ts';
import { DocumentRecord, unreadable, type Revision } from './document-record.ts';
import type { JournalOperation } from './journal-lines.ts';
import type { CatalogueOperation, InstalledPack, RevisedDocument } from './operations.ts';
import { parseCatalogueOperation } from './parse-operation.ts';

// How `journalLine` writes the beginning of an `added` operation, all of it ASCII.
const ADDED = /^\{"kind":"added","at":(\d{1,16}),"id":"([0-9a-f]{1,64})","revision":"([0-9a-f]{64})",/u;
const ADDED_BYTES = 200;

/** What the catalogue's operations add up to. */
export class Catalogue {
  readonly collections = new Collections();
  /** The newest version of each, by its id. */
  readonly packs = new Map<string, InstalledPack>();
  private readonly records = new Map<string, DocumentRecord>();
  private readonly byOriginal = new Map<string, DocumentRecord>();
  private readonly bySource = new Map<string, DocumentRecord>();
  /** Revisions whose origins are not in the two maps above yet: they are first needed when something is imported. */
  private unnamed: { readonly record: DocumentRecord; readonly revision: () => Revision }[] = [];
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
    this.nameOrigins();
    return this.byOriginal.get(original);
  }

  /** The document last imported from this path. */
  importedFrom(path: string): DocumentRecord | undefined {
    this.nameOrigins();
    return this.bySource.get(path);
  }

  /** The collection a document stands in, unless that was removed. */
  collectionOf(record: DocumentRecord): string | undefined {
    return record.collection === undefined || this.collections.isRemoved(record.collection)
      ? undefined
      : record.collection;
  }

  /** Applies a line of the journal. Most lines add a document: those are parsed only when somebody asks for it. */
  applyLine(line: JournalOperation): void {
    const added = ADDED.exec(line.head(ADDED_BYTES));
    if (added === null) {
      const operation = parseCatalogueOperation(line.value());
      // A line that says nothing this program knows still counts: versions name lines.
      if (operation === undefined) this.folded += 1;
      else this.apply(operation);
      return;
    }
    this.folded += 1;
    const [, at = '', id = '', revision = ''] = added;
    const parse = (): Revision => {
      const operation = parseCatalogueOperation(line.value());
      return operation?.kind === 'added' ? operation : unreadable(id);
    };
    const known = this.records.get(id);
    if (known === undefined) {
      const record = new DocumentRecord(id, Number(at), revision, parse);
      this.records.set(id, record);
      this.unnamed.push({ record, revision: parse });
    } else {
      this.revise(known, revision, parse());
    }
  }

  apply(operation: CatalogueOperation): void {
    this.folded += 1;
    switch (operation.kind) {
      case 'added':
      case 'revised':
        this.applyRevision(operation, operation.at);
        return;
      case 'installed':
        for (const document of operation.documents) this.applyRevision(document, operation.at);
        for (const record of this.named(operation.removed)) record.removed = true;
        this.packs.set(operation.pack.id, operation.pack);
        return;
      case 'removed':
      case 'returned':
        for (const record of this.named(operation.ids)) record.removed = operation.kind === 'removed';
        return;
      case 'corrected':
        for (const record of this.named([operation.id])) {
          record.correct(operation.correction, operation.keys);
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

  private applyRevision(operation: RevisedDocument, at: number): void {
    const { id, revision } = operation;
    const known = this.records.get(id);
    if (known === undefined) {
      const record = new DocumentRecord(id, at, revision, () => operation);
      this.records.set(id, record);
      this.unnamed.push({ record, revision: () => operation });
    } else {
      this.revise(known, revision, operation);
    }
  }

  private revise(record: DocumentRecord, revision: string, line: Revision): void {
    record.revise(revision, line);
    this.unnamed.push({ record, revision: () => line });
  }

  private nameOrigins(): void {
    for (const { record, revision } of this.unnamed.splice(0)) {
      const { original, from } = revision().origin;
      this.byOriginal.set(original, record);
      if (from !== undefined) this.bySource.set(from, record);
    }
  }

  private *named(ids: readonly string[]): Generator<DocumentRecord> {
    for (const id of ids) {
      const record = this.records.get(id);
      if (record !== undefined) yield record;
    }
  }
}
