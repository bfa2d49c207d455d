/** Failures of the library itself, beyond those of the store underneath. */
export type LibraryFailure =
  /** Another process has the library open. */
  | { readonly code: 'library-in-use'; readonly folder: string }
  | { readonly code: 'library-newer'; readonly folder: string; readonly found: number; readonly known: number }
  /** A library of an older format was brought into this program's; it is kept, as it was, in a backup. */
  | { readonly code: 'library-upgraded'; readonly found: number; readonly known: number; readonly backup: string }
  | { readonly code: 'library-unreadable'; readonly folder: string; readonly reason: string }
  | { readonly code: 'no-such-document'; readonly id: string }
  | { readonly code: 'no-such-collection'; readonly id: string }
  | { readonly code: 'no-such-annotation'; readonly id: string }
  /** An export that is of one document was asked for with annotations of none, or of several. */
  | { readonly code: 'one-document-wanted' }
  /** Words that were to be annotated and are not in the document. */
  | { readonly code: 'quote-not-found'; readonly id: string }
  /** Words that stand in the document so many times that which are meant has to be said. */
  | { readonly code: 'quote-ambiguous'; readonly id: string; readonly found: number; readonly reason: string }
  /** A passage that does not lie in the text of the document. */
  | { readonly code: 'passage-outside'; readonly id: string }
  | { readonly code: 'collection-too-deep'; readonly id: string }
  | { readonly code: 'revision-damaged'; readonly id: string; readonly revision: string }
  | { readonly code: 'revision-changed'; readonly id: string }
  | { readonly code: 'original-missing'; readonly id: string }
  /** A journal's last line was torn by an interruption and has been cut off. */
  | { readonly code: 'journal-cut'; readonly file: string; readonly bytes: number }
  /** Lines of a journal are damaged; they were set aside and the rest reads. */
  | { readonly code: 'journal-damaged'; readonly file: string; readonly lines: number }
  /** The folder shared with other devices is not there: a stick that is not plugged in, a drive that is not mounted. */
  | { readonly code: 'shared-folder-missing'; readonly folder: string }
  /** A copy of this library writes in the name of the same device. */
  | { readonly code: 'device-elsewhere' }
  | { readonly code: 'device-over-quota'; readonly device: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'no-such-backup'; readonly name: string }
  /** A backup that does not open as a library, or whose files are not what they were. */
  | { readonly code: 'backup-damaged'; readonly name: string }
  | { readonly code: 'no-such-device'; readonly device: string };
