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
const INDEX_VERSION = 2;

/** Hexadecimal digits of a fingerprint. */
const FINGERPRINT = 10;

/**
 * The name a document has in a segment: its id and a fingerprint of all that is indexed. A revised or corrected document
 * has another, so what a segment says of the older one no longer counts from that moment on.
 */
export function referenceOf(document: SearchedDocument): string {
  const mixed = [0x243f6a88 ^ INDEX_VERSION, 0x85a308d3] as [number, number];
  mix(mixed, document.revision);
  mix(mixed, document.title);
  for (const { name, affiliation } of document.creators) {
    mix(mixed, name);
    mix(mixed, affiliation ?? '');
  }
  mix(mixed, document.source ?? '');
  mix(mixed, document.publisher ?? '');
  const [one, other] = mixed;
  const digits = (one >>> 0).toString(16).padStart(8, '0') + ((other >>> 0) & 0xff).toString(16).padStart(2, '0');
  return document.id + digits;
}

/** The id of the document that has a reference. */
export function idOfReference(reference: string): string {
  return reference.slice(0, -FINGERPRINT);
}

/** Not a digest: 40 bits tell apart the versions of one document, which nobody forges. */
function mix(mixed: [number, number], text: string): void {
  let [one, other] = mixed;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
    one ^= other >>> 15;
    other ^= one >>> 13;
  }
  // The end of a text is told from its going on: U+FFFF is in none.
  mixed[0] = Math.imul(one ^ 0xffff, 0x9e3779b1);
  mixed[1] = Math.imul(other ^ 0xffff, 0x5f356495) ^ (one >>> 16);
}
