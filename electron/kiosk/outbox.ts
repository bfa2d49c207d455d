import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { STATUS_SUFFIX, type Configuration, type DeviceStatus } from '#content/kiosk';
import { writeWhole } from '../platform/write-whole.ts';

/**
 * Puts the device's status into its outbox from time to time. What carries the folder (Syncthing, rsync, a share) must
 * never see half a file, so it is renamed into place; a folder that is not there is made.
 * @param told After each time: why it was not put there, undefined where it was.
 */
export function keepOutbox(
  { outbox, everyMinutes }: Configuration['fleet'],
  status: () => Promise<DeviceStatus>,
  told: (outcome: string | undefined) => void,
): () => void {
  if (outbox === null) return () => undefined;
  const put = async (): Promise<void> => {
    try {
      const now = await status();
      await mkdir(outbox, { recursive: true });
      const written = await writeWhole(join(outbox, `${now.device}${STATUS_SUFFIX}`), `${JSON.stringify(now)}\n`);
      told(written.ok ? undefined : written.failure.code);
    } catch (error) {
      told(error instanceof Error ? error.message : String(error));
    }
  };
  void put();
  const timer = setInterval(() => void put(), everyMinutes * 60_000);
  return () => {
    clearInterval(timer);
  };
}
