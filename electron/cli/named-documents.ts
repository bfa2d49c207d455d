import process from 'node:process';
import type { Library } from '#content/library';
import { complain, REFUSED, type Desk } from './desk.ts';

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
    if (matches.length > 1) {
      process.stderr.write(`${desk.words.manyDocuments(name)}\n`);
      return REFUSED;
    }
    found.push(document);
  }
  return found;
}
