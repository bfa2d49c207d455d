import type { LecternDocument } from '#content/document';
import type { LoggedImport } from '#content/library';
import type { Failure } from './failures.ts';

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

/** What a file would become: a document, or as many as an archive has in it. */
export type Examined = ExaminedDocument | ExaminedArchive;

export interface ExaminedDocument {
  readonly path: string;
  /** The document as it would be kept; its images are not in the library. */
  readonly document: LecternDocument;
  /** Whether the library has the same bytes already. */
  readonly isKnown: boolean;
}

export interface ExaminedArchive {
  readonly path: string;
  /** In the archive's own order. */
  readonly members: readonly ExaminedMember[];
  /** Whether the archive has more than were looked at. */
  readonly isCut: boolean;
}

/** A file in an archive: the title it would be kept under, or why it would not be kept. */
export interface ExaminedMember {
  /** Its path in the archive, safe to show. */
  readonly within: string;
  readonly title?: string;
  readonly isKnown?: boolean;
  readonly failure?: Failure;
}

/** What the person said of packs that waited for a word. */
export interface PackAnswers {
  /** The key they were asked about, in hexadecimal: packs that it signed are taken in. */
  readonly key?: string;
  /** Whether that key is trusted from now on, and not only this once. */
  readonly trust?: boolean;
  /** Whether an older version than the one installed is wanted. */
  readonly older?: boolean;
}

/** A pack that is not taken in until the person says so. */
export interface PackQuestion {
  readonly title: string;
  readonly version: number;
  /** Why it waits. */
  readonly failure: Extract<Failure, { readonly code: 'pack-key-unknown' | 'pack-older' }>;
  /** What `import.paths` is asked, with the answer added. */
  readonly again: { readonly paths: readonly string[]; readonly collection?: string; readonly packs: PackAnswers };
}

/** The folder out of which all that appears is imported. */
export interface WatchStatus {
  /** Undefined where none is watched. */
  readonly folder?: string;
  /** Whether it could be read when it was last looked at. */
  readonly isThere: boolean;
}
