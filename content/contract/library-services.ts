import { succeeded, type Result } from '#content/base';
import { findNotes, type Library } from '#content/library';
import type { Failure } from './failures.ts';
import { annotationServices, type AnnotationService } from './annotation-services.ts';
import type { OpenedDocument, RequestName, Services } from './requests.ts';

/** The requests that a library answers by itself, wherever it is hosted: in its own process or in a browser tab. */
export type LibraryService = Extract<
  RequestName,
  | `shelf.${string}`
  | `document.${string}`
  | `collection.${string}`
  | AnnotationService
  | 'import.preview'
  | 'search.notes'
>;

/** Answers the shelf, its documents and its collections out of an open library. */
export function libraryServices(library: Library): Pick<Services, LibraryService> {
  return {
    'shelf.overview': async () => succeeded(library.overview()),
    'shelf.page': async (query) => succeeded(library.page(query)),
    'shelf.quarantine': async () => succeeded(library.refusals.list()),
    'shelf.forgetRefusals': () => library.refusals.forget(),
    'shelf.imports': async () => succeeded(library.imports.list()),
    'shelf.clearImports': () => library.imports.clear(library.ports.clock.now()),

    'document.open': async ({ id, look }) => {
      const opened = await openDocument(library, id);
      if (!opened.ok || look === true) return opened;
      const { offset, progress } = library.readings.readings.get(id);
      // Opening is reading: the document is begun and the newest of those that were opened.
      const placed = await library.readings.place(id, offset, progress);
      return placed.ok ? opened : placed;
    },
    'document.correct': ({ id, correction }) => library.correct(id, correction),
    'document.restore': async ({ id, revision, removal }) => {
      const restored = await library.restore(id, revision, removal);
      return restored.ok ? openDocument(library, id) : restored;
    },
    'document.remove': ({ ids }) => library.remove(ids),
    'document.putBack': ({ ids }) => library.putBack(ids),
    'document.tag': ({ ids, add, remove }) => library.tag(ids, add, remove),
    'document.collect': ({ ids, collection }) => library.collect(ids, collection),
    'document.place': async ({ id, offset, progress }) => {
      const found = library.find(id);
      return found.ok ? library.readings.place(id, offset, progress) : found;
    },
    'document.state': ({ ids, state }) => library.readings.setState(ids, state),

    'collection.create': ({ name, parent }) => library.collections.create(name, parent),
    'collection.rename': ({ id, name }) => library.collections.rename(id, name),
    'collection.remove': ({ id }) => library.collections.remove(id),
    'collection.putBack': ({ id }) => library.collections.putBack(id),
    'collection.move': ({ id, parent, before }) => library.collections.move(id, parent, before),

    ...annotationServices(library),
    'search.notes': (question) => findNotes(library.notebook, question),

    'import.preview': async ({ id, encoding }) => {
      const original = await library.readOriginal(id);
      if (!original.ok) return original;
      const { preview } = await import('#content/import'); // all formats come with it, and a look is rare
      return succeeded(preview(original.value, encoding));
    },
  };
}

async function openDocument(library: Library, id: string): Promise<Result<OpenedDocument, Failure>> {
  const found = library.find(id);
  if (!found.ok) return found;
  const read = await library.read(id);
  if (!read.ok) return read;
  const record = found.value;
  const { state, offset, progress, openedAt } = library.readings.readings.get(id);
  const collection = library.catalogue.collections.get(record.collection);
  return succeeded({
    document: read.value,
    revision: record.revision,
    correction: record.correction,
    ...(openedAt === 0 ? {} : { place: { offset, progress } }),
    state,
    tags: record.tags,
    ...(collection === undefined ? {} : { collection }),
  });
}
