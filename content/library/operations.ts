import type { Creator } from '#content/document';
import type { Correction } from './summary.ts';

/** What the catalogue keeps of a revision's front matter: all the shelf needs to show, sort and filter it. */
export interface DocumentFacts {
  readonly title: string;
  readonly keys: ShelfKeys;
  readonly creators: readonly Creator[];
  readonly source?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language: string;
  /** Length of the canonical text in code points, line feeds not counted. */
  readonly characters: number;
}

/** The forms that sort by code unit into pinyin order (see `pinyinKey`). */
export interface ShelfKeys {
  readonly title: string;
  readonly creator?: string;
  /** Of the source, or of the publisher where no source is credited. */
  readonly source?: string;
}

/** Where a revision came from: all that importing it again needs. */
export interface Origin {
  /** SHA-256 of the original's bytes. */
  readonly original: string;
  readonly bytes: number;
  readonly name: string;
  /** The file's full path as it was imported, by which a changed file is known as the same source. */
  readonly from?: string;
  /** The files beside it that were used, by the path the source names and their digest in `assets/`. */
  readonly siblings?: readonly (readonly [path: string, digest: string])[];
  /** The encoding a person chose. */
  readonly encoding?: string;
  /** Version of the pipeline that made the revision. */
  readonly pipeline: number;
}

/** A pack whose documents are in the library. */
export interface InstalledPack {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** SHA-256 of its manifest. */
  readonly digest: string;
  /** The public key it was signed with. */
  readonly key?: string;
  /** Ids of all its documents. */
  readonly members: readonly string[];
}

export interface RevisedDocument {
  readonly id: string;
  readonly revision: string;
  readonly facts: DocumentFacts;
  readonly origin: Origin;
}

/** One line of `catalog.jsonl`. `at` is in milliseconds since 1970. */
export type CatalogueOperation =
  | {
      readonly kind: 'added' | 'revised';
      readonly at: number;
      readonly id: string;
      readonly revision: string;
      readonly facts: DocumentFacts;
      readonly origin: Origin;
    }
  /** A version of a pack, in one line: after a power cut there is all of it or all of the one before. */
  | {
      readonly kind: 'installed';
      readonly at: number;
      readonly pack: InstalledPack;
      /** New documents and those of which this version has another revision. */
      readonly documents: readonly RevisedDocument[];
      /** Documents of the version before that are no longer in it. */
      readonly removed: readonly string[];
    }
  | { readonly kind: 'removed' | 'returned'; readonly at: number; readonly ids: readonly string[] }
  /** Replaces all corrections of the document. */
  | {
      readonly kind: 'corrected';
      readonly at: number;
      readonly id: string;
      readonly correction: Correction;
      /** What the corrected document is sorted by. */
      readonly keys: ShelfKeys;
    }
  /** A removed run that was put back, by its text: it is put back again after every re-import. */
  | { readonly kind: 'restored'; readonly at: number; readonly id: string; readonly text: string }
  | {
      readonly kind: 'collected';
      readonly at: number;
      readonly ids: readonly string[];
      readonly collection: string | null;
    }
  | {
      readonly kind: 'tagged';
      readonly at: number;
      readonly ids: readonly string[];
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | {
      readonly kind: 'collection-created';
      readonly at: number;
      readonly id: string;
      readonly name: string;
      readonly parent?: string;
    }
  | { readonly kind: 'collection-renamed'; readonly at: number; readonly id: string; readonly name: string }
  | { readonly kind: 'collection-removed' | 'collection-returned'; readonly at: number; readonly id: string }
  | {
      readonly kind: 'collection-moved';
      readonly at: number;
      readonly id: string;
      readonly parent: string | null;
      readonly before: string | null;
    };

/** One line of a device's journal. */
export type ReadingOperation =
  | {
      readonly kind: 'placed';
      readonly at: number;
      readonly id: string;
      readonly offset: number;
      readonly progress: number;
    }
  | {
      readonly kind: 'state-set';
      readonly at: number;
      readonly ids: readonly string[];
      readonly state: 'new' | 'begun' | 'read';
    };
