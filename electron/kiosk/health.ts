import { statfs } from 'node:fs/promises';
import { app } from 'electron';
import type { Failure, KioskReport } from '#content/contract';
import type { ClockFault, DeviceStatus } from '#content/kiosk';

const DAY_MS = 86_400_000;
/** Less free than this is little: an update needs as much. */
const LITTLE_BYTES = 1024 ** 3;

type Vitals = Pick<DeviceStatus, 'hoursUp' | 'freeBytes' | 'faultsToday'>;

/** How the machine is; a disk that cannot be asked has nothing free. */
export async function vitals(faultsSince: (at: number) => number): Promise<Vitals> {
  const free = await statfs(app.getPath('userData')).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return {
    hoursUp: Math.floor(performance.now() / 3_600_000),
    freeBytes: free,
    faultsToday: faultsSince(Date.now() - DAY_MS),
  };
}

/** What is known about the machine when the notices are written. */
export interface Circumstances {
  readonly clock: ClockFault | undefined;
  readonly freeBytes: number;
  /** Of the library; undefined where it cannot be asked. */
  readonly documents: number | undefined;
  readonly missingDisplays: number;
  /** Undefined where nothing asks for a voice, or it is not known yet. */
  readonly hasVoice?: boolean;
  readonly others: readonly Failure[];
}

/** What staff should know; a visitor is never told. */
export function noticesOf(circumstances: Circumstances): KioskReport['health']['notices'] {
  const { clock, freeBytes, documents, missingDisplays, hasVoice, others } = circumstances;
  return [
    ...(clock === undefined ? [] : [clock]),
    ...(documents === 0 ? [{ code: 'nothing-to-show' as const }] : []),
    ...(freeBytes < LITTLE_BYTES ? [{ code: 'disk-nearly-full' as const, bytes: freeBytes }] : []),
    ...(missingDisplays > 0 ? [{ code: 'display-missing' as const, number: missingDisplays }] : []),
    ...(hasVoice === false ? [{ code: 'voice-missing' as const }] : []),
    ...others,
  ];
}
