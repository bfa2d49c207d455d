/** SHA-256, handed in by the host: synchronous, because journals chain one digest into the next. */
export interface Digest {
  /** Lower-case hexadecimal, 64 characters. Text is digested as UTF-8. */
  sha256(content: Uint8Array | string): string;
}
