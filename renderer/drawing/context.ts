import type { Image, TextLine } from '#content/document';

/** What a reference inside a document points to. */
export type Target = { readonly footnote: string } | { readonly address: string };

/** What drawing needs beside the blocks themselves. */
export interface DrawingContext {
  /** A line's text as it is to be seen: one character for each of its own. */
  readonly seen: (text: string) => string;
  /** The lines of the blocks drawn, one a call: drawing takes them in the order of the canonical text. */
  readonly takeLine: () => TextLine;
  /** The offset at which the next line taken starts. */
  readonly nextStart: () => number;
  /** The citeable address of the line that starts at an offset, where it has one. */
  readonly addressAt: (start: number) => string | undefined;
  /** Offsets of the places that refer to a footnote. */
  readonly referencesTo: (footnote: string) => readonly number[];
  readonly assetAddress: (digest: string) => string;
  readonly showLink: (target: string, anchor: HTMLElement) => void;
  readonly goTo: (place: { readonly offset: number } | Target) => void;
  readonly zoom: (image: Image) => void;
}
