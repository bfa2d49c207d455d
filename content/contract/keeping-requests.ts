import type { Backup, SharingStatus } from '#content/library';

/** A copy of the whole library: where it is, and how many files were new to it. */
export interface LibraryCopy {
  readonly folder: string;
  readonly files: number;
}

/** What the face may ask about other devices and about backups. */
export interface KeepingRequests {
  /** The shared folder, this device and the others. */
  'sharing.status': { input: null; answer: SharingStatus };
  /** Asks the person for a folder and shares through it; answers null when they chose none. */
  'sharing.choose': { input: null; answer: SharingStatus | null };
  'sharing.start': { input: { readonly folder: string }; answer: SharingStatus };
  /** Shares no longer; what came from other devices stays. */
  'sharing.stop': { input: null; answer: SharingStatus };
  /** Goes through the shared folder now; else that is done every few seconds. */
  'sharing.synchronise': { input: null; answer: SharingStatus };
  'sharing.decide': {
    input: { readonly device: string; readonly decision: 'accepted' | 'refused' };
    answer: SharingStatus;
  };

  /** Newest first. */
  'backup.list': { input: null; answer: readonly Backup[] };
  'backup.make': { input: null; answer: Backup };
  /** Reads a backup again and opens it for trial; fails where it is not whole any more. */
  'backup.check': { input: { readonly name: string }; answer: null };
  /** Asks the person for a folder, best on another disk, and copies the whole library there; null when they chose none. */
  'backup.choose': { input: null; answer: LibraryCopy | null };
  'backup.copy': { input: { readonly folder: string }; answer: LibraryCopy };
  /** Puts a backup back, after one was made of what is there now. The library is closed and opened for it. */
  'backup.restore': { input: { readonly name: string }; answer: null };
}
