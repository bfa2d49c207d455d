export {
  COLOURS,
  type Annotation,
  type AnnotationCreator,
  type Body,
  type Colour,
  type CorrectionBody,
  type DocumentTarget,
  type Foreign,
  type Json,
  type LinkBody,
  type Motivation,
  type NoteBody,
  type PassageTarget,
  type ReplyTarget,
  type Style,
  type TagBody,
  type Target,
} from './annotation.ts';
export type { Anchor, Placement } from './anchor.ts';
export { anchor, anchorAll } from './anchoring/anchor.ts';
export { LIMITS, parseAnnotation, parseAnnotationId, parseBody, parseTarget } from './parse-annotation.ts';
export { CONTEXT_LENGTH, describe, type Position, type Quote, type Selector } from './selector.ts';
export {
  annotationOf,
  deviceOfStamp,
  HybridClock,
  parseAnnotationOperation,
  parseDevice,
  parseMotivation,
  parseStamp,
  parseStyle,
  timeOfStamp,
  type AnnotationChanges,
  type AnnotationOperation,
  type Stamp,
} from './journal/index.ts';
export { AnnotationSet, changesBetween, tagsOf, type KeptAnnotation, type WishedChanges } from './merge/index.ts';
export {
  bare as bareDocument,
  compareEntries,
  entryOf,
  facetsOf,
  hasFacts,
  textsOf,
  type DocumentPlace,
  type Entry as NotebookEntry,
} from './notebook/index.ts';
export type {
  AnnotatedDocument,
  Facet,
  NotebookFacets,
  NotebookOrder,
  NotebookPage,
  NotebookQuery,
  NotebookRow,
} from './notebook/index.ts';
