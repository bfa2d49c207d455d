import type { Result, StoreFailure } from '#content/base';
import type { Library } from '#content/library';
import { SearchDesk, type SearchedDocument } from '#content/search';
import { nodeSearchedFiles } from './node-searched-files.ts';

/** Opens the search of a library that this process owns. */
export function openSearch(library: Library, folder: string): Promise<Result<SearchDesk, StoreFailure>> {
  const { store, digest } = library.ports;
  return SearchDesk.open({ store, digest, files: nodeSearchedFiles(folder) }, searchedDocuments(library));
}

/** What stands on the shelf, as search knows it. */
export function searchedDocuments({ catalogue }: Library): SearchedDocument[] {
  const documents: SearchedDocument[] = [];
  for (const record of catalogue.all()) {
    if (record.removed) continue;
    const { id, revision, addedAt, tags, shown } = record;
    const { title, creators, source, publisher, published, language } = shown;
    const collection = catalogue.collectionOf(record);
    documents.push({
      id,
      revision,
      title,
      creators,
      ...(source === undefined ? {} : { source }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      language,
      addedAt,
      ...(collection === undefined ? {} : { collection }),
      tags,
    });
  }
  return documents;
}
