import type { ConfigurationFault, PinFailure, UpdateRefusal } from '#content/kiosk';

/** What staff can meet on the way to a running kiosk; visitors never do. */
export type KioskFailure = ConfigurationFault | PinFailure | UpdateRefusal | KioskRefusal;

/** What a kiosk does not do, or not for everybody. */
export type KioskRefusal =
  | { readonly code: 'configuration-unreadable'; readonly reason: string }
  | { readonly code: 'staff-only' | 'kiosk-off' }
  | { readonly code: 'print-limit'; readonly perHour: number }
  | { readonly code: 'print-failed'; readonly reason: string };
