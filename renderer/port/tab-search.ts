import { succeeded, type Result } from '#content/base';
import { searchedDocuments, type Failure } from '#content/contract';
import { revisionPath, type Library } from '#content/library';
import type { SearchAnswer, SearchDesk, SearchQuestion } from '#content/search';

/** Search in a browser tab: the desk itself, over the store in memory, made when it is first asked. */
export class TabSearch {
  private readonly library: Library;
  private readonly files: Map<string, Uint8Array>;
  private opening: Promise<Result<SearchDesk, Failure>> | undefined;
  private hasChanged = false;

  /** @param files Those of the library's store, by their paths. */
  constructor(library: Library, files: Map<string, Uint8Array>) {
    this.library = library;
    this.files = files;
    library.listen(() => {
      this.hasChanged = true;
    });
  }

  async answer(question: SearchQuestion): Promise<Result<SearchAnswer, Failure>> {
    this.opening ??= this.open();
    const desk = await this.opening;
    if (!desk.ok) return desk;
    if (this.hasChanged) this.takeChanges(desk.value);
    return desk.value.search(question);
  }

  private async open(): Promise<Result<SearchDesk, Failure>> {
    const { SearchDesk, memorySegments } = await import('#content/search');
    const { files } = this;
    const { store, digest } = this.library.ports;
    this.hasChanged = false;
    const opened = await SearchDesk.open(
      {
        store,
        digest,
        files: {
          readRevision: (id, revision) => files.get(revisionPath(id, revision)),
          ...memorySegments(files),
        },
      },
      searchedDocuments(this.library),
    );
    if (!opened.ok) return opened;
    while (opened.value.indexSome());
    return succeeded(opened.value);
  }

  private takeChanges({ index }: SearchDesk): void {
    this.hasChanged = false;
    const documents = searchedDocuments(this.library);
    const there = new Set(documents.map(({ id }) => id));
    for (const { id } of index.all()) if (!there.has(id)) index.remove(id);
    for (const document of documents) index.put(document);
  }
}
