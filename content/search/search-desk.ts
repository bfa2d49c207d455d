import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { SearchAnswer, SearchQuestion } from './answer.ts';
import { buildSegment } from './build-documents.ts';
import type { SearchedDocument } from './document-fields.ts';
import { DocumentTexts } from './document-texts.ts';
import type { LivePart } from './index-part.ts';
import type { IndexPorts } from './index-ports.ts';
import { IndexStorage, type IndexNotice } from './index-storage.ts';
import { LibraryIndex } from './library-index.ts';
import { LibrarySearch } from './library-search.ts';
import { mergeFiles } from './merge-files.ts';
import { mergeChoice } from './merge-choice.ts';
import type { QueryFailure } from './query.ts';
import { SegmentDamaged } from './segment-source.ts';
import { selfTest, type SelfTestResult } from './self-test.ts';

/** So few documents are indexed while a question waits: some 50 ms. More of them are looked through as they are, and indexed behind its back. */
const FEW = 200;

/** Search as a host holds it: what is on the shelf comes in, questions are answered, and the index is kept. */
export class SearchDesk {
  /** What was wrong with the index, in the order it was found; more may come with a question. */
  readonly notices: IndexNotice[];
  readonly index: LibraryIndex;
  readonly texts: DocumentTexts;
  private readonly ports: IndexPorts;
  private readonly storage: IndexStorage;
  private readonly librarySearch: LibrarySearch;
  private saving: Promise<Result<null, StoreFailure>> = Promise.resolve(succeeded(null));

  private constructor(ports: IndexPorts, storage: IndexStorage, index: LibraryIndex, notices: readonly IndexNotice[]) {
    this.ports = ports;
    this.storage = storage;
    this.index = index;
    this.notices = [...notices];
    this.texts = new DocumentTexts(ports.files);
    this.librarySearch = new LibrarySearch(index, this.texts);
  }

  /** Opens the index of the documents on the shelf, as far as there is one. */
  static async open(
    ports: IndexPorts,
    documents: Iterable<SearchedDocument>,
  ): Promise<Result<SearchDesk, StoreFailure>> {
    const storage = new IndexStorage(ports);
    const read = await storage.read();
    if (!read.ok) return read;
    const { parts, notices } = read.value;
    return succeeded(new SearchDesk(ports, storage, new LibraryIndex(parts, documents), notices));
  }

  /** Answers from all that is on the shelf, but for what can neither be indexed nor read in a moment when much has come at once. */
  search(question: SearchQuestion): Result<SearchAnswer, QueryFailure> {
    if (this.index.pendingCount <= FEW) this.indexSome();
    try {
      return this.librarySearch.search(question);
    } catch (error) {
      if (!(error instanceof SegmentDamaged)) throw error;
      this.leaveOutDamaged();
      return this.search(question);
    }
  }

  /** Answers how many segments were damaged. */
  private leaveOutDamaged(): number {
    const damaged = this.index.segments.filter(({ segment }) => !segment.isWhole());
    for (const part of damaged) this.index.abandon(part);
    this.storage.distrust();
    if (damaged.length > 0) this.notices.push({ code: 'index-damaged', segments: damaged.length });
    return damaged.length;
  }

  /** Indexes waiting documents, as many as make one segment; answers whether there are more. The index is not saved by it. */
  indexSome(): boolean {
    const pending = this.index.pending();
    if (pending.length === 0) return false;
    const { bytes, taken } = buildSegment(pending, (document) => this.texts.document(document), this.ports.digest);
    this.take(bytes);
    return taken < pending.length;
  }

  /** Makes a segment that was built elsewhere part of the index. */
  take(bytes: Uint8Array): void {
    this.index.adopt(this.storage.part(bytes));
  }

  /** The segments worth merging now, or none. They can be merged when the index has been saved. */
  mergeChoice(): readonly LivePart[] {
    return mergeChoice(this.index.segments);
  }

  /** Makes a merged segment, which is a file already, part of the index in place of those it was merged from; answers whether it could. */
  takeMerged(name: string, instead: readonly LivePart[]): boolean {
    const part = this.storage.savedPart(name);
    if (part !== undefined) this.index.adopt(part, instead);
    return part !== undefined;
  }

  /** Saves the index and merges segments that have become many; answers whether there were such. */
  async mergeSome(): Promise<Result<boolean, StoreFailure>> {
    const parts = this.mergeChoice();
    return parts.length === 0 ? succeeded(false) : this.merge(parts);
  }

  /** Saves the index and makes it one segment: the same bytes for the same documents, however they came in. */
  async mergeAll(): Promise<Result<boolean, StoreFailure>> {
    const parts = this.index.segments;
    const isOne = parts.length <= 1 && parts.every((part) => part.removed === undefined);
    return isOne ? succeeded(false) : this.merge(parts);
  }

  /** Puts the index on the disk as it is when what is being saved already is there: of two at once the first would sweep away what the second wrote. */
  save(): Promise<Result<null, StoreFailure>> {
    const save = (): Promise<Result<null, StoreFailure>> => this.storage.save(this.index.segments);
    this.saving = this.saving.then(save, save);
    return this.saving;
  }

  /** Compares search with a plain scan of the library on so many random passages. */
  selfTest(queries: number, seed: number): SelfTestResult {
    const documents = this.index.all();
    return selfTest(documents, this.texts, (text) => this.librarySearch.occurrences(text), queries, seed);
  }

  /** A part that turns out to be damaged is left out, and its documents wait to be indexed again. */
  private async merge(parts: readonly LivePart[]): Promise<Result<boolean, StoreFailure>> {
    const saved = await this.save();
    if (!saved.ok) return saved;
    const merged = mergeFiles(this.ports.files, this.ports.digest, parts);
    if (merged.ok) return succeeded(this.takeMerged(merged.value, parts));
    if ('path' in merged.failure) return failed(merged.failure);
    return succeeded(this.leaveOutDamaged() > 0);
  }
}
