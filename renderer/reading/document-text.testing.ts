import type { Block, LecternDocument, Metadata } from '#content/document';
import { chunksOf } from './chunks.ts';
import { DocumentPlaces } from './document-places.ts';
import './document-text.ts';
import type { LecternText } from './document-text.ts';

/** A document around blocks, as the library would hand it over. */
export function documentOf(blocks: readonly Block[], metadata: Partial<Metadata> = {}): LecternDocument {
  return {
    format: 1,
    id: 'd',
    metadata: { title: '题目', creators: [], language: 'zh-Hans', encoding: 'utf-8', ...metadata },
    blocks,
    outline: [],
    receipt: { removed: [] },
    original: { digest: '0'.repeat(64), bytes: 0, name: '原件.txt', mediaType: 'text/plain' },
    assets: [],
    pipeline: 1,
  };
}

/** Puts a document's text on the page and waits until it is drawn. */
export async function textOnPage(document_: LecternDocument, chunkSize?: number): Promise<LecternText> {
  const text = document.createElement('lectern-text');
  text.document = document_;
  text.chunks = chunksOf(document_.blocks, chunkSize);
  const lines = text.chunks.flatMap((chunk) => chunk.lines);
  text.places = new DocumentPlaces(document_, lines);
  text.assetAddress = (digest) => `assets/${digest}`;
  document.body.append(text);
  await text.updateComplete;
  return text;
}
