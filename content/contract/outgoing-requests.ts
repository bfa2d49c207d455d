/** Documents that were chosen to leave the library: these, or all of a collection. */
export interface Chosen {
  readonly ids?: readonly string[];
  readonly collection?: string;
}

/** The files that documents leave as: a publication, one web page, Markdown with its images beside it, plain text, pages of paper. */
export const DOCUMENT_FORMATS = ['epub', 'html', 'markdown', 'text', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface DocumentsWish {
  /** Chosen by the page: what is told of the work and what ends it carry it. */
  readonly work: string;
  readonly chosen: Chosen;
  readonly format: DocumentFormat;
  readonly title: string;
}

export interface PackWish {
  readonly work: string;
  readonly chosen: Chosen;
  readonly title: string;
  /** Counts from 1; a library takes no older one in than it has. */
  readonly version: number;
  /** ISO 8601 date; the newest that a document states where it is left out. */
  readonly validFrom?: string;
  /** Public half of the person's own key that it is signed with, in hexadecimal. */
  readonly key?: string;
  readonly annotations: boolean;
}

/** A file that was written. */
export interface Saved {
  readonly file: string;
  readonly documents: number;
  readonly bytes: number;
}

/** A key that packs are signed with. */
export interface PackKeyFacts {
  /** The public half, in hexadecimal. */
  readonly key: string;
  readonly name: string;
  readonly state: 'own' | 'trusted' | 'revoked';
}

/** A pack that is open though it is not in the library. */
export interface Visit {
  readonly title: string;
  readonly version: number;
  readonly documents: number;
  /** Who signed it, and what is known of that key; undefined where nobody did. */
  readonly signedBy?: {
    readonly key: string;
    readonly name?: string;
    readonly state: PackKeyFacts['state'] | 'unknown';
  };
}

/** What the face may ask about documents that leave the library, about packs and their keys. */
export interface OutgoingRequests {
  /** Asks the person for a place and writes the documents there; null where they chose none. `outgoing.progress` tells how far it is. */
  'documents.save': { input: DocumentsWish; answer: Saved | null };
  /** The same to a place the host was told: a page names none. */
  'documents.write': { input: DocumentsWish & { readonly file: string }; answer: Saved };
  /** What a pack of these documents would be: how many, how many annotations, the version after the one installed here. */
  'pack.plan': {
    input: { readonly chosen: Chosen; readonly title: string };
    answer: { readonly documents: number; readonly annotations: number; readonly version: number };
  };
  'pack.save': { input: PackWish; answer: Saved | null };
  'pack.write': { input: PackWish & { readonly file: string }; answer: Saved };
  'outgoing.cancel': { input: { readonly work: string }; answer: null };
  /** Shows a file that this work wrote in the system's file manager; no other can be named. */
  'outgoing.show': { input: { readonly work: string }; answer: null };

  'keys.list': { input: null; answer: readonly PackKeyFacts[] };
  'keys.make': { input: { readonly name: string }; answer: readonly PackKeyFacts[] };
  'keys.decide': {
    input: { readonly key: string; readonly name: string; readonly state: 'trusted' | 'revoked' };
    answer: readonly PackKeyFacts[];
  };

  /** Asks the person for a pack and opens it in place of the library, which is left as it is; null where they chose none. */
  'visit.choose': { input: null; answer: Visit | null };
  'visit.open': { input: { readonly path: string }; answer: Visit };
  /** Makes a library of a pack in a folder the host was told: a page names none. */
  'visit.prepare': { input: { readonly path: string; readonly folder: string }; answer: Visit };
  /** The pack that is open, and how many annotations were made in it. */
  'visit.status': { input: null; answer: (Visit & { readonly annotations: number }) | null };
  /** Goes back to the library; with `add` the pack is imported there and what was written in it comes along. */
  'visit.leave': { input: { readonly add: boolean }; answer: null };
}
