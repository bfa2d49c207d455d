import {
  bareDocument,
  compareEntries,
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
import { NotebookEntries } from './notebook-entries.ts';

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
  private readonly entries: NotebookEntries;
  private readonly folded = new WeakMap<KeptAnnotation, FoldedNote>();
  private readonly listeners = new Set<() => void>();
  private found: Found | undefined;
  private readying: Promise<void> | undefined;

  constructor(annotations: Annotations, catalogue: Catalogue) {
    this.annotations = annotations;
    this.catalogue = catalogue;
    this.entries = new NotebookEntries(annotations, catalogue, () => {
      this.found = undefined;
    });
  }

  /** To be called when a document has changed, come or gone. */
  changed(): void {
    this.entries.forgetDocuments();
    this.found = undefined;
  }

  /** Gets `count` annotations further ready before they are asked for; false when all are. */
  warm(count: number): boolean {
    return this.entries.warm(count);
  }

  /** Calls `listener` when what was answered in part can be answered whole; the answer ends it. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A page of all that match. Soon after a start it waits until all annotations have been read. */
  async page(query: NotebookQuery): Promise<Result<NotebookPage, QueryFailure>> {
    await this.entries.getReady();
    const found = await this.matching(query);
    if (!found.ok) return found;
    const { entries, facets } = found.value;
    const { offset, limit } = query;
    const rows: NotebookRow[] = [];
    // One after the other: of a document that has to be looked into all anchors are found at its first row.
    for (const entry of entries.slice(offset, offset + limit))
      rows.push(rowOf(entry, this.stateOf(entry) ?? (await this.lookUp(entry))));
    return succeeded({ total: entries.length, offset, rows, facets });
  }

  /**
   * A page of what is known at this moment: while many annotations are still being read the newest of them, and the page
   * says so. When all have been read the listeners are told, and the same question is answered whole.
   */
  async pageSoFar(query: NotebookQuery): Promise<Result<NotebookPage, QueryFailure>> {
    if (this.entries.isReady) return this.page(query);
    this.readying ??= this.entries.getReady().then(() => {
      this.readying = undefined;
      for (const listener of this.listeners) listener();
    });
    const isNewestFirst = query.descending && (query.sort === 'created' || query.sort === 'modified');
    const test = await this.testOf(query);
    if (!test.ok) return test;
    const entries = isNewestFirst && query.astray !== true ? this.entries.latest().filter(test.value) : [];
    const { offset, limit } = query;
    const shown = sorted(entries, query).slice(offset, offset + limit);
    // Where one stands in a newer revision is looked up with all the others of its document.
    const rows = shown.map((entry) => rowOf(entry, this.stateOf(entry) ?? 'placed'));
    return succeeded({ total: entries.length, offset, rows, facets: facetsOf([]), isReading: true });
  }

  /** The ids of all that match, in their order: for what is done to all of them at once. */
  async ids(query: NotebookQuery): Promise<Result<readonly string[], QueryFailure>> {
    await this.entries.getReady();
    const found = await this.matching(query);
    if (!found.ok) return found;
    return succeeded(found.value.entries.map(({ kept }) => kept.annotation.id));
  }

  /** Every tag in use, most used first. */
  async tags(): Promise<readonly Facet[]> {
    await this.entries.getReady();
    return facetsOf(this.entries.all()).tags;
  }

  private async matching(query: NotebookQuery): Promise<Result<Found, QueryFailure>> {
    const { offset: _offset, limit: _limit, ...asked } = query;
    const question = JSON.stringify(asked);
    if (this.found?.question === question) return succeeded(this.found);
    const test = await this.testOf(query);
    if (!test.ok) return test;
    const matching = this.entries.all().filter(test.value);
    const entries = sorted(query.astray === true ? await this.onlyAstray(matching) : matching, query);
    this.found = { question, entries, facets: facetsOf(entries) };
    return succeeded(this.found);
  }

  /** Whether an entry is asked for, as far as that is told without looking up where it stands. */
  private async testOf(query: NotebookQuery): Promise<Result<(entry: NotebookEntry) => boolean, QueryFailure>> {
    const { text = '' } = query;
    if (text.trim() === '') return succeeded((entry) => hasFacts(entry, query));
    // Their tables are large, and a look is rare.
    const [{ foldNote, noteQuery }, { foldText }] = await Promise.all([
      import('#content/search/notes'),
      import('#content/text/folding'),
    ]);
    const asked = noteQuery(text);
    if (!asked.ok) return asked;
    const titles = new Map<string, string>();
    return succeeded((entry) => {
      if (!hasFacts(entry, query)) return false;
      const title = entry.document?.title ?? '';
      let foldedTitle = titles.get(title);
      if (foldedTitle === undefined) titles.set(title, (foldedTitle = foldText(title)));
      return asked.value.has(this.foldedNote(entry.kept, foldNote), foldedTitle);
    });
  }

  private foldedNote(kept: KeptAnnotation, foldNote: (note: SearchedNote) => FoldedNote): FoldedNote {
    let folded = this.folded.get(kept);
    if (folded === undefined) this.folded.set(kept, (folded = foldNote(textsOf(kept.annotation))));
    return folded;
  }

  /** Those whose passage is not where it was; documents are read for those that were made on an older revision. */
  private async onlyAstray(entries: readonly NotebookEntry[]): Promise<NotebookEntry[]> {
    const astray: NotebookEntry[] = [];
    for (const entry of entries) if (ASTRAY.has(this.stateOf(entry) ?? (await this.lookUp(entry)))) astray.push(entry);
    return astray;
  }

  /** Where an entry's passage is, where that is known without reading its document. */
  private stateOf({ kept, document }: NotebookEntry): NotebookRow['anchor'] | undefined {
    const { target } = kept.annotation;
    if (target.kind !== 'passage') return 'placed';
    const record = document === undefined ? undefined : this.catalogue.get(document.id);
    if (record === undefined) return 'orphan';
    if (record.removed) return 'unread';
    const known = this.annotations.anchors.known(target, record.revision);
    if (known !== undefined) return known.state;
    // Made on the revision that is shown: it stands where it was made.
    return target.revision === record.revision ? 'placed' : undefined;
  }

  private async lookUp({ kept, document }: NotebookEntry): Promise<NotebookRow['anchor']> {
    const placed = await this.annotations.of(document?.id ?? '');
    if (!placed.ok) return 'unread';
    const here = placed.value.annotations.find(({ annotation }) => annotation.id === kept.annotation.id);
    return here?.anchor?.state ?? 'orphan';
  }
}

const ASTRAY: ReadonlySet<NotebookRow['anchor']> = new Set(['ambiguous', 'orphan']);

function rowOf({ kept, document }: NotebookEntry, anchor: NotebookRow['anchor']): NotebookRow {
  const on = document === undefined ? {} : { document: bareDocument(document) };
  return { annotation: kept.annotation, seen: kept.seen, anchor, ...on };
}

function sorted(entries: readonly NotebookEntry[], { sort, descending }: NotebookQuery): readonly NotebookEntry[] {
  const ascending = entries.toSorted(compareEntries(sort));
  return descending ? ascending.reverse() : ascending;
}
