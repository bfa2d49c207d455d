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
export { LIMITS, parseAnnotation, parseBody, parseSelector, parseTarget } from './parse-annotation.ts';
export { CONTEXT_LENGTH, describe, type Position, type Quote, type Selector } from './selector.ts';
