import { optional, shape, text, textLike, whole } from '#content/base';

/** What a device puts into its outbox, for whoever carries the folder: `<device>.status.json`. */
export interface DeviceStatus {
  readonly format: 1;
  readonly device: string;
  /** Of the program. */
  readonly version: string;
  /** When it was written: milliseconds since 1970 by the device's own clock. */
  readonly at: number;
  readonly hoursUp: number;
  readonly freeBytes: number;
  readonly faultsToday: number;
  readonly sessionsToday: number;
  readonly documents: number;
  /** The pack that is shown, where content came as one. */
  readonly pack?: { readonly title: string; readonly version: number };
  /** SHA-256 of the configuration the device runs on; devices that were given the same have the same. */
  readonly configuration: string;
}

/** The end of the name of a device's status file. */
export const STATUS_SUFFIX = '.status.json';
const MOST = Number.MAX_SAFE_INTEGER;

const parse = shape({
  format: whole(1, 1),
  device: textLike(/^[A-Za-z0-9_-]{1,64}$/u),
  version: text(40, 1),
  at: whole(0, MOST),
  hoursUp: whole(0, MOST),
  freeBytes: whole(0, MOST),
  faultsToday: whole(0, MOST),
  sessionsToday: whole(0, MOST),
  documents: whole(0, MOST),
  pack: optional(shape({ title: text(500), version: whole(0, MOST) })),
  configuration: textLike(/^[0-9a-f]{64}$/u),
});

/** Reads a status file; undefined where it is none. It came over a folder others write to, and is trusted in nothing. */
export function parseStatus(json: string): DeviceStatus | undefined {
  try {
    return parse(JSON.parse(json)) as DeviceStatus | undefined;
  } catch {
    return undefined;
  }
}

/** One line of the report on a fleet. */
export interface FleetRow extends DeviceStatus {
  readonly remarks: readonly FleetRemark[];
}

/** `silent`: nothing was heard for a day; `drifted`: its configuration is not that of most of the others. */
export type FleetRemark =
  'silent' | 'clock-ahead' | 'drifted' | 'other-program' | 'old-pack' | 'disk-nearly-full' | 'faults';

const DAY_MS = 86_400_000;
/** Less than this and the next pack may not fit. */
const NEARLY_FULL_BYTES = 2_000_000_000;
const MANY_FAULTS = 3;

/** The report on a fleet: a row a device, those with remarks first, each with what staff should look at. */
export function fleetReport(statuses: readonly DeviceStatus[], now: number): readonly FleetRow[] {
  const newest = new Map<string, DeviceStatus>();
  for (const status of statuses) {
    if ((newest.get(status.device)?.at ?? -1) < status.at) newest.set(status.device, status);
  }
  const devices = [...newest.values()];
  const configuration = mostCommon(devices.map((device) => device.configuration));
  const version = mostCommon(devices.map((device) => device.version));
  const pack = Math.max(0, ...devices.map((device) => device.pack?.version ?? 0));
  const remarksOn = (device: DeviceStatus): FleetRemark[] => [
    ...(now - device.at > DAY_MS ? (['silent'] as const) : []),
    ...(device.at - now > DAY_MS ? (['clock-ahead'] as const) : []),
    ...(device.configuration === configuration ? [] : (['drifted'] as const)),
    ...(device.version === version ? [] : (['other-program'] as const)),
    ...((device.pack?.version ?? pack) === pack ? [] : (['old-pack'] as const)),
    ...(device.freeBytes < NEARLY_FULL_BYTES ? (['disk-nearly-full'] as const) : []),
    ...(device.faultsToday >= MANY_FAULTS ? (['faults'] as const) : []),
  ];
  return devices
    .map((device) => ({ ...device, remarks: remarksOn(device) }))
    .sort(
      (one, other) =>
        Number(other.remarks.length > 0) - Number(one.remarks.length > 0) || (one.device < other.device ? -1 : 1),
    );
}

/** The value that most have; of several the smallest, so that the report is the same whatever order files are read in. */
function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))[0]?.[0];
}
