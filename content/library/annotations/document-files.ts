import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { Annotation } from '#content/annotations';
import { writeDocumentFile, type DocumentFile } from '#content/annotations/exchange';
import type { LecternDocument } from '#content/document';
import { readAsset, readOriginal } from '../documents.ts';
import type { LibraryFailure } from '../failures.ts';
import { assetPath, originalPath, revisionPath } from '../layout.ts';
import type { Library } from '../library.ts';
import { seal } from '../prepared.ts';
import type { ImportedAnnotations } from './wishes.ts';

type Failure = StoreFailure | LibraryFailure;

/** A document with annotations, its original and its pictures, as the text of one file for a colleague. */
export async function documentFileOf(
  library: Library,
  document: LecternDocument,
  annotations: readonly Annotation[],
): Promise<Result<string, Failure>> {
  const { ports } = library;
  const original = await readOriginal(ports, document.original.digest);
  if (!original.ok) return original;
  if (original.value === undefined) return failed({ code: 'original-missing', id: document.id });
  const pictures = await picturesOf(library, document);
  if (!pictures.ok) return pictures;
  const file = { document, annotations, original: original.value, pictures: pictures.value };
  return succeeded(writeDocumentFile(file, ports.digest));
}

/** The bytes of a document's pictures by their digest. One that is damaged is missing: it is not drawn here either. */
export async function picturesOf(
  { ports }: Library,
  { assets }: LecternDocument,
): Promise<Result<ReadonlyMap<string, Uint8Array>, StoreFailure>> {
  const pictures = new Map<string, Uint8Array>();
  for (const { digest } of assets) {
    const read = await readAsset(ports, digest);
    if (!read.ok) return read;
    if (read.value !== undefined) pictures.set(digest, read.value);
  }
  return succeeded(pictures);
}

/**
 * Takes in a document with what was written on it. Where the document is here already it stays as it is, and the
 * annotations find their passages in it.
 */
export async function takeInDocumentFile(
  library: Library,
  { document, annotations, original, pictures }: DocumentFile,
): Promise<Result<ImportedAnnotations, Failure>> {
  const { catalogue, ports } = library;
  const isNew = catalogue.onShelf(document.id) === undefined;
  if (isNew) {
    const { revision, json } = seal(document, ports.digest);
    const { factsOf } = await import('../prepare/index.ts'); // loads dictionaries that nothing else here needs
    const { digest, bytes, name } = document.original;
    const planted = await library.plant(
      [
        { path: originalPath(digest), bytes: original },
        ...[...pictures].map(([named, content]) => ({ path: assetPath(named), bytes: content })),
        { path: revisionPath(document.id, revision), bytes: json },
      ],
      [
        {
          kind: catalogue.get(document.id) === undefined ? 'added' : 'revised',
          at: ports.clock.now(),
          id: document.id,
          revision,
          facts: factsOf(document),
          origin: { original: digest, bytes, name, pipeline: document.pipeline },
        },
      ],
    );
    if (!planted.ok) return planted;
  }
  const taken = await library.annotations.takeIn(annotations);
  if (!taken.ok) return taken;
  const came = isNew ? { document: { id: document.id, title: document.metadata.title } } : {};
  return succeeded({ ...taken.value, ...came, told: [] });
}
