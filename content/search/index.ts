export {
  FACETS,
  type FacetName,
  type Facets,
  type SearchAnswer,
  type SearchHit,
  type SearchMode,
  type SearchQuestion,
} from './answer.ts';
export { attachSegments } from './attach.ts';
export { SegmentBuilder, type TermSink } from './build.ts';
export { buildSegment } from './build-documents.ts';
export { Collection, type IndexPart, type Similarity } from './collection.ts';
export { FIELDS, referenceOf, type SearchedDocument } from './document-fields.ts';
export { DocumentTexts } from './document-texts.ts';
export type { IndexField } from './evaluation.ts';
export type { IndexPorts, SearchedFiles } from './index-ports.ts';
export type { IndexNotice } from './index-storage.ts';
export { memorySegments } from './memory-segments.ts';
export { mergeFiles, type MergedPart } from './merge-files.ts';
export { LUNR_SIMILARITY, PackedIndex } from './packed-index.ts';
export type { Passage, Span } from './passages.ts';
export { isStockIndex, segmentOfStock, stockJson, type StockIndex } from './stock-json.ts';
export { LONGEST_QUERY, parseQuery, type QueryFailure } from './query.ts';
export { SearchDesk } from './search-desk.ts';
export { Segment } from './segment.ts';
export { SegmentUnwritten, type SegmentFile } from './segment-sink.ts';
export { SegmentDamaged, type SegmentFailure, type SegmentSource } from './segment-source.ts';
export { feedTerms } from './tokens.ts';
export { verifyIndex, type IndexFault } from './verify-index.ts';
