import type { CorrectionFailure, DocumentFileFailure, ReadingFailure } from '#content/annotations/exchange';
import type { StoreFailure } from '#content/base';
import type { ImportFailure } from '#content/import';
import type { LibraryFailure } from '#content/library';
import type { PackFailure } from '#content/pack';
import type { IndexNotice, QueryFailure } from '#content/search';
import type { KioskFailure } from './kiosk-failures.ts';

/** Every failure a person can meet. `sentence` in this room has the words for each, in each language. */
export type Failure =
  | ImportFailure
  | PackFailure
  | StoreFailure
  | LibraryFailure
  | QueryFailure
  | IndexNotice
  | SearchFailure
  | HostFailure
  | KioskFailure
  | ReadingFailure
  | DocumentFileFailure
  | CorrectionFailure;

/** A newer question came before this one's turn. */
export type SearchFailure = { readonly code: 'search-superseded' };

export type HostFailure =
  /** The disk that a person keeps their library on is not there. */
  | { readonly code: 'library-missing'; readonly folder: string }
  /** A folder that was chosen as a library is none. */
  | { readonly code: 'no-library'; readonly folder: string }
  /** A library was to be put where there is one. */
  | { readonly code: 'library-there'; readonly folder: string }
  /** A copy of the library was to be put into the library itself. */
  | { readonly code: 'copy-into-itself' }
  | { readonly code: 'malformed-request'; readonly name: string }
  | { readonly code: 'not-available-here'; readonly name: string }
  | { readonly code: 'process-ended'; readonly name: string }
  | { readonly code: 'folder-not-opened'; readonly folder: string }
  | OutgoingFailure;

/** Why documents do not leave, or a pack is not made or opened. */
export type OutgoingFailure =
  | { readonly code: 'nothing-chosen' }
  | { readonly code: 'place-full'; readonly file: string }
  | { readonly code: 'place-not-writable'; readonly file: string }
  | { readonly code: 'place-failed'; readonly file: string; readonly reason: string }
  /** The pages could not be drawn. */
  | { readonly code: 'paper-failed'; readonly reason: string }
  /** This program has no window to draw pages in. */
  | { readonly code: 'paper-wants-window' }
  | { readonly code: 'no-such-key'; readonly name: string }
  | { readonly code: 'key-there'; readonly name: string }
  /** Only looked at: what would write into a library has none to write into. */
  | { readonly code: 'visiting'; readonly title: string };
