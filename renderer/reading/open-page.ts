import type { OpenedDocument } from '#content/contract';
import { WHOLE_SHELF, type PageDescription } from '../app/index.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { DocumentPlaces } from './document-places.ts';

/** An opened document with what reading it needs, worked out once. */
export interface OpenPage {
  readonly opened: OpenedDocument;
  readonly chunks: readonly Chunk[];
  readonly places: DocumentPlaces;
  /** Whether the original has pages that can be drawn. */
  readonly isPrinted: boolean;
}

/** What reading a document needs. */
export function openPage(opened: OpenedDocument): OpenPage {
  const { document } = opened;
  const chunks = chunksOf(document.blocks);
  const lines = chunks.flatMap((chunk) => chunk.lines);
  const isPrinted = document.original.mediaType === 'application/pdf';
  return { opened, chunks, places: new DocumentPlaces(document, lines), isPrinted };
}

/** The way to a document: the collection it is in. */
export function trailTo({ collection }: OpenedDocument): PageDescription['trail'] {
  if (collection === undefined) return [];
  return [{ label: collection.name, route: { page: 'shelf', view: { ...WHOLE_SHELF, collection: collection.id } } }];
}
