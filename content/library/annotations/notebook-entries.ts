import { entryOf, type AnnotationSet, type KeptAnnotation, type NotebookEntry } from '#content/annotations';
import type { Catalogue } from '../catalogue.ts';
import type { Annotations } from './annotations.ts';
import { ByDocument } from './by-document.ts';

/** Annotations got ready before others are answered: some hundredths of a second. */
const PORTION = 2000;
/** As many of the newest are looked at before all have been read: several pages of them, read in under a tenth of a second. */
const LATEST = 1000;

/** Every annotation as the notebook asks about it: with its document, got ready ahead and kept until it changes. */
export class NotebookEntries {
  private readonly annotations: Annotations;
  private readonly catalogue: Catalogue;
  /** What there is; undefined of what is removed. Replies are not among them: their document is that of another. */
  private readonly entries = new Map<string, NotebookEntry | undefined>();
  private readonly documents = new Map<string, NotebookEntry['document']>();
  private standing: readonly NotebookEntry[] | undefined;
  private newest: readonly NotebookEntry[] | undefined;
  /** Those that are not got ready yet; undefined before the first is. */
  private ahead: Iterator<string> | undefined;
  private hasAll = false;

  /** @param changed Called when entries are others than they were. */
  constructor(annotations: Annotations, catalogue: Catalogue, changed: () => void) {
    this.annotations = annotations;
    this.catalogue = catalogue;
    annotations.journal.listen((ids, _set, isNew) => {
      for (const id of ids) this.entries.delete(id);
      this.standing = undefined;
      if (isNew) this.newest = undefined;
      changed();
    });
  }

  /** To be called when a document has changed, come or gone. */
  forgetDocuments(): void {
    this.entries.clear();
    this.documents.clear();
    this.standing = undefined;
    this.newest = undefined;
  }

  /** Whether `all` answers at once. */
  get isReady(): boolean {
    const { journal } = this.annotations;
    return this.hasAll || journal.known.size + journal.unreadLines <= LATEST;
  }

  /** Gets `count` entries further ready; false when all are. To be called when all annotations have been read. */
  warm(count: number): boolean {
    this.ahead ??= this.annotations.all.ids()[Symbol.iterator]();
    for (let done = 0; done < count; done++) {
      const next = this.ahead.next();
      if (next.done === true) {
        this.hasAll = true;
        return false;
      }
      this.entry(next.value);
    }
    return true;
  }

  /** Gets all of them ready; others are answered in between. */
  async getReady(): Promise<void> {
    if (this.isReady) return;
    await this.annotations.journal.whole();
    while (this.warm(PORTION)) await new Promise<void>((next) => setTimeout(next));
  }

  /** All there are, in the order they were made. */
  all(): readonly NotebookEntry[] {
    if (this.standing !== undefined) return this.standing;
    const entries: NotebookEntry[] = [];
    for (const id of this.annotations.all.ids()) {
      const entry = this.entries.get(id) ?? (this.entries.has(id) ? undefined : this.entry(id));
      if (entry !== undefined) entries.push(entry);
    }
    this.standing = entries;
    return entries;
  }

  /** The newest of each device, before all have been read. */
  latest(): readonly NotebookEntry[] {
    if (this.newest !== undefined) return this.newest;
    const { journal } = this.annotations;
    const set = journal.unreadLines > 0 ? journal.latest(LATEST) : journal.known;
    const ids = [...set.ids()].slice(-LATEST);
    const byDocument = set === journal.known ? this.annotations.byDocument : placedIn(set, ids);
    return (this.newest = ids.flatMap((id) => {
      const kept = set.get(id);
      const entry = kept === undefined ? undefined : this.entryOn(kept, byDocument.documentOf(id));
      return entry ?? [];
    }));
  }

  private entry(id: string): NotebookEntry | undefined {
    const kept = this.annotations.all.get(id);
    if (kept === undefined) return undefined;
    const entry = this.entryOn(kept, this.annotations.byDocument.documentOf(id));
    if (kept.annotation.target.kind !== 'annotation') this.entries.set(id, entry);
    return entry;
  }

  private entryOn(kept: KeptAnnotation, document: string | undefined): NotebookEntry | undefined {
    return kept.removed ? undefined : entryOf(kept, document === undefined ? undefined : this.document(document));
  }

  private document(id: string): NotebookEntry['document'] {
    const known = this.documents.get(id);
    if (known !== undefined) return known;
    const document = this.documentNow(id);
    this.documents.set(id, document);
    return document;
  }

  private documentNow(id: string): NotebookEntry['document'] {
    const record = this.catalogue.get(id);
    if (record === undefined) return { id, title: '', shelved: false, key: '' };
    const collection = this.catalogue.collectionOf(record);
    const { title, keys } = record.shown;
    const place = collection === undefined ? {} : { collection };
    return { id, title, shelved: !record.removed, key: keys.title, ...place };
  }
}

function placedIn(set: AnnotationSet, ids: readonly string[]): ByDocument {
  const byDocument = new ByDocument(() => set);
  byDocument.place(set, ids);
  return byDocument;
}
