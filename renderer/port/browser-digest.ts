import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Digest } from '#content/base';

/** SHA-256 in a browser tab, synchronous as the port wants it. */
export const browserDigest: Digest = {
  sha256: (content) => bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content)),
};
