import type { LecternDocument } from '#content/document';
import type { LoggedImport } from '#content/library';

/** What the face may ask about files that are to be imported, and about those that were. */
export interface ImportingRequests {
  /** The batches that are over, newest first. */
  'shelf.imports': { input: null; answer: readonly LoggedImport[] };
  /** Lists them no more; what they imported stays. */
  'shelf.clearImports': { input: null; answer: null };

  /** Asks the person for a file and shows what it would become; answers null when they chose none. Keeps nothing. */
  'import.examine': { input: null; answer: Examined | null };
  /** The same for a file that was dropped, or once more in an encoding that the person chose. */
  'import.look': { input: { readonly path: string; readonly encoding?: string }; answer: Examined };

  'watch.status': { input: null; answer: WatchStatus };
  /** Asks the person for a folder to watch; answers null when they chose none. */
  'watch.choose': { input: null; answer: WatchStatus | null };
  'watch.stop': { input: null; answer: WatchStatus };
}

/** What a file would become. */
export interface Examined {
  readonly path: string;
  /** The document as it would be kept; its images are not in the library. */
  readonly document: LecternDocument;
  /** Whether the library has the same bytes already. */
  readonly isKnown: boolean;
}

/** The folder out of which all that appears is imported. */
export interface WatchStatus {
  /** Undefined where none is watched. */
  readonly folder?: string;
  /** Whether it could be read when it was last looked at. */
  readonly isThere: boolean;
}
