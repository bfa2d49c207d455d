import type { Selector } from './selector.ts';

/**
 * One annotation: the W3C Web Annotation Data Model, in the words of this house. Inside, offsets are UTF-16 code units
 * of a revision's canonical text; `exchange/` writes the JSON-LD, where they are code points as the specification asks.
 */
export interface Annotation {
  /** An address of its own that never changes: `urn:uuid:…` of those made here, whatever the maker chose of those that came in. */
  readonly id: string;
  readonly motivation: Motivation;
  /** ISO 8601 with its zone: `2026-11-22T08:30:00.000Z`. */
  readonly created: string;
  readonly modified?: string;
  readonly creator?: AnnotationCreator;
  /** A highlight without a word has none; two notes are the two versions of one that two devices edited. */
  readonly body: readonly Body[];
  readonly target: Target;
  /** Properties another program wrote that mean nothing here: kept as they came, and written out again. */
  readonly foreign?: Foreign;
}

export type Motivation = 'highlighting' | 'commenting' | 'bookmarking' | 'editing' | 'replying' | 'linking' | 'tagging';

export interface AnnotationCreator {
  /** An address of the person, where the maker gave one. */
  readonly id?: string;
  readonly name: string;
}

export type Body = NoteBody | TagBody | CorrectionBody | LinkBody;

/** What a person wrote: a subset of Markdown, drawn through the closed tree. */
export interface NoteBody {
  readonly purpose: 'commenting' | 'replying';
  readonly value: string;
}

export interface TagBody {
  readonly purpose: 'tagging';
  readonly value: string;
}

/** 纠错: the plain text that should stand in place of the passage; empty where the passage should go. */
export interface CorrectionBody {
  readonly purpose: 'editing';
  readonly value: string;
}

/** Another passage, of this document or of another. */
export interface LinkBody {
  readonly purpose: 'linking';
  readonly to: PassageTarget | DocumentTarget;
}

export type Target = PassageTarget | DocumentTarget | ReplyTarget;

export interface PassageTarget {
  readonly kind: 'passage';
  /** Id of the document; an address (`https:…`) where another program's annotation has not found its document yet. */
  readonly source: string;
  /** The revision whose canonical text the position measures; absent where it was never told. */
  readonly revision?: string;
  readonly selector: Selector;
  readonly style?: Style;
}

/** The whole of a document. */
export interface DocumentTarget {
  readonly kind: 'document';
  readonly source: string;
}

/** A reply: what it answers is another annotation, by its id. */
export interface ReplyTarget {
  readonly kind: 'annotation';
  readonly annotation: string;
}

/** How a passage is marked on the page. */
export interface Style {
  readonly colour: Colour;
  readonly drawing: 'background' | 'underline';
}

/** Five places on the palette; the names and the tints shown are settings of the reader. */
export const COLOURS = ['yellow', 'green', 'blue', 'red', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** Plain JSON, bounded where it comes in. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type Foreign = Readonly<Record<string, Json>>;
