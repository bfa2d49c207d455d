import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Digest } from '#content/base';

/** SHA-256 without a host: for tests of the domain, which have neither Node nor a browser. */
export const plainDigest: Digest = {
  sha256: (content) => bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content)),
};
