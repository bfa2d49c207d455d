import {
  bareDocument,
  compareEntries,
  entryOf,
  facetsOf,
  hasFacts,
  textsOf,
  type Facet,
  type KeptAnnotation,
  type NotebookEntry,
  type NotebookPage,
  type NotebookQuery,
  type NotebookRow,
} from '#content/annotations';
import { succeeded, type Result } from '#content/base';
import type { QueryFailure } from '#content/search';
import type { FoldedNote, SearchedNote } from '#content/search/notes';
import type { Catalogue } from '../catalogue.ts';
import type { Annotations } from './annotations.ts';

/** What a question found, kept for its next page. */
interface Found {
  readonly question: string;
  readonly entries: readonly NotebookEntry[];
  readonly facets: NotebookPage['facets'];
}

/**
 * All annotations of all documents, of removed ones too. What the last question found is kept for its next page until
 * something changes.
 */
export class Notebook {
  private readonly annotations: Annotations;
  private readonly catalogue: Catalogue;
  /** What there is; undefined of what is removed. Replies are not among them: their document is that of another. */
  private readonly entries = new Map<string, NotebookEntry | undefined>();
  private readonly documents = new Map<string, NotebookEntry['document']>();
  private ahead: Iterator<string> | undefined;
  private readonly folded = new WeakMap<KeptAnnotation, FoldedNote>();
  private standing: readonly NotebookEntry[] | undefined;
  private found: Found | undefined;

  constructor(annotations: Annotations, catalogue: Catalogue) {
    this.annotations = annotations;
    this.catalogue = catalogue;
    annotations.journal.listen((ids) => {
      for (const id of ids) this.entries.delete(id);
      this.standing = undefined;
      this.found = undefined;
    });
  }

  /** To be called when a document has changed, come or gone. */
  changed(): void {
    this.entries.clear();
    this.documents.clear();
    this.standing = undefined;
    this.found = undefined;
  }

  /** Gets `count` annotations further ready before they are asked for; false when all are. */
  warm(count: number): boolean {
    this.ahead ??= this.annotations.all.ids()[Symbol.iterator]();
    for (let done = 0; done < count; done++) {
      const next = this.ahead.next();
      if (next.done === true) return false;
      this.entry(next.value);
    }
    return true;
  }

  async page(query: NotebookQuery): Promise<Result<NotebookPage, QueryFailure>> {
    const found = await this.matching(query);
    if (!found.ok) return found;
    const { entries, facets } = found.value;
    const { offset, limit } = query;
    const rows: NotebookRow[] = [];
    // One after the other: of a document that has to be looked into all anchors are found at its first row.
    for (const entry of entries.slice(offset, offset + limit)) rows.push(await this.row(entry));
    return succeeded({ total: entries.length, offset, rows, facets });
  }

  /** The ids of all that match, in their order: for what is done to all of them at once. */
  async ids(query: NotebookQuery): Promise<Result<readonly string[], QueryFailure>> {
    const found = await this.matching(query);
    if (!found.ok) return found;
    return succeeded(found.value.entries.map(({ kept }) => kept.annotation.id));
  }

  /** Every tag in use, most used first. */
  tags(): readonly Facet[] {
    return facetsOf(this.all()).tags;
  }

  private async matching(query: NotebookQuery): Promise<Result<Found, QueryFailure>> {
    const { offset: _offset, limit: _limit, ...asked } = query;
    const question = JSON.stringify(asked);
    if (this.found?.question === question) return succeeded(this.found);
    const { text = '', astray, sort, descending } = query;
    const test = text.trim() === '' ? succeeded(() => true) : await this.textTest(text);
    if (!test.ok) return test;
    let entries = this.all().filter((entry) => hasFacts(entry, query) && test.value(entry));
    if (astray === true) entries = await this.onlyAstray(entries);
    entries.sort(compareEntries(sort));
    if (descending) entries.reverse();
    this.found = { question, entries, facets: facetsOf(entries) };
    return succeeded(this.found);
  }

  private all(): readonly NotebookEntry[] {
    if (this.standing !== undefined) return this.standing;
    const entries: NotebookEntry[] = [];
    for (const id of this.annotations.all.ids()) {
      const entry = this.entries.get(id) ?? (this.entries.has(id) ? undefined : this.entry(id));
      if (entry !== undefined) entries.push(entry);
    }
    this.standing = entries;
    return entries;
  }

  private entry(id: string): NotebookEntry | undefined {
    const kept = this.annotations.all.get(id);
    if (kept === undefined) return undefined;
    const document = this.annotations.byDocument.documentOf(id);
    const entry = kept.removed
      ? undefined
      : entryOf(kept, document === undefined ? undefined : this.document(document));
    if (kept.annotation.target.kind !== 'annotation') this.entries.set(id, entry);
    return entry;
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

  private async textTest(text: string): Promise<Result<(entry: NotebookEntry) => boolean, QueryFailure>> {
    // Their tables are large, and a look is rare.
    const [{ foldNote, noteQuery }, { foldText }] = await Promise.all([
      import('#content/search/notes'),
      import('#content/text/folding'),
    ]);
    const asked = noteQuery(text);
    if (!asked.ok) return asked;
    const titles = new Map<string, string>();
    return succeeded(({ kept, document }) => {
      const title = document?.title ?? '';
      let foldedTitle = titles.get(title);
      if (foldedTitle === undefined) titles.set(title, (foldedTitle = foldText(title)));
      return asked.value.has(this.foldedNote(kept, foldNote), foldedTitle);
    });
  }

  private foldedNote(kept: KeptAnnotation, foldNote: (note: SearchedNote) => FoldedNote): FoldedNote {
    let folded = this.folded.get(kept);
    if (folded === undefined) this.folded.set(kept, (folded = foldNote(textsOf(kept.annotation))));
    return folded;
  }

  /** Those whose passage is not where it was; documents are read for those that were made on an older revision. */
  private async onlyAstray(entries: readonly NotebookEntry[]): Promise<NotebookEntry[]> {
    const states = new Map<NotebookEntry, NotebookRow['anchor']>();
    for (const entry of entries) states.set(entry, await this.anchorOf(entry));
    return entries.filter((entry) => ASTRAY.has(states.get(entry) ?? 'placed'));
  }

  private async row(entry: NotebookEntry): Promise<NotebookRow> {
    const { kept, document } = entry;
    const anchor = await this.anchorOf(entry);
    const on = document === undefined ? {} : { document: bareDocument(document) };
    return { annotation: kept.annotation, seen: kept.seen, anchor, ...on };
  }

  private async anchorOf({ kept, document }: NotebookEntry): Promise<NotebookRow['anchor']> {
    const { target, id } = kept.annotation;
    if (target.kind !== 'passage') return 'placed';
    const record = document === undefined ? undefined : this.catalogue.get(document.id);
    if (record === undefined) return 'orphan';
    if (record.removed) return 'unread';
    const known = this.annotations.anchors.known(target, record.revision);
    if (known !== undefined) return known.state;
    // Made on the revision that is shown: it stands where it was made.
    if (target.revision === record.revision) return 'placed';
    const placed = await this.annotations.of(record.id);
    if (!placed.ok) return 'unread';
    return placed.value.annotations.find(({ annotation }) => annotation.id === id)?.anchor?.state ?? 'orphan';
  }
}

const ASTRAY: ReadonlySet<NotebookRow['anchor']> = new Set(['ambiguous', 'orphan']);
