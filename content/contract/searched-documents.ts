import type { Library } from '#content/library';
import type { SearchedDocument } from '#content/search';

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
