import type {
  AttractItem,
  Configuration,
  DisplayRole,
  Place,
  Role,
  StaffAct,
  UpdateReport,
  UsageCounts,
} from '#content/kiosk';
import type { DocumentSummary } from '#content/library';
import type { Failure } from './failures.ts';

/**
 * What the page of a kiosk asks of its host. A desktop answers none of these; a kiosk answers these, `KIOSK_MAY_ASK` and
 * no other, so that nothing a visitor does reaches the disk.
 */
export interface KioskRequests {
  /** What the screen is to show now; `kiosk.changed` tells every later one. */
  'kiosk.state': { input: null; answer: KioskState };
  /** What a visitor does: the session is the host's. */
  'kiosk.visitor': { input: VisitorAct; answer: null };
  /** What the home page and the loop are made of. */
  'kiosk.home': { input: null; answer: KioskHome };
  /** A proposed text for a passage, kept for the institution to look at; refused where it is not allowed. */
  'kiosk.correct': {
    input: { readonly document: string; readonly quote: string; readonly proposal: string };
    answer: null;
  };
  /** Prints the open document, silently; refused beyond the limits that are set. `pin` where staff have to allow it. */
  'kiosk.print': { input: { readonly document: string; readonly pin?: string }; answer: null };

  /** A PIN typed after the hidden gesture. */
  'kiosk.unlock': { input: { readonly pin: string }; answer: Unlocked };
  'kiosk.lock': { input: null; answer: null };
  /** An act of staff; refused without the role for it. */
  'kiosk.act': { input: { readonly act: KioskAct }; answer: null };
  /** All that the staff page shows; refused while nobody is unlocked. */
  'kiosk.report': { input: null; answer: KioskReport };
}

/** Of the requests of the desktop, those that a kiosk's page may ask too. */
export const KIOSK_MAY_ASK = [
  'library.status',
  'shelf.overview',
  'shelf.page',
  'document.open',
  'search.query',
  'settings.read',
  'settings.change',
  'window.painted',
] as const;

export interface KioskState {
  /** The configuration of this device, without the hashes of PINs. */
  readonly configuration: Omit<Configuration, 'staff'>;
  readonly role: DisplayRole;
  readonly screen:
    | { readonly show: 'attract' | 'home' | 'visit' | 'closed' }
    /** The visit is about to end; `final` cannot be prolonged. */
    | { readonly show: 'warning'; readonly seconds: number; readonly final: boolean }
    | { readonly show: 'cleaning'; readonly seconds: number }
    | { readonly show: 'staff'; readonly role: Role };
  /** Raised with every reset: what is of an older visit is to be forgotten. */
  readonly visit: number;
  /** Local date, `YYYY-MM-DD`: the page has no clock of its own for what is featured or mourned. */
  readonly today: string;
  /** Per cent of its brightness that the page dims itself to, where the display's own cannot be set; without it, all. */
  readonly brightness?: number;
  /** When a closed screen opens again, `YYYY-MM-DDTHH:MM`, where it does. */
  readonly opensAt?: string;
  readonly gesture: Pick<Configuration['staff'], 'corner' | 'taps' | 'withinSeconds' | 'shuffledDigits'>;
}

export type VisitorAct =
  | { readonly kind: 'active' | 'finished' }
  | { readonly kind: 'went'; readonly place: Place; readonly document?: string }
  | { readonly kind: 'playing'; readonly playing: boolean }
  | { readonly kind: 'elder'; readonly elder: boolean };

export interface KioskHome {
  readonly loop: readonly AttractItem[];
  /** Featured documents first, then those pinned. */
  readonly chosen: readonly DocumentSummary[];
  readonly subjects: readonly { readonly collection: string; readonly name: string; readonly documents: number }[];
  /** The first letters of titles, for picking without typing: `Z` and how many titles begin with it. */
  readonly letters: readonly { readonly letter: string; readonly documents: number }[];
}

/** A right PIN has a role; a wrong one has to wait so many milliseconds before the next. */
export type Unlocked = { readonly role: Role } | { readonly wait: number };

export type KioskAct =
  | { readonly kind: 'cleaning' | 'relaunch' | 'exit' }
  /** Of the device: what is to be kept is written first. */
  | { readonly kind: 'restart-device' | 'shut-down' }
  /** Gives a role another PIN, which holds on this device until the configuration brings another. */
  | { readonly kind: 'change-pin'; readonly role: Role; readonly pin: string }
  | { readonly kind: 'install-update' | 'roll-back' | 'dismiss-update' }
  /** Writes the counts to the stick or the outbox. */
  | { readonly kind: 'export-statistics' };

/** The staff act that each of the acts needs. */
export const ACT_NEEDS: { readonly [Kind in KioskAct['kind']]: StaffAct } = {
  cleaning: 'cleaning',
  relaunch: 'power',
  'restart-device': 'power',
  'shut-down': 'power',
  'change-pin': 'configuration',
  exit: 'exit',
  'install-update': 'update',
  'roll-back': 'update',
  'dismiss-update': 'update',
  'export-statistics': 'statistics',
};

export interface KioskReport {
  readonly audit: readonly AuditEntry[];
  readonly statistics: UsageCounts;
  readonly update: UpdateReport & {
    /** Packs that are there now and were not taken. */
    readonly refused: readonly { readonly file: string; readonly failure: Failure }[];
  };
  readonly health: {
    readonly version: string;
    readonly device: string;
    readonly hoursUp: number;
    readonly freeBytes: number;
    readonly faultsToday: number;
    /** What staff should know: a clock that is years off, a missing voice, a full disk. */
    readonly notices: readonly Failure[];
  };
}

/** One protection of the self-audit. */
export interface AuditEntry {
  readonly protection: Protection;
  readonly state: 'on' | 'off' | 'cannot-be-checked';
}

export const PROTECTIONS = [
  'full-screen',
  'no-menu',
  'no-developer-tools',
  'no-new-windows',
  'no-downloads',
  'no-dialogs',
  'no-external-links',
  'keys-blocked',
  'single-application-session',
  'restarted-by-system',
  'network-absent',
  'clipboard-cleared',
  'profile-in-memory',
  'pin-set',
  'displays-covered',
  'system-keys',
] as const;
export type Protection = (typeof PROTECTIONS)[number];
