export type { LibraryFailure } from './failures.ts';
export type {
  Collection,
  Correction,
  DocumentSummary,
  ReadingState,
  ShelfOverview,
  ShelfPage,
  ShelfQuery,
  SortKey,
} from './summary.ts';
