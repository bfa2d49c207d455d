import type { ConfigurationFault, PinFailure, UpdateRefusal } from '#content/kiosk';

/** What staff can meet on the way to a running kiosk; visitors never do. */
export type KioskFailure = ConfigurationFault | PinFailure | UpdateRefusal | KioskRefusal | KioskNotice;

/** What a kiosk does not do, or not for everybody. */
export type KioskRefusal =
  | { readonly code: 'configuration-unreadable'; readonly reason: string }
  /** A key is trusted (`--trusted-key`), and the file beside the configuration is no signature of it by that key. */
  | { readonly code: 'configuration-unsigned' | 'configuration-forged'; readonly file: string }
  | { readonly code: 'staff-only' | 'kiosk-off' }
  | { readonly code: 'nowhere-to-export' | 'nothing-staged' | 'nothing-before' }
  | { readonly code: 'print-limit'; readonly perHour: number }
  | { readonly code: 'print-failed' };

/** What staff should know of the machine. */
export type KioskNotice =
  /** `now` is what the clock shows: milliseconds since 1970. */
  | { readonly code: 'clock-wrong'; readonly now: number }
  | { readonly code: 'disk-nearly-full'; readonly bytes: number }
  | { readonly code: 'display-missing'; readonly number: number }
  | { readonly code: 'voice-missing' }
  /** `printer` is the system's name of it, empty for its default one; `reason` is what the system says. */
  | { readonly code: 'printer-stopped'; readonly printer: string; readonly reason: string }
  | { readonly code: 'stick-unreadable' | 'update-folder-missing'; readonly folder: string };
