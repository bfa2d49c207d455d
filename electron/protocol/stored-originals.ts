import type { FileStore } from '#content/base';
import { originalPath } from '#content/library';
import { nodeDigest } from '../platform/node-digest.ts';

/** A PDF's header stands within so many bytes. */
const HEADER_WITHIN = 1024;

/**
 * The originals of PDFs by digest, for the page to draw: bytes that have another digest, and originals of another form
 * (a web page among them), are not served. They are never opened by an address of their own: the page takes them as data.
 */
export function storedPdfs(store: FileStore): (digest: string) => Promise<Uint8Array<ArrayBuffer> | undefined> {
  return async (digest) => {
    const found = await store.read(originalPath(digest));
    if (!found.ok || found.value === undefined || nodeDigest.sha256(found.value) !== digest) return undefined;
    const head = new TextDecoder('latin1').decode(found.value.subarray(0, HEADER_WITHIN));
    return head.includes('%PDF-') ? new Uint8Array(found.value) : undefined;
  };
}
