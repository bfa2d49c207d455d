/** "LECTSEG" and the version of the format. The README has the format byte by byte. */
export const MAGIC = Uint8Array.of(0x4c, 0x45, 0x43, 0x54, 0x53, 0x45, 0x47, 3);

/** Terms a dictionary block: the first is whole and found by binary search, the others share its prefix and are read in turn. */
export const TERMS_A_BLOCK = 16;

/**
 * Bytes that share a digest: what a read verifies at least. 16 KiB is hashed in some 30 µs, and the digests of a segment of
 * 128 MiB take 64 KiB.
 */
export const PAGE_BYTES = 16384;

/** Bytes kept of each page's SHA-256: a damaged page passes by chance once in 2^64. */
export const PAGE_DIGEST_BYTES = 8;

/** Magic, length of the root (4 bytes, little-endian), SHA-256 of the root. */
export const PREAMBLE_BYTES = 8 + 4 + 32;

/** What a segment is called: its root's digest, which stands in its preamble, in hexadecimal. */
export function segmentName(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(12, PREAMBLE_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
