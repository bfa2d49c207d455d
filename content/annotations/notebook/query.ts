import type { Annotation, Colour, Motivation } from '../annotation.ts';
import type { Stamp } from '../journal/index.ts';

export type NotebookOrder = 'created' | 'modified' | 'document' | 'place' | 'colour';

/** A question to the notebook. All that is given must hold. */
export interface NotebookQuery {
  /** A query as search reads it (`content/search/notes`): words, each of which stands in the quote, the note, a tag or the document's title. */
  readonly text?: string;
  readonly document?: string;
  readonly collection?: string;
  readonly colour?: Colour;
  readonly tag?: string;
  readonly motivation?: Motivation;
  /** First and last day of making, `2026-11-22`, both included, in UTC. */
  readonly from?: string;
  readonly to?: string;
  /** Only those whose passage is not there any more, or could be more than one. */
  readonly astray?: boolean;
  /** Only those of which two devices wrote two versions. */
  readonly twofold?: boolean;
  /** `place` is by document and by where in it. */
  readonly sort: NotebookOrder;
  readonly descending: boolean;
  /** The rows wanted: `offset` of the first, at most `limit` (1 to 500). */
  readonly offset: number;
  readonly limit: number;
}

/** The document an annotation is on, as far as the library knows it. */
export interface AnnotatedDocument {
  readonly id: string;
  readonly title: string;
  /** It is on the shelf; one that is removed, or never came, keeps its annotations. */
  readonly shelved: boolean;
}

export interface NotebookRow {
  readonly annotation: Annotation;
  /** What the row shows is what these operations made: to be given back with a change. */
  readonly seen: readonly Stamp[];
  /** Of replies the document that the conversation is on. */
  readonly document?: AnnotatedDocument;
  /** `unread` where the document is off the shelf, and `orphan` also where it never was on it. */
  readonly anchor: 'placed' | 'ambiguous' | 'orphan' | 'unread';
}

export interface NotebookPage {
  /**
   * Annotations are still being read: these are of the newest alone, `total` is of those, and nothing is said of facets.
   * `annotations.changed` tells when the question is answered whole.
   */
  readonly isReading?: true;
  /** Rows that match, of which `rows` are some. */
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly NotebookRow[];
  /** Over all that match, most used first: what narrowing further would leave. */
  readonly facets: NotebookFacets;
}

export interface NotebookFacets {
  readonly tags: readonly Facet[];
  readonly colours: readonly Facet<Colour>[];
  readonly motivations: readonly Facet<Motivation>[];
  readonly documents: readonly (AnnotatedDocument & { readonly count: number })[];
}

export interface Facet<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}
