import type { Digest } from '#content/base';

/** What the comment of a sealed archive begins with; the digest of all before the comment follows, in hexadecimal. */
const PREFIX = 'lectern sha256 ';
const COMMENT_BYTES = PREFIX.length + 64;
/** Where the end record of an archive without comment says how long its comment is: its last two bytes. */
const LENGTH_BYTES = 2;

/**
 * Seals an archive: its comment is the digest of every byte before it. A ZIP has bytes that no checksum of its own
 * covers (dates, versions, unused bits of what is deflated), and a changed one must be seen like any other.
 */
export function seal(archive: Uint8Array, digest: Digest): Uint8Array {
  const sealed = new Uint8Array(archive.length + COMMENT_BYTES);
  sealed.set(archive);
  new DataView(sealed.buffer).setUint16(archive.length - LENGTH_BYTES, COMMENT_BYTES, true);
  const comment = PREFIX + digest.sha256(sealed.subarray(0, archive.length));
  sealed.set(new TextEncoder().encode(comment), archive.length);
  return sealed;
}

/** Whether an archive is as it was sealed. */
export function isSealed(archive: Uint8Array, digest: Digest): boolean {
  const end = archive.length - COMMENT_BYTES;
  if (end < 0) return false;
  const comment = new TextDecoder('latin1').decode(archive.subarray(end));
  return comment === PREFIX + digest.sha256(archive.subarray(0, end));
}
