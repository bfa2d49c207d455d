import type { KioskRequests, RequestName } from '#content/contract';
import type { LibraryProcess } from './library-process.ts';
import type { TextServices } from './serve.ts';

/** What is asked at a desk; a kiosk's page has requests of its own. */
export type DesktopRequest = Exclude<RequestName, keyof KioskRequests>;

/** What the library's process answers by itself; the rest is the host's own. */
export type LibraryRequest = Exclude<
  DesktopRequest,
  | 'library.status'
  | 'import.choose'
  | 'import.examine'
  | 'watch.status'
  | 'watch.choose'
  | 'watch.stop'
  | 'sharing.choose'
  | 'backup.choose'
  | 'annotations.save'
  | 'annotations.choose'
  | 'letter.save'
  | 'documents.save'
  | 'documents.write'
  | 'pack.save'
  | 'pack.write'
  | 'settings.read'
  | 'settings.change'
  | 'clipboard.write'
  | 'print.page'
  | 'window.painted'
  | Extract<RequestName, `program.${string}` | `place.${string}` | `outgoing.${string}` | `visit.${string}`>
>;

/** Hands each of the library's requests to its process and the reply, unread, back. */
export function forwardTo(library: LibraryProcess): Pick<TextServices, LibraryRequest> {
  const forward =
    <Name extends LibraryRequest>(name: Name): TextServices[Name] =>
    (input) =>
      library.ask(name, input);
  return {
    'shelf.overview': forward('shelf.overview'),
    'shelf.page': forward('shelf.page'),
    'shelf.quarantine': forward('shelf.quarantine'),
    'shelf.forgetRefusals': forward('shelf.forgetRefusals'),
    'shelf.imports': forward('shelf.imports'),
    'shelf.clearImports': forward('shelf.clearImports'),
    'document.open': forward('document.open'),
    'document.correct': forward('document.correct'),
    'document.restore': forward('document.restore'),
    'document.remove': forward('document.remove'),
    'document.putBack': forward('document.putBack'),
    'document.tag': forward('document.tag'),
    'document.collect': forward('document.collect'),
    'document.place': forward('document.place'),
    'document.state': forward('document.state'),
    'collection.create': forward('collection.create'),
    'collection.rename': forward('collection.rename'),
    'collection.remove': forward('collection.remove'),
    'collection.putBack': forward('collection.putBack'),
    'collection.move': forward('collection.move'),
    'annotations.of': forward('annotations.of'),
    'annotations.make': forward('annotations.make'),
    'annotations.change': forward('annotations.change'),
    'annotations.attach': forward('annotations.attach'),
    'annotations.remove': forward('annotations.remove'),
    'annotations.putBack': forward('annotations.putBack'),
    'annotations.tag': forward('annotations.tag'),
    'annotations.tags': forward('annotations.tags'),
    'annotations.export': forward('annotations.export'),
    'annotations.import': forward('annotations.import'),
    'corrections.of': forward('corrections.of'),
    'corrections.decide': forward('corrections.decide'),
    'corrections.takeBack': forward('corrections.takeBack'),
    'notebook.page': forward('notebook.page'),
    'notebook.ids': forward('notebook.ids'),
    'draft.keep': forward('draft.keep'),
    'draft.read': forward('draft.read'),
    'sharing.status': forward('sharing.status'),
    'sharing.start': forward('sharing.start'),
    'sharing.stop': forward('sharing.stop'),
    'sharing.synchronise': forward('sharing.synchronise'),
    'sharing.decide': forward('sharing.decide'),
    'library.verify': forward('library.verify'),
    'library.repair': forward('library.repair'),
    'backup.list': forward('backup.list'),
    'backup.make': forward('backup.make'),
    'backup.check': forward('backup.check'),
    'backup.copy': forward('backup.copy'),
    'backup.restore': forward('backup.restore'),
    'import.paths': forward('import.paths'),
    'import.cancel': forward('import.cancel'),
    'import.again': forward('import.again'),
    'import.preview': forward('import.preview'),
    'import.look': forward('import.look'),
    'pack.plan': forward('pack.plan'),
    'keys.list': forward('keys.list'),
    'keys.make': forward('keys.make'),
    'keys.decide': forward('keys.decide'),
    'search.query': forward('search.query'),
    'search.notes': forward('search.notes'),
  };
}
