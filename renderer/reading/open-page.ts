import type { OpenedDocument } from '#content/contract';
import { chunksOf, type Chunk } from './chunks.ts';
import { DocumentPlaces } from './document-places.ts';

/** An opened document with what reading it needs, worked out once. */
export interface OpenPage {
  readonly opened: OpenedDocument;
  readonly chunks: readonly Chunk[];
  readonly places: DocumentPlaces;
}

export function openPage(opened: OpenedDocument): OpenPage {
  const { document } = opened;
  const chunks = chunksOf(document.blocks);
  const lines = chunks.flatMap((chunk) => chunk.lines);
  return { opened, chunks, places: new DocumentPlaces(document, lines) };
}
