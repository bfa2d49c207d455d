import type { SearchedDocument } from './document-fields.ts';
import type { Passage, Span } from './passages.ts';

/** What is asked of a library's search. */
export interface SearchQuestion {
  readonly query: string;
  /** Hits wanted, from `offset` on. */
  readonly limit: number;
  readonly offset?: number;
  readonly sort?: 'relevance' | 'newest' | 'oldest';
  /** Passages shown of each hit, at most; 3 where it is left out. */
  readonly passages?: number;
  /** Only documents that are these; what is left out does not matter. */
  readonly only?: Partial<Readonly<Record<FacetName, string>>>;
  /** Whether to count the facets of all documents found. */
  readonly facets?: boolean;
}

/** The properties that the documents found are counted by. `year` is of the publication, `source` also a publisher. */
export const FACETS = ['collection', 'year', 'source', 'creator', 'language', 'tag'] as const;
export type FacetName = (typeof FACETS)[number];

/** Each value with its number of documents, the most frequent first. */
export type Facets = Readonly<Record<FacetName, readonly { readonly value: string; readonly documents: number }[]>>;

export interface SearchHit {
  readonly document: SearchedDocument;
  readonly score: number;
  /** Occurrences in the document's text, title, creators and source together; 0 in a ranked answer. */
  readonly count: number;
  /** What of the title was found, in offsets of the title. */
  readonly titleMarks: readonly Span[];
  /** The most telling first: of several words that were looked for a passage that has all of them. */
  readonly passages: readonly Passage[];
  /** What was found in the text, as it stands there: of each word its first form. In a ranked answer that of the passages. */
  readonly texts: readonly string[];
}

/**
 * `exact`: every document found has what was asked for, as it stands, and no document that has it is missing.
 * `ranked`: no document has it as it stands; these come nearest.
 */
export type SearchMode = 'exact' | 'ranked';

export interface SearchAnswer {
  readonly query: string;
  readonly mode: SearchMode;
  /** Documents found. */
  readonly total: number;
  /** Occurrences in all of them together; 0 in a ranked answer. */
  readonly places: number;
  readonly hits: readonly SearchHit[];
  readonly facets?: Facets;
  /** Where no document has what was typed: the nearest spelling that stands in some, and in how many. */
  readonly nearest?: { readonly text: string; readonly documents: number };
  /** How much of the library was searched: less than all only while it is being indexed. */
  readonly searched: { readonly documents: number; readonly of: number };
}
