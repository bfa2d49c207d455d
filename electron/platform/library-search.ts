import type { Result, StoreFailure } from '#content/base';
import { searchedDocuments } from '#content/contract';
import type { Library } from '#content/library';
import { SearchDesk } from '#content/search';
import { nodeSearchedFiles } from './node-searched-files.ts';

/** Opens the search of a library that this process owns. */
export function openSearch(library: Library, folder: string): Promise<Result<SearchDesk, StoreFailure>> {
  const { store, digest } = library.ports;
  return SearchDesk.open({ store, digest, files: nodeSearchedFiles(folder) }, searchedDocuments(library));
}
