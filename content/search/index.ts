export { SegmentBuilder, type TermSink } from './build.ts';
export { Collection, type IndexPart } from './collection.ts';
export type { IndexField, RankedDocument, Similarity } from './evaluation.ts';
export { foldText, foldWithOffsets, type FoldedText } from './folding.ts';
export { mergeSegments } from './merge.ts';
export { PackedIndex } from './packed-index.ts';
export { Segment, SegmentDamaged, type SegmentFailure, type SegmentSource } from './segment.ts';
export { feedTerms } from './tokens.ts';
