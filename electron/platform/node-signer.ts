import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import type { Signer } from '#content/base';

// What stands before the 32 bytes of a key in DER (RFC 8410).
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

export const nodeSigner: Signer = {
  newKey() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const seed = privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-KEY_BYTES);
    const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-KEY_BYTES);
    return { privateKey: seed.toString('hex'), publicKey: point.toString('hex') };
  },
  sign(privateKey, text) {
    const key = createPrivateKey({ key: derOf(PRIVATE, privateKey), type: 'pkcs8', format: 'der' });
    return sign(null, Buffer.from(text), key).toString('hex');
  },
  verify(publicKey, text, signature) {
    const key = publicKeyOf(publicKey);
    return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
  },
};

function publicKeyOf(publicKey: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: derOf(PUBLIC, publicKey), type: 'spki', format: 'der' });
  } catch {
    return undefined; // it came from a file that anybody may have written
  }
}

function derOf(start: Buffer, key: string): Buffer {
  return Buffer.concat([start, Buffer.from(key, 'hex')]);
}
