import type { Block } from './blocks.ts';
import type { Metadata } from './metadata.ts';
import type { PageStart } from './pages.ts';

/** One revision of a document, as it is stored: immutable, its revision being the SHA-256 of its canonical JSON. */
export interface LecternDocument {
  readonly format: 1;
  /** Stable over re-import; see `identify` in the library room. */
  readonly id: string;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly outline: readonly OutlineEntry[];
  /** The pages of the printed edition, in their order, for a document that has one. */
  readonly pages?: readonly PageStart[];
  readonly receipt: Receipt;
  readonly original: Original;
  readonly assets: readonly Asset[];
  /** Version of the import pipeline that made it; a higher one is worth a re-import. */
  readonly pipeline: number;
}

/** An entry of the outline. `start` is a UTF-16 offset into the canonical text. */
export interface OutlineEntry {
  readonly kind: 'heading' | 'point';
  readonly level: number;
  /** The numbering as printed (`一、`, `一是`), or an empty string. */
  readonly label: string;
  /** The heading without its label. */
  readonly text: string;
  /** The citeable address of where it starts (see `addresses`). */
  readonly address: string;
  readonly start: number;
}

/** What cleaning took out. Nothing is thrown away: each run can be put back where it stood. */
export interface Receipt {
  readonly removed: readonly Removal[];
  /** Corrections that were decided on, in the order of the text; absent where none was. */
  readonly corrected?: readonly DecidedCorrection[];
}

/** A correction that the document's publisher accepted, or refused. */
export interface DecidedCorrection {
  /** Offset into the canonical text of this revision where the passage stands. */
  readonly at: number;
  readonly was: string;
  readonly proposed: string;
  readonly isAccepted: boolean;
  /** Who proposed it, as he calls himself. */
  readonly by?: string;
  /** The annotation it was proposed in. */
  readonly annotation: string;
}

export interface Removal {
  /** The text as it stood in the source. */
  readonly text: string;
  /** Name of the cleaning or front-matter rule that took it. */
  readonly rule: string;
  /** Offset into the canonical text where it stood: it goes back before the block that starts there or next. */
  readonly at: number;
}

export interface Original {
  /** SHA-256 of the bytes as they came in. */
  readonly digest: string;
  readonly bytes: number;
  /** The file's name as it was, made safe to show. */
  readonly name: string;
  readonly mediaType: string;
}

export interface Asset {
  /** SHA-256 of its bytes, by which it is stored and served. */
  readonly digest: string;
  readonly bytes: number;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif' | 'image/bmp';
}
