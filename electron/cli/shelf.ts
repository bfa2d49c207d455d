import type { OpenFolder } from '../platform/library-folder.ts';
import { answerJson, complain, DONE, say, type Desk } from './desk.ts';
import { findDocuments } from './named-documents.ts';

/** `lectern list`: the shelf as it was filled. */
export async function list({ library }: OpenFolder, desk: Desk): Promise<number> {
  const documents = library.documents();
  if (desk.arguments.json) {
    answerJson({
      documents: documents.map(({ id, revision, shown }) => {
        const { title, published, source, publisher, language, characters } = shown;
        return { id, revision, title, published, source, publisher, language, characters };
      }),
    });
  } else {
    for (const { id, shown } of documents) say([id, shown.published?.slice(0, 10) ?? '', shown.title].join('  '));
  }
  return Promise.resolve(DONE);
}

/** `lectern remove ID…` */
export async function remove({ library }: OpenFolder, desk: Desk): Promise<number> {
  const documents = findDocuments(library, desk.arguments.names, desk);
  if (typeof documents === 'number') return documents;
  const ids = documents.map(({ id }) => id);
  const removed = await library.remove(ids);
  if (!removed.ok) return complain(removed.failure, desk);
  if (desk.arguments.json) answerJson({ removed: ids });
  return DONE;
}

/** `lectern tag ID… TAG` */
export async function tag({ library }: OpenFolder, desk: Desk): Promise<number> {
  const name = desk.arguments.names.at(-1) ?? '';
  const documents = findDocuments(library, desk.arguments.names.slice(0, -1), desk);
  if (typeof documents === 'number') return documents;
  const ids = documents.map(({ id }) => id);
  const tagged = await library.tag(ids, [name], []);
  if (!tagged.ok) return complain(tagged.failure, desk);
  if (desk.arguments.json) answerJson({ tagged: ids, tag: name });
  return DONE;
}

/** `lectern collections` */
export async function collections({ library }: OpenFolder, desk: Desk): Promise<number> {
  const { collections: all } = library.overview();
  if (desk.arguments.json) answerJson({ collections: all });
  else
    for (const { name, parent, documents } of all)
      say(`${parent === undefined ? '' : '  '}${name}  ${String(documents)}`);
  return Promise.resolve(DONE);
}
