/** Why an archive is not opened. `entry` is a name in it, made safe to show. */
export type ArchiveFailure =
  /** Not a ZIP, broken off, or its parts contradict each other. */
  | { readonly code: 'archive-damaged'; readonly entry?: string }
  | { readonly code: 'archive-encrypted' }
  /** A name that could mean a place outside: absolute, with `..`, of a drive or a device. */
  | { readonly code: 'archive-unsafe-name'; readonly entry: string }
  /** A link or a device instead of a file. */
  | { readonly code: 'archive-link'; readonly entry: string }
  /** Two entries that some file systems take for one. */
  | { readonly code: 'archive-duplicate'; readonly entry: string }
  | { readonly code: 'archive-too-many-entries'; readonly limit: number }
  /** Inflated it would be more than `limit` times its size. */
  | { readonly code: 'archive-bomb'; readonly limit: number }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  /** Packed in a way other than the two that every program knows. */
  | { readonly code: 'archive-method'; readonly entry: string };
