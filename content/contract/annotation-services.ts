import { succeeded } from '#content/base';
import {
  annotationIds,
  correctionsOn,
  decideCorrections,
  exportAnnotations,
  importAnnotations,
  takeBackDecisions,
  type Library,
} from '#content/library';
import type { AnnotationRequests } from './annotation-requests.ts';
import type { Services } from './requests.ts';

/** What needs no dialog. */
export type AnnotationService = Exclude<
  keyof AnnotationRequests,
  'annotations.save' | 'annotations.choose' | 'letter.save'
>;

/** Answers what is asked about annotations out of an open library. */
export function annotationServices(library: Library): Pick<Services, AnnotationService> {
  const { annotations, notebook, drafts } = library;
  return {
    'annotations.of': ({ document }) => annotations.of(document),
    'annotations.make': (wished) => annotations.make(wished),
    'annotations.change': (wished) => annotations.change(wished),
    'annotations.attach': (wished) => annotations.attach(wished),
    'annotations.remove': ({ ids }) => annotations.remove(ids),
    'annotations.putBack': ({ ids }) => annotations.putBack(ids),
    'annotations.tag': ({ ids, add, remove }) => annotations.tag(ids, add, remove),
    'annotations.tags': async () => succeeded(await notebook.tags()),
    'annotations.export': ({ ids, format, language }) =>
      exportAnnotations(library, ids ?? annotationIds(library), format, language),
    'annotations.import': ({ json }) => importAnnotations(library, json),
    'corrections.of': ({ document }) => correctionsOn(library, document),
    'corrections.decide': ({ document, revision, decisions }) =>
      decideCorrections(library, document, revision, decisions),
    'corrections.takeBack': ({ document, revision, before }) => takeBackDecisions(library, document, revision, before),
    'notebook.page': (query) => notebook.pageSoFar(query),
    'notebook.ids': (query) => notebook.ids(query),
    'draft.keep': ({ key, text }) => drafts.keep(key, text),
    'draft.read': () => drafts.read(),
  };
}
