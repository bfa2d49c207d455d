import { failed, succeeded, type Result } from '#content/base';
import type { Failure, Saved } from '#content/contract';
import { annotationIds, exportAnnotations, type Library } from '#content/library';
import { gatherPack, withIndex, type GatheredPack, type PackWishes } from '#content/library/packs';
import { writePack, type PackKey } from '#content/pack';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import type { Course } from './export-documents.ts';
import { writeWhole } from '../platform/write-whole.ts';

/** Everything that a pack is written from, as it is handed to whoever writes it. */
export interface PackToWrite {
  readonly pack: GatheredPack;
  readonly annotations?: string;
  readonly key?: PackKey;
}

export interface PackToMake {
  readonly ids: readonly string[];
  readonly wishes: PackWishes;
  readonly annotations: boolean;
  readonly key?: PackKey;
  readonly file: string;
}

/** Indexes and writes: some seconds of one processor for a thousand documents. */
export function packBytes({ pack, annotations, key }: PackToWrite): Uint8Array {
  const collection = { ...withIndex(pack, nodeDigest), ...(annotations === undefined ? {} : { annotations }) };
  return writePack(collection, { digest: nodeDigest, signer: nodeSigner, ...(key === undefined ? {} : { key }) });
}

/**
 * Makes a pack of documents.
 * @param write Makes its bytes of what was gathered: at once (`packBytes`), or in a thread where a window must go on meanwhile.
 */
export async function makePack(
  library: Library,
  { ids, wishes, annotations, key, file }: PackToMake,
  course: Course,
  write: (pack: PackToWrite, signal: AbortSignal) => Promise<Uint8Array> = (pack) => Promise.resolve(packBytes(pack)),
): Promise<Result<Saved & { readonly id: string }, Failure>> {
  if (ids.length === 0) return failed({ code: 'nothing-chosen' });
  const { signal } = course;
  const watched = { gathered: course.documents, isCancelled: () => signal.aborted };
  const gathered = await gatherPack(library, ids, wishes, watched);
  if (!gathered.ok) return gathered;
  // Words of the export are in no other form than W3C's.
  const notes = annotations ? await exportAnnotations(library, annotationIds(library, ids), 'w3c', 'en') : undefined;
  if (notes?.ok === false) return notes;
  const bytes = await write(
    {
      pack: gathered.value,
      ...(notes === undefined ? {} : { annotations: notes.value.text }),
      ...(key === undefined ? {} : { key }),
    },
    signal,
  ).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (bytes === undefined || signal.aborted) return failed({ code: 'cancelled' });
  const written = await writeWhole(file, bytes);
  return written.ok ? succeeded({ id: gathered.value.id, file, documents: ids.length, bytes: written.value }) : written;
}
