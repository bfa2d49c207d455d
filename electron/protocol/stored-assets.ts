import type { FileStore } from '#content/base';
import { nodeDigest } from '../platform/node-digest.ts';

export interface StoredAsset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * The library's assets by digest. What is served is what was asked for: bytes that do not have the digest (a damaged
 * disk, a file put there by hand) are not served, nor are bytes that are no image of the types Lectern shows.
 */
export function storedAssets(store: FileStore): (digest: string) => Promise<StoredAsset | undefined> {
  return async (digest) => {
    // Every format comes with the import room: it is loaded with the first image, not with the window.
    const [{ readAsset }, { checkImage }] = await Promise.all([import('#content/library'), import('#content/import')]);
    const found = await readAsset({ store, digest: nodeDigest }, digest);
    if (!found.ok || found.value === undefined) return undefined;
    const mediaType = checkImage(found.value)?.mediaType;
    return mediaType === undefined ? undefined : { bytes: new Uint8Array(found.value), mediaType };
  };
}
