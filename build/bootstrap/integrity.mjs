import { createHash } from 'node:crypto';

/**
 * Whether some bytes are those a package lock would name so.
 * @param {Buffer} bytes
 * @param {string} integrity `sha512-` and the digest in base 64.
 */
export function hasIntegrity(bytes, integrity) {
  return integrity === `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}
