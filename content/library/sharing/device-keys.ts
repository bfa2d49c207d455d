import {
  shape,
  succeeded,
  textLike,
  type FileStore,
  type KeyPair,
  type Result,
  type Signer,
  type StoreFailure,
} from '#content/base';
import { keyPath } from '../layout.ts';

const key = textLike(/^[0-9a-f]{64}$/u);
const parseKeys = shape({ publicKey: key, privateKey: key });

/** The keys of a device of this library, made when they are first needed. They never leave the library's folder. */
export async function keysOf(store: FileStore, signer: Signer, device: string): Promise<Result<KeyPair, StoreFailure>> {
  const read = await store.read(keyPath(device));
  if (!read.ok) return read;
  const known = read.value === undefined ? undefined : parseKeys(parsed(read.value));
  if (known !== undefined) return succeeded(known);
  const made = signer.newKey();
  const written = await store.replace(keyPath(device), new TextEncoder().encode(`${JSON.stringify(made)}\n`));
  return written.ok ? succeeded(made) : written;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // damaged: the device gets a new key, and the others are asked again
  }
}
