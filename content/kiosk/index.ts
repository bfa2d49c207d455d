export { checkConfiguration, type ConfigurationFile } from './check-configuration.ts';
export { lineAndColumn, type ConfigurationFault, type FaultPlace } from './configuration-faults.ts';
export { clockAtStart, clockFault, clockLater, parseKnownClock, type ClockFault, type KnownClock } from './clock.ts';
export {
  DEFAULTS,
  SIGNATURE_SUFFIX,
  WEEKDAYS,
  type Configuration,
  type DisplayRole,
  type TouchAction,
} from './configuration.ts';
export { brightnessAt, isOpen, minutesOf, minutesToChange, noteOn, type LocalTime } from './hours.ts';
export { hashPin, isPin, type PinFailure, type Scrypt } from './pin.ts';
export {
  advance,
  beginSession,
  nextTick,
  type Advance,
  type Place,
  type Session,
  type SessionAct,
  type SessionEvent,
} from './session.ts';
export { counted, countsAsCsv, shownCounts, type DayCounts, type UsageCounts, type UsageEvent } from './statistics.ts';
export {
  afterTry,
  mayDo,
  NOT_LOCKED,
  onClock,
  parseLockout,
  tapped,
  waitBeforeTry,
  type Lockout,
  type Role,
  type StaffAct,
  type Tap,
} from './unlock.ts';
export {
  NO_FAULTS,
  parseFaultHistory,
  prescribe,
  SAFE_PAGE_MS,
  type Fault,
  type FaultHistory,
  type Remedy,
} from './watchdog.ts';
export {
  begunAt,
  homeOrder,
  itemAfter,
  playlist,
  shiftAfter,
  type AttractDocument,
  type AttractItem,
} from './playlist.ts';
export { pullQuotes, type PullQuote } from './quotes.ts';
export {
  refusalOf,
  switchesNow,
  type KnownPack,
  type OfferedPack,
  type UpdateRefusal,
  type UpdateReport,
} from './update.ts';
export {
  fleetReport,
  parseStatus,
  STATUS_SUFFIX,
  type DeviceStatus,
  type FleetRemark,
  type FleetRow,
} from './fleet.ts';
export { reads } from './voices.ts';
export { SAFE_PATH, SAFE_STYLE, SAFE_STYLE_PATH, safePage, type LastGood } from './safe-page.ts';
export {
  approved,
  AS_SET_UP,
  changesBetween,
  dismissed,
  foldersOf,
  knownPack,
  reportOf,
  rolledBack,
  switched,
  withStaged,
  type ContentChanges,
  type ContentVersion,
  type ShownContent,
} from './shown-content.ts';
