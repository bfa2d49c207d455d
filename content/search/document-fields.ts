import type { Creator } from '#content/document';

/** What search knows of a document on the shelf without opening it. A library's `DocumentSummary` is one. */
export interface SearchedDocument {
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  readonly creators: readonly Creator[];
  readonly source?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language: string;
  readonly addedAt: number;
  readonly collection?: string;
  readonly tags: readonly string[];
}

/**
 * The fields of the index, in its order. `heading` repeats what the body has, to weigh more; `marks` has the marks of all
 * texts, and `pinyin` how title and headings are typed, and both are left out of ranking.
 */
export const FIELDS = ['title', 'heading', 'body', 'creator', 'source', 'marks', 'pinyin'] as const;
export type FieldName = (typeof FIELDS)[number];

/** The fields whose texts are looked through for what was typed. */
export const TEXT_FIELDS = ['title', 'body', 'creator', 'source'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What a search looks through in a field other than the body. */
export function metadataText(document: SearchedDocument, field: Exclude<TextField, 'body'>): string {
  switch (field) {
    case 'title':
      return document.title;
    case 'creator':
      return document.creators.map(({ name, affiliation }) => [name, affiliation ?? ''].join('\n')).join('\n');
    case 'source':
      return [document.source ?? '', document.publisher ?? ''].join('\n');
  }
}

/** Raised with every change of folding, tokens or fields: documents that an older index holds are indexed again. */
const INDEX_VERSION = 1;

/**
 * The name a document has in a segment: its id and a fingerprint of all that is indexed. A revised or corrected document
 * has another, so what a segment says of the older one no longer counts from that moment on.
 */
export function referenceOf(document: SearchedDocument): string {
  const indexed = [
    document.revision,
    ...(['title', 'creator', 'source'] as const).map((field) => metadataText(document, field)),
  ];
  return `${document.id}.${fingerprint(`${String(INDEX_VERSION)} ${indexed.join('\0')}`)}`;
}

/** 53 bits in base 36. Not a digest: it tells apart the versions of one document, which nobody forges. */
function fingerprint(text: string): string {
  let one = 0x243f6a88;
  let other = 0x85a308d3;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
    one ^= other >>> 15;
    other ^= one >>> 13;
  }
  return ((other >>> 11) * 2 ** 32 + (one >>> 0)).toString(36).padStart(11, '0');
}
