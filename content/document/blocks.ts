/**
 * The closed set of blocks and inlines. There is no node for HTML: what is not one of these becomes its text on
 * import, and the renderer draws these and nothing else.
 */
export type Block =
  Heading | Paragraph | List | Quotation | Table | Figure | CodeBlock | Preformatted | Verse | Divider | Footnote;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the highest level inside a document; the title is metadata and not a heading. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The numbering as printed at the start of the heading's own text (`一、`, `（一）`, `第三章`), where it has one. */
  readonly label?: string;
  readonly inlines: readonly Inline[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** A paragraph that is not running text and is set without an indent. */
  readonly role?: 'addressee' | 'signature' | 'caption';
  readonly inlines: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list; 1 where it is left out. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Present on an item of a task list. */
  readonly checked?: boolean;
  readonly blocks: readonly Block[];
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: readonly Inline[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly header?: boolean;
  /** 2 and more where the cell spans. */
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly inlines: readonly Inline[];
}

export interface Figure {
  readonly kind: 'figure';
  readonly image: Image;
  readonly caption?: readonly Inline[];
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly language?: string;
  readonly text: string;
}

/** Text whose line breaks and spaces matter but which is no program. */
export interface Preformatted {
  readonly kind: 'preformatted';
  readonly text: string;
}

/** A poem: a line of the canonical text for each of its lines; stanzas are drawn apart. */
export interface Verse {
  readonly kind: 'verse';
  readonly stanzas: readonly (readonly (readonly Inline[])[])[];
}

export interface Divider {
  readonly kind: 'divider';
}

export interface Footnote {
  readonly kind: 'footnote';
  /** The mark in the text that refers to it. */
  readonly mark: string;
  readonly blocks: readonly Block[];
}

/** A string is plain text. */
export type Inline =
  | string
  | { readonly kind: 'emphasis' | 'strong' | 'sub' | 'sup' | 'code'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly target: string; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'reference';
      readonly to: { readonly footnote: string } | { readonly address: string };
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: 'ruby'; readonly base: string; readonly annotation: string }
  | { readonly kind: 'break' }
  | Image;

export interface Image {
  readonly kind: 'image';
  /** SHA-256 of the image's bytes, in the library's assets; absent where the source's image did not come along. */
  readonly asset?: string;
  readonly alternative: string;
  /** In pixels, where they are known: the page keeps the place before the image is decoded. */
  readonly width?: number;
  readonly height?: number;
}
