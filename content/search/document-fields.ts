import type { Creator } from '#content/document';
import { referenceFrom } from './reference-table.ts';

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
const INDEX_VERSION = 3;

/** Units of a revision, which is a digest, that its documents are told apart by. */
const REVISION_UNITS = 16;

/**
 * The name a document has in a segment: its id and a fingerprint of all that is indexed. A revised or corrected document
 * has another, so what a segment says of the older one no longer counts from that moment on.
 */
export function referenceOf(document: SearchedDocument): string {
  return referenceFrom(document.id, fingerprintOf(document));
}

/** A number of 40 bits that all that is indexed of a document gives. */
export function fingerprintOf(document: SearchedDocument): number {
  mixed[0] = 0x243f6a88 ^ INDEX_VERSION;
  mixed[1] = 0x85a308d3;
  mix(document.revision, REVISION_UNITS);
  mix(document.title);
  for (const { name, affiliation } of document.creators) {
    mix(name);
    mix(affiliation ?? '');
  }
  mix(document.source ?? '');
  mix(document.publisher ?? '');
  return (mixed[0] >>> 0) * 256 + (mixed[1] & 0xff);
}

const mixed = new Int32Array(2);

/** Not a digest: 40 bits tell apart the versions of one document, which nobody forges. */
function mix(text: string, most = Infinity): void {
  let one = mixed[0]!;
  let other = mixed[1]!;
  const end = Math.min(text.length, most);
  for (let at = 0; at < end; at++) {
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
