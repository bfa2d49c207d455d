import { succeeded, type Result } from '#content/base';
import type { DocumentFile } from '#content/annotations/exchange';
import type { Failure } from '#content/contract';
import { takeInDocumentFile, type Admission, type Library, type TakenIn } from '#content/library';

/** What became of a document that came with what was written on it; where it was here already, `revised` says that notes came. */
export type DocumentFileOutcome = Admission & { readonly annotations: TakenIn };

/** Takes a document with what was written on it into a library, and into a collection where the document is new. */
export async function admitDocumentFile(
  library: Library,
  file: DocumentFile,
  collection: string | undefined,
): Promise<Result<DocumentFileOutcome, Failure>> {
  const taken = await takeInDocumentFile(library, file);
  if (!taken.ok) return taken;
  const { document, told: _, ...annotations } = taken.value;
  const { id, receipt } = file.document;
  if (document !== undefined && collection !== undefined) {
    const collected = await library.collect([id], collection);
    if (!collected.ok && collected.failure.code !== 'no-such-collection') return collected;
  }
  const found = library.find(id);
  if (!found.ok) return found;
  return succeeded({
    status: document !== undefined ? 'imported' : annotations.imported > 0 ? 'revised' : 'unchanged',
    id,
    revision: found.value.revision,
    title: found.value.facts.title,
    removed: receipt.removed.length,
    annotations,
  });
}
