import type { Failure } from './failures.ts';
import type { PackQuestion } from './importing-requests.ts';
import type { KioskState } from './kiosk-requests.ts';
import type { Refusal } from './requests.ts';

/** Everything a host may tell the face unasked. */
export interface Events {
  /** The catalogue changed; `version` is the number of its last operation. */
  'library.changed': { readonly version: number };
  /**
   * Annotations of these documents are others than before, by this window's doing or another device's; of none, where the
   * notebook has read what it had answered without.
   */
  'annotations.changed': { readonly documents: readonly string[] };
  /** A device came into the shared folder, or the folder came or went. */
  'sharing.changed': Record<string, never>;
  'library.status': { readonly state: 'opening' | 'open' | 'refused' };
  'import.progress': ImportProgress;
  /** So many of the documents of this work have been read; what is then written from them takes its time as well. */
  'outgoing.progress': { readonly work: string; readonly documents: number; readonly of: number };
  /** So many of the library's documents are in the index of search; told while they become more. */
  'search.indexed': { readonly documents: number; readonly of: number };
  /** So many of the library's files have been read by the check that goes on. */
  'library.checked': { readonly files: number; readonly of: number };
  /** So many of the library's files have been copied to another place. */
  'library.copied': { readonly files: number; readonly of: number };
  /** A command chosen from the system's menu or given by the host. */
  command: { readonly command: Command };
  /** The screen of a kiosk is to show something else. */
  'kiosk.changed': KioskState;
  'settings.changed': { readonly names: readonly string[] };
}

export type EventName = keyof Events;

export type Command = 'import-files' | 'import-folder' | 'print' | 'save-pdf' | 'shelf' | 'shortcuts' | 'settings';

export interface ImportProgress {
  readonly batch: string;
  readonly state: 'reading-folders' | 'importing' | 'cancelling' | 'cancelled' | 'finished';
  /** Files found so far; final once `state` is past `reading-folders`. */
  readonly files: number;
  readonly bytes: number;
  readonly filesDone: number;
  readonly bytesDone: number;
  /** Names of the files being read at this moment, at most one a process, made safe to show. */
  readonly reading: readonly string[];
  readonly imported: number;
  readonly unchanged: number;
  readonly revised: number;
  readonly refused: number;
  /** The newest refusals, at most 20; `shelf.quarantine` has all. */
  readonly refusals: readonly Refusal[];
  /** Packs among the refused that are taken in when the person says so. */
  readonly packQuestions?: readonly PackQuestion[];
  /** Titles of the packs that were taken in though nobody signed them. */
  readonly unsignedPacks?: readonly string[];
  /** What ended the batch early (a full disk), where something did. */
  readonly failure?: Failure;
  /** The documents of the batch when it took in at most 20, newest last. */
  readonly documents: readonly { readonly id: string; readonly title: string }[];
}
