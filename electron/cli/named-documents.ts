import type { Library } from '#content/library';
import { complain, refuse, type Desk } from './desk.ts';

type Document = ReturnType<Library['documents']>[number];

/** The documents with these ids, or with ids that alone begin so; all of the shelf where none is named. Else an exit status. */
export function findDocuments(library: Library, names: readonly string[], desk: Desk): readonly Document[] | number {
  const all = library.documents();
  if (names.length === 0) return all;
  const found: Document[] = [];
  for (const name of names) {
    const exact = all.find(({ id }) => id === name);
    const matches = exact === undefined && name !== '' ? all.filter(({ id }) => id.startsWith(name)) : [];
    const document = exact ?? matches[0];
    if (document === undefined) return complain({ code: 'no-such-document', id: name }, desk);
    if (matches.length > 1) return refuse({ code: 'many-documents', message: desk.words.manyDocuments(name) }, desk);
    found.push(document);
  }
  return found;
}

/** The one document a command is about, by its id or what that alone begins with; else an exit status. */
export function findDocument(library: Library, name: string, desk: Desk): Document | number {
  const found = findDocuments(library, [name], desk);
  return typeof found === 'number' ? found : (found[0] ?? complain({ code: 'no-such-document', id: name }, desk));
}

/** The documents of a collection, by its name; else an exit status. */
export function documentsOfCollection(library: Library, name: string, desk: Desk): readonly Document[] | number {
  const collection = library.overview().collections.find((one) => one.name === name);
  if (collection === undefined) {
    return refuse({ code: 'no-such-collection', message: desk.words.noCollection(name) }, desk);
  }
  return library.documents().filter((record) => library.catalogue.collectionOf(record) === collection.id);
}
