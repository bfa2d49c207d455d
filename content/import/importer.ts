import type { Digest, Result } from '#content/base';
import type { Asset, Block, Metadata, OutlineEntry, PageStart, Removal } from '#content/document';
import type { ImportFailure } from './failures.ts';

/**
 * One of the character maps that PDFs name instead of carrying them (`GBK-EUC-H`), packed as pdf.js has it; undefined
 * where there is none of that name.
 */
export type CharacterMaps = (name: string) => Promise<Uint8Array | undefined>;

/** A file as it came in, with what lies beside it. */
export interface Source {
  readonly bytes: Uint8Array;
  /** The file's own name, without its folder; never trusted to say what the file is. */
  readonly name: string;
  /** An encoding the person chose; it overrides detection. */
  readonly encoding?: string;
  /**
   * A file beside the source that it refers to (a saved page's `_files` folder), by the relative path it names;
   * undefined where there is none or where the path leaves the source's own folder.
   */
  sibling(path: string): Uint8Array | undefined;
  /** A file inside the source itself, by the whole address it is named with there; left out where nothing is. */
  readonly enclosed?: (address: string) => Uint8Array | undefined;
  /** The encoding that what encloses the source says it has; it is weighed as a declaration of the source itself is. */
  readonly labelled?: string;
  /** Where the program that saved the source says it was loaded from. */
  readonly savedFrom?: string;
  /** The program's own character maps, from a host that brings them. */
  readonly characterMap?: CharacterMaps;
}

/** A comment that somebody made on a passage of the source. Offsets are of the canonical text. */
export interface SourceComment {
  readonly start: number;
  readonly end: number;
  readonly author?: string;
  /** ISO 8601, in the local time of whoever made it. */
  readonly date?: string;
  readonly text: string;
}

/** What an importer makes of a source: a document but for its identity, which the library gives it. */
export interface Imported {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly outline: readonly OutlineEntry[];
  /** Where the pages of the printed edition begin. */
  readonly pages?: readonly PageStart[];
  readonly removed: readonly Removal[];
  /** What readers before had to say, to be kept as annotations. */
  readonly comments?: readonly SourceComment[];
  readonly mediaType: string;
  /** The images the blocks refer to, checked by content. */
  readonly assets: readonly (Asset & { readonly content: Uint8Array })[];
}

/**
 * One format. Detection (by content) chooses it; it never sees a name it should believe. Libraries that read some of the
 * formats answer later, so all importers do.
 */
export interface Importer {
  readonly format: string;
  import(source: Source, digest: Digest): Promise<Result<Imported, ImportFailure>>;
}
