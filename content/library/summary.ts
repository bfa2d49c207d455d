import type { Creator } from '#content/document';

/** What the shelf shows of a document: its newest revision's front matter with the corrections made by hand. */
export interface DocumentSummary {
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  readonly creators: readonly Creator[];
  readonly source?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language: string;
  /** Length of the canonical text in code points, line feeds not counted. */
  readonly characters: number;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly state: ReadingState;
  /** Share of the text before the place last read, from 0 to 1. */
  readonly progress: number;
  readonly collection?: string;
  readonly tags: readonly string[];
}

export type ReadingState = 'new' | 'begun' | 'read';

/** A collection is ordered among its siblings and holds documents; `parent` names a collection that has no parent itself. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}

export type SortKey = 'added' | 'title' | 'creator' | 'source' | 'published' | 'characters' | 'state' | 'opened';

/** A question to the shelf. All that is given must hold. */
export interface ShelfQuery {
  /** Only these documents. */
  readonly ids?: readonly string[];
  readonly collection?: string;
  readonly tag?: string;
  readonly state?: ReadingState;
  /** Part of a title, creator or source, compared after folding case and width. */
  readonly text?: string;
  readonly creator?: string;
  readonly source?: string;
  /** The letter A to Z that the title begins with, Chinese titles by their pinyin. */
  readonly initial?: string;
  /** First and last year, both included. */
  readonly years?: readonly [number, number];
  /** Fewest and most characters, both included. */
  readonly characters?: readonly [number, number];
  readonly sort: SortKey;
  readonly descending: boolean;
  /** The rows wanted: `offset` of the first, at most `limit` (1 to 500). */
  readonly offset: number;
  readonly limit: number;
}

export interface ShelfPage {
  /** Number of the catalogue's last operation: a page of an older one is stale. */
  readonly version: number;
  /** Rows that match, of which `rows` are some. */
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly DocumentSummary[];
}

/** What stands beside the shelf: the collections in their order and how many documents each holds. */
export interface ShelfOverview {
  readonly version: number;
  readonly documents: number;
  readonly states: Readonly<Record<ReadingState, number>>;
  readonly collections: readonly (Collection & { readonly documents: number })[];
  readonly tags: readonly { readonly name: string; readonly documents: number }[];
}

/** What a person may correct. A field that is left out is as the import found it; null empties an optional one. */
export interface Correction {
  readonly title?: string;
  readonly creators?: readonly Creator[];
  readonly published?: string | null;
  readonly source?: string | null;
}
