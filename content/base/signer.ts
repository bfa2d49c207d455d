/** A pair of Ed25519 keys, each 32 bytes in lower-case hexadecimal. */
export interface KeyPair {
  readonly publicKey: string;
  /** The seed; whoever has it can sign in the device's name. */
  readonly privateKey: string;
}

/** Ed25519, handed in by the host. */
export interface Signer {
  newKey(): KeyPair;
  /** 64 bytes in lower-case hexadecimal. Text is signed as UTF-8. */
  sign(privateKey: string, text: string): string;
  /** False for whatever is no signature by that key, also where the key is none. */
  verify(publicKey: string, text: string, signature: string): boolean;
}
