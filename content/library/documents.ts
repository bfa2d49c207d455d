import { failed, succeeded, type Digest, type FileStore, type Result, type StoreFailure } from '#content/base';
import type { LecternDocument } from '#content/document';
import type { LibraryFailure } from './failures.ts';
import { assetPath, originalPath, revisionPath } from './layout.ts';

/** Reads one revision and checks it against its name: what has changed on the disk is never shown. */
export async function readRevision(
  { store, digest }: { readonly store: FileStore; readonly digest: Digest },
  id: string,
  revision: string,
): Promise<Result<LecternDocument, StoreFailure | LibraryFailure>> {
  const read = await store.read(revisionPath(id, revision));
  if (!read.ok) return read;
  if (read.value === undefined || digest.sha256(read.value) !== revision) {
    return failed({ code: 'revision-damaged', id, revision });
  }
  return succeeded(JSON.parse(new TextDecoder().decode(read.value)) as LecternDocument);
}

/** The bytes of an asset; undefined where it is not there or is not what its name says. */
export function readAsset(
  ports: { readonly store: FileStore; readonly digest: Digest },
  digest: string,
): Promise<Result<Uint8Array | undefined, StoreFailure>> {
  return readNamed(ports, assetPath(digest), digest);
}

/** The bytes of an original as it came in; undefined where it is not there or is not what its name says. */
export function readOriginal(
  ports: { readonly store: FileStore; readonly digest: Digest },
  digest: string,
): Promise<Result<Uint8Array | undefined, StoreFailure>> {
  return readNamed(ports, originalPath(digest), digest);
}

async function readNamed(
  ports: { readonly store: FileStore; readonly digest: Digest },
  path: string,
  digest: string,
): Promise<Result<Uint8Array | undefined, StoreFailure>> {
  const read = await ports.store.read(path);
  if (!read.ok || read.value === undefined) return read;
  return succeeded(ports.digest.sha256(read.value) === digest ? read.value : undefined);
}
