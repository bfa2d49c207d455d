export {
  bare,
  compareEntries,
  entryOf,
  facetsOf,
  hasFacts,
  textsOf,
  type DocumentPlace,
  type Entry,
} from './matching.ts';
export type {
  AnnotatedDocument,
  Facet,
  NotebookFacets,
  NotebookOrder,
  NotebookPage,
  NotebookQuery,
  NotebookRow,
} from './query.ts';
