import type { ClockFault, ConfigurationFault, PinFailure, UpdateRefusal } from '#content/kiosk';

/** What staff can meet on the way to a running kiosk; visitors never do. */
export type KioskFailure = ConfigurationFault | PinFailure | UpdateRefusal | KioskRefusal | KioskNotice;

/** What a kiosk does not do, or not for everybody. */
export type KioskRefusal =
  | { readonly code: 'configuration-unreadable'; readonly reason: string }
  /** A key is trusted (`--trusted-key`), and the file beside the configuration is no signature of it by that key. */
  | { readonly code: 'configuration-unsigned' | 'configuration-forged'; readonly file: string }
  | { readonly code: 'staff-only' | 'kiosk-off' }
  /** The system did not let the program restart or switch off the device; `reason` is what it said. */
  | { readonly code: 'power-refused'; readonly reason: string }
  /** A pack that cannot be read to its end: the stick was pulled out, or is failing. */
  | { readonly code: 'pack-unreadable'; readonly file: string; readonly reason: string }
  | { readonly code: 'nowhere-to-export' | 'nothing-staged' | 'nothing-before' }
  | { readonly code: 'print-limit'; readonly perHour: number }
  | { readonly code: 'print-failed' };

/** What staff should know of the machine. */
export type KioskNotice =
  | ClockFault
  | { readonly code: 'disk-nearly-full'; readonly bytes: number }
  | { readonly code: 'display-missing'; readonly number: number }
  | { readonly code: 'voice-missing' }
  /** `printer` is the system's name of it, empty for its default one; `reason` is what the system says. */
  | { readonly code: 'printer-stopped'; readonly printer: string; readonly reason: string }
  | { readonly code: 'stick-unreadable' | 'stick-read-only' | 'stick-full'; readonly folder: string }
  | { readonly code: 'update-folder-missing' | 'outbox-not-written'; readonly folder: string }
  /** The library of this version is not there any more; what is shown in its place is another. */
  | { readonly code: 'content-missing'; readonly title: string; readonly version: number }
  | { readonly code: 'content-record-damaged' | 'nothing-to-show' | 'dictionary-missing' };
