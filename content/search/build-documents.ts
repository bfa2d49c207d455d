import type { Digest } from '#content/base';
import type { LecternDocument } from '#content/document';
import { addDocument } from './add-document.ts';
import { SegmentBuilder } from './build.ts';
import { FIELDS, type SearchedDocument } from './document-fields.ts';

/** Characters and words of a segment built at once: some 9,000 documents of a page each, in 200 MB of memory. */
const MOST_SIZE = 8_000_000;

/**
 * Builds a segment of the first documents, which come in the order of their references; answers how many it holds or could
 * not read. `read` answers the stored revision; a document that cannot be read is indexed by its front matter alone.
 */
export function buildSegment(
  documents: readonly SearchedDocument[],
  read: (document: SearchedDocument) => LecternDocument | undefined,
  digest: Digest,
  mostSize = MOST_SIZE,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly taken: number } {
  const builder = new SegmentBuilder(FIELDS);
  let taken = 0;
  while (taken < documents.length && builder.size < mostSize) {
    const document = documents[taken++]!;
    addDocument(builder, document, read(document));
  }
  return { bytes: builder.finish(digest), taken };
}
