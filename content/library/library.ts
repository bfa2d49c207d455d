import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import { canonicalText, type LecternDocument } from '#content/document';
import type { AnnotationJournal } from './annotations/annotation-journal.ts';
import { Annotations } from './annotations/annotations.ts';
import { Notebook } from './annotations/notebook.ts';
import { DocumentTexts } from './annotations/texts.ts';
import { admitDocuments } from './admit-documents.ts';
import type { Admission, AdmissionPlan, Arrival } from './admission.ts';
import type { Catalogue } from './catalogue.ts';
import { CollectionActs, noCollection } from './collection-acts.ts';
import { corrected, type DocumentRecord } from './document-record.ts';
import { readOriginal, readRevision } from './documents.ts';
import { Drafts } from './drafts.ts';
import type { LibraryFailure } from './failures.ts';
import type { Nameplate } from './format.ts';
import type { Journal } from './journal.ts';
import { revisionPath } from './layout.ts';
import type { CatalogueOperation } from './operations.ts';
import type { LibraryPorts } from './ports.ts';
import { countCharacters, seal } from './prepared.ts';
import type { ReadingJournal } from './reading-journal.ts';
import { Recording } from './recording.ts';
import type { ImportLog } from './import-log.ts';
import type { Refusals } from './refusals.ts';
import { restoreRemoval } from './restoration.ts';
import { Shelf } from './shelf.ts';
import { withCorrection } from './shown-document.ts';
import { annotationsOf } from './source-comments.ts';
import type { Correction, ShelfOverview, ShelfPage, ShelfQuery } from './summary.ts';

type Failure = StoreFailure | LibraryFailure;

/** Documents read ahead at a time: some 10 ms of work. */
const WARM_DOCUMENTS = 1000;

/** Makes another revision of a document, and says what of it is to be kept over every re-import. */
type Revising = (
  document: LecternDocument,
) => { readonly document: LecternDocument; readonly wishes?: readonly CatalogueOperation[] } | undefined;

/** What an opened library is made of; see `openLibrary`. */
export interface LibraryParts {
  readonly ports: LibraryPorts;
  readonly nameplate: Nameplate;
  readonly notices: readonly LibraryFailure[];
  readonly catalogue: Catalogue;
  readonly journal: Journal;
  readonly readings: ReadingJournal;
  readonly annotations: AnnotationJournal;
  readonly refusals: Refusals;
  readonly imports: ImportLog;
}

/**
 * An open library. Every change is on the disk before it is answered, and changes happen one after another in the
 * order they were asked for.
 */
export class Library {
  /** Faults found on opening, in the order they were found. */
  readonly notices: readonly LibraryFailure[];
  /** Names the journal that this library writes. */
  readonly device: string;
  readonly refusals: Refusals;
  readonly imports: ImportLog;
  readonly ports: LibraryPorts;
  readonly catalogue: Catalogue;
  readonly readings: ReadingJournal;
  readonly annotations: Annotations;
  readonly notebook: Notebook;
  readonly drafts: Drafts;
  readonly collections: CollectionActs;
  private readonly recording: Recording;
  private readonly shelf: Shelf;
  private readonly listeners = new Set<(version: number) => void>();

  constructor({
    ports,
    nameplate,
    notices,
    catalogue,
    journal,
    readings,
    annotations,
    refusals,
    imports,
  }: LibraryParts) {
    this.ports = ports;
    this.notices = notices;
    this.device = nameplate.device;
    this.catalogue = catalogue;
    this.recording = new Recording(catalogue, journal, (moved) => {
      this.tell(moved, 'made');
    });
    this.readings = readings;
    this.refusals = refusals;
    this.imports = imports;
    this.shelf = new Shelf(catalogue, readings.readings);
    const revisionOf = (id: string): Result<string, LibraryFailure> => {
      const found = this.find(id);
      return found.ok ? succeeded(found.value.revision) : found;
    };
    this.annotations = new Annotations(annotations, {
      texts: new DocumentTexts<Failure>(revisionOf, (id) => this.read(id)),
      olderText: async (id, revision) => {
        const older = await readRevision(ports, id, revision);
        return older.ok ? canonicalText(older.value.blocks) : undefined;
      },
      now: () => ports.clock.now(),
      newId: ports.newId,
    });
    this.drafts = new Drafts(ports);
    this.collections = new CollectionActs(catalogue, ports, this.recording);
    this.notebook = new Notebook(this.annotations, catalogue);
    readings.listen((ids) => {
      this.tell(ids, 'read');
    });
  }

  /** Calls `listener` after every change with the number of the catalogue's last operation; the answer ends it. */
  listen(listener: (version: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  page(query: ShelfQuery): ShelfPage {
    return this.shelf.page(query);
  }

  /**
   * Gets the shelf ready for questions that were not asked yet, a little at a time, so that the process can answer in
   * between: to be called again while it answers true.
   */
  warm(): boolean {
    if (this.shelf.warm(WARM_DOCUMENTS) || this.annotations.journal.warm(WARM_DOCUMENTS)) return true;
    return this.notebook.warm(WARM_DOCUMENTS);
  }

  overview(): ShelfOverview {
    return this.shelf.overview();
  }

  /** All documents on the shelf in the order they were added. */
  documents(): readonly DocumentRecord[] {
    return [...this.catalogue.all()].filter((record) => !record.removed);
  }

  /** A document on the shelf, or the failure that says there is none. */
  find(id: string): Result<DocumentRecord, LibraryFailure> {
    const record = this.catalogue.onShelf(id);
    return record === undefined ? failed({ code: 'no-such-document', id }) : succeeded(record);
  }

  /** The newest revision with the corrections made by hand. */
  async read(id: string): Promise<Result<LecternDocument, Failure>> {
    const found = this.find(id);
    if (!found.ok) return found;
    const { revision, correction } = found.value;
    const read = await readRevision(this.ports, id, revision);
    if (!read.ok) return read;
    return succeeded(withCorrection(read.value, correction));
  }

  async readOriginal(id: string): Promise<Result<Uint8Array, Failure>> {
    const found = this.find(id);
    if (!found.ok) return found;
    const read = await readOriginal(this.ports, found.value.origin.original);
    if (!read.ok) return read;
    return read.value === undefined ? failed({ code: 'original-missing', id }) : succeeded(read.value);
  }

  /**
   * Takes documents in. All of them are durable when it answers; after a failure those that could not be stored are
   * not in the catalogue, and nothing that was there before has changed.
   */
  async admit(arrivals: readonly Arrival[]): Promise<Result<readonly Admission[], Failure>> {
    const admitted = await admitDocuments(this.ports, this.catalogue, this.recording, arrivals);
    if (!admitted.ok) return admitted;
    const { digest, clock } = this.ports;
    const comments = arrivals.flatMap(({ prepared }, index) => {
      const id = admitted.value[index]?.id;
      if (prepared.comments === undefined || id === undefined) return [];
      return annotationsOf(prepared.comments, { id, revision: prepared.revision }, digest, clock.now());
    });
    const taken = comments.length === 0 ? succeeded(null) : await this.annotations.takeIn(comments);
    return taken.ok ? admitted : taken;
  }

  /** Takes in revisions that are already made, with all their files; see `plantTemplate`. */
  plant(files: AdmissionPlan['files'], operations: readonly CatalogueOperation[]): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      const stored = await this.ports.store.replaceAll(files);
      return stored.ok ? this.recording.record(operations) : stored;
    });
  }

  correct(id: string, correction: Correction): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      const found = this.find(id);
      if (!found.ok) return found;
      const { shelfKeys } = await import('./prepare/shelf-keys.ts'); // loads dictionaries that nothing else here needs
      const keys = shelfKeys(corrected(found.value.facts, correction));
      return this.recording.record([{ kind: 'corrected', at: this.ports.clock.now(), id, correction, keys }]);
    });
  }

  /** Puts a removed run back: a new revision, and a wish that is kept over every re-import. */
  restore(id: string, revision: string, removal: number): Promise<Result<null, Failure>> {
    return this.revise(id, revision, (document) => {
      const text = document.receipt.removed[removal]?.text;
      const restored = restoreRemoval(document, removal);
      return restored === undefined || text === undefined
        ? undefined
        : { document: restored, wishes: [{ kind: 'restored', at: this.ports.clock.now(), id, text }] };
    });
  }

  /**
   * Makes a new revision out of the newest one, which must still be `revision`.
   * @param change Answers undefined where it cannot be made of this one.
   */
  revise(id: string, revision: string, change: Revising): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      const found = this.find(id);
      if (!found.ok) return found;
      const record = found.value;
      if (record.revision !== revision) return failed({ code: 'revision-changed', id });
      const read = await readRevision(this.ports, id, revision);
      if (!read.ok) return read;
      const changed = change(read.value);
      if (changed === undefined) return failed({ code: 'revision-changed', id });
      const { document, wishes = [] } = changed;
      const sealed = seal(document, this.ports.digest);
      const stored = await this.ports.store.replace(revisionPath(id, sealed.revision), sealed.json);
      if (!stored.ok) return stored;
      const facts = { ...record.facts, characters: countCharacters(document.blocks) };
      const at = this.ports.clock.now();
      return this.recording.record([
        ...wishes,
        { kind: 'revised', at, id, revision: sealed.revision, facts, origin: record.origin },
      ]);
    });
  }

  /** Takes documents off the shelf. Their files stay, so that `putBack` undoes it. */
  remove(ids: readonly string[]): Promise<Result<null, Failure>> {
    return this.recordInTurn({ kind: 'removed', at: this.ports.clock.now(), ids });
  }

  putBack(ids: readonly string[]): Promise<Result<null, Failure>> {
    return this.recordInTurn({ kind: 'returned', at: this.ports.clock.now(), ids });
  }

  tag(ids: readonly string[], add: readonly string[], remove: readonly string[]): Promise<Result<null, Failure>> {
    return this.recordInTurn({ kind: 'tagged', at: this.ports.clock.now(), ids, add, remove });
  }

  collect(ids: readonly string[], collection: string | null): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      if (collection !== null && this.catalogue.collections.get(collection) === undefined)
        return noCollection(collection);
      return this.recording.record([{ kind: 'collected', at: this.ports.clock.now(), ids, collection }]);
    });
  }

  /** Waits for all that was asked for and writes the places that are still kept back. */
  async settle(): Promise<Result<null, StoreFailure>> {
    await this.recording.settle();
    await this.annotations.settle();
    return this.readings.flush();
  }

  private recordInTurn(
    operation: CatalogueOperation & { readonly ids: readonly string[] },
  ): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      const missing = operation.ids.find((id) => this.catalogue.get(id) === undefined);
      if (missing !== undefined) return failed({ code: 'no-such-document', id: missing });
      return this.recording.record([operation]);
    });
  }

  /** @param moved Documents whose place in an order may have changed. */
  private tell(moved: readonly string[], change: 'made' | 'read'): void {
    this.shelf.changed(
      moved.flatMap((id) => this.catalogue.get(id) ?? []),
      change,
    );
    if (change === 'made') this.notebook.changed();
    for (const listener of this.listeners) listener(this.catalogue.version);
  }
}
