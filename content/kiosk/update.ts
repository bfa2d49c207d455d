import type { UpdateSection } from './configuration.ts';
import { minutesOf, type LocalTime } from './hours.ts';

/** What is known of a pack before any of it is used. */
export interface OfferedPack {
  /** Names the collection the pack carries, the same in all its versions. */
  readonly id: string;
  readonly title: string;
  /** A later version has a higher number. */
  readonly version: number;
  /** Local dates; not before the first, not after the last. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** The public key (ed25519, hexadecimal) whose signature was found right; undefined where the pack bears none. */
  readonly signedBy?: string;
}

export type UpdateRefusal =
  | { readonly code: 'update-unsigned' | 'update-other-content' }
  /** `installed` is the newest version that the kiosk has, or had before staff went back from it. */
  | { readonly code: 'update-not-newer'; readonly version: number; readonly installed: number }
  /** It is here already; nothing is wrong, and nothing has to be done. */
  | { readonly code: 'update-here-already'; readonly version: number }
  | { readonly code: 'update-unknown-key'; readonly key: string }
  | { readonly code: 'update-not-yet-valid'; readonly from: string }
  | { readonly code: 'update-expired'; readonly until: string };

/** What a kiosk has of a collection. */
export interface KnownPack {
  readonly id: string;
  /** The newest version that it has or had. */
  readonly version: number;
  /** The versions that it has: shown, waiting, or kept to go back to. */
  readonly here: readonly number[];
}

/** Why a pack is not taken in its place; undefined where it is. Its digests were checked before. */
export function refusalOf(
  offered: OfferedPack,
  known: KnownPack | undefined,
  section: UpdateSection,
  today: string,
): UpdateRefusal | undefined {
  const { signedBy, validFrom, validUntil } = offered;
  if (signedBy === undefined) return { code: 'update-unsigned' };
  if (!section.trustedKeys.includes(signedBy)) return { code: 'update-unknown-key', key: signedBy };
  if (known !== undefined) {
    const { version } = offered;
    if (offered.id !== known.id) return { code: 'update-other-content' };
    if (known.here.includes(version)) return { code: 'update-here-already', version };
    if (version <= known.version) return { code: 'update-not-newer', version, installed: known.version };
  }
  if (validFrom !== undefined && validFrom > today) return { code: 'update-not-yet-valid', from: validFrom };
  if (validUntil !== undefined && validUntil < today) return { code: 'update-expired', until: validUntil };
  return undefined;
}

/**
 * Whether a staged pack is switched to at a moment: when nobody is there and, where an hour is set, within the hour
 * that follows it. Nothing changes under a visitor's hands.
 */
export function switchesNow(section: Pick<UpdateSection, 'at'>, nobodyIsThere: boolean, now: LocalTime): boolean {
  if (!nobodyIsThere) return false;
  if (section.at === 'attract') return true;
  const since = (now.minutes - minutesOf(section.at) + 24 * 60) % (24 * 60);
  return since < 60;
}

/** What staff are shown of updates. */
export interface UpdateReport {
  readonly installed?: { readonly title: string; readonly version: number };
  /** A pack that was checked and waits to be switched to, and what it changes. */
  readonly staged?: {
    readonly title: string;
    readonly version: number;
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
    /** Staff have said yes, or need not be asked: it is switched to as soon as it may be. */
    readonly approved: boolean;
  };
  /** The version that a roll-back goes to. */
  readonly previous?: { readonly title: string; readonly version: number };
}
