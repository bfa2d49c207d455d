import { webcrypto } from 'node:crypto';
import type { FileStore } from '#content/base';
import { assetPath } from '#content/library';

export interface StoredAsset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * The library's assets by digest. What is served is what was asked for: bytes that do not have the digest (a damaged
 * disk, a file put there by hand) are not served, nor are bytes that are no image of the types Lectern shows.
 */
export function storedAssets(
  library: FileStore,
  imageType: (bytes: Uint8Array) => string | undefined,
): (digest: string) => Promise<StoredAsset | undefined> {
  return async (digest) => {
    const found = await library.read(assetPath(digest));
    if (!found.ok || found.value === undefined) return undefined;
    const bytes = new Uint8Array(found.value);
    const mediaType = imageType(bytes);
    return mediaType !== undefined && (await sha256(bytes)) === digest ? { bytes, mediaType } : undefined;
  };
}

/** Worked out beside the main thread, which has a window to serve. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
