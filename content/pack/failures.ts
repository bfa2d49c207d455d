import type { ArchiveFailure } from '#content/archive';

/** Why a pack is not opened or not taken in. */
export type PackFailure =
  | ArchiveFailure
  /** Not a pack: a publication like any other. */
  | { readonly code: 'no-pack' }
  /** A byte of it is not as it was written; `file` names where, as far as that can be told. */
  | { readonly code: 'pack-damaged'; readonly file?: string }
  | { readonly code: 'pack-newer' }
  /** The signature is not by the key it names. */
  | { readonly code: 'pack-forged'; readonly key: string }
  /** Signed by a key that nobody here has said to trust. */
  | { readonly code: 'pack-key-unknown'; readonly key: string; readonly name?: string }
  | { readonly code: 'pack-key-revoked'; readonly key: string; readonly name?: string }
  /** A newer version of it is there already. */
  | { readonly code: 'pack-older'; readonly version: number; readonly installed: number };
