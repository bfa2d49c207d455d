import { statfs } from 'node:fs/promises';
import { app } from 'electron';
import type { DeviceStatus } from '#content/kiosk';

const DAY_MS = 86_400_000;

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
