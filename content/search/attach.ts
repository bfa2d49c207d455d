import { succeeded, type Digest, type FileStore, type Result, type StoreFailure } from '#content/base';
import { readManifest, segmentPath, writeManifest } from './manifest.ts';
import { Segment } from './segment.ts';
import { segmentName } from './segment-format.ts';

/**
 * Puts segments that were built elsewhere among those of a library that nobody is searching: what they have of documents
 * on the shelf is found from the next opening on, without indexing them again; what else they have does not count. One that
 * does not open here (of another version) is left out, and its documents are indexed.
 */
export async function attachSegments(
  { store, digest }: { readonly store: FileStore; readonly digest: Digest },
  segments: readonly Uint8Array[],
): Promise<Result<null, StoreFailure>> {
  const manifest = await readManifest(store);
  if (!manifest.ok) return manifest;
  const names = new Set(manifest.value.segments);
  for (const bytes of segments) {
    const source = {
      length: bytes.length,
      read: (start: number, length: number) => Uint8Array.from(bytes.subarray(start, start + length)),
    };
    const opened = Segment.open(source, digest);
    if (!opened.ok) continue;
    const name = segmentName(bytes);
    const written = await store.replace(segmentPath(name), bytes);
    if (!written.ok) return written;
    names.add(name);
  }
  const written = await writeManifest(store, [...names]);
  return written.ok ? succeeded(null) : written;
}
