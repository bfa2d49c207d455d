import type { Digest, StoreFailure } from '#content/base';
import type { LibraryFailure } from '../failures.ts';
import type { Refusal } from './signed-lines.ts';

/** A device as it is shown to the person. */
export interface ShownDevice {
  readonly device: string;
  readonly name: string;
  /** Of its key, in groups of four: the same on both machines, read aloud where it matters. */
  readonly fingerprint: string;
}

export interface OtherDevice extends ShownDevice {
  /** `changed` where a journal in an accepted device's name is signed with another key than it had: nothing of it is taken. */
  readonly decision: 'unknown' | 'accepted' | 'refused' | 'changed';
  /** Operations in its journal. */
  readonly lines: number;
  /** Bytes of its journal in the shared folder. */
  readonly bytes: number;
  /** Lines that were not taken, by why. */
  readonly refused: readonly { readonly why: Refusal | 'quota'; readonly lines: number }[];
}

export interface SharingStatus {
  /** The shared folder; absent where nothing is shared. */
  readonly folder?: string;
  /** What went wrong the last time. */
  readonly failure?: StoreFailure | LibraryFailure;
  /** When the folder was last gone through without a failure, in milliseconds since 1970. */
  readonly lookedAt?: number;
  /** Bytes of journal one device may have here. */
  readonly quota: number;
  readonly own: ShownDevice;
  readonly devices: readonly OtherDevice[];
}

/** What going through the shared folder once came to: operations written and taken, and devices to decide about. */
export interface Synchronised {
  readonly written: number;
  readonly taken: number;
  readonly waiting: number;
}

const GROUPS = /.{4}/gu;
const FINGERPRINT_DIGITS = 32;

export function fingerprint(digest: Digest, publicKey: string): string {
  return (digest.sha256(publicKey).slice(0, FINGERPRINT_DIGITS).match(GROUPS) ?? []).join(' ');
}
