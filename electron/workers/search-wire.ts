import type { Failure } from '#content/contract';
import type { MergedPart, SearchAnswer, SearchedDocument, SearchQuestion } from '#content/search';
import type { Result } from '#content/base';

/** What goes to the thread that searches, as structured clones. */
export type ToSearching =
  /** All that is on the shelf: the first message. */
  | { readonly kind: 'shelf'; readonly documents: readonly SearchedDocument[] }
  | { readonly kind: 'changed'; readonly put: readonly SearchedDocument[]; readonly removed: readonly string[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: SearchQuestion };

export type FromSearching =
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Result<SearchAnswer, Failure> }
  | { readonly kind: 'indexed'; readonly documents: number; readonly of: number }
  | { readonly kind: 'notice'; readonly failure: Failure };

/** What the thread that indexes is asked: a segment of these documents, or of these segments' files without what is gone. */
export type ToIndexing =
  | { readonly kind: 'build'; readonly documents: readonly SearchedDocument[] }
  | { readonly kind: 'merge'; readonly parts: readonly MergedPart[] };

/** The segment that was built, the name of the one that was merged, or why there is none. */
export type FromIndexing =
  { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly merged: string } | { readonly failed: string };
