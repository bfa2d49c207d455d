import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATUS_SUFFIX, type Configuration, type DeviceStatus } from '#content/kiosk';

/**
 * Puts the device's status into its outbox from time to time. What carries the folder (Syncthing, rsync, a share) must
 * never see half a file, so it is renamed into place; a folder that is not there is made, one that cannot be is told.
 */
export function keepOutbox(
  { outbox, everyMinutes }: Configuration['fleet'],
  status: () => Promise<DeviceStatus>,
  failed: (reason: string) => void,
): () => void {
  if (outbox === null) return () => undefined;
  const put = async (): Promise<void> => {
    const now = await status();
    const file = join(outbox, `${now.device}${STATUS_SUFFIX}`);
    const unfinished = `${file}.part`;
    await mkdir(outbox, { recursive: true });
    await writeFile(unfinished, `${JSON.stringify(now)}\n`);
    await rename(unfinished, file);
  };
  const tell = (error: unknown): void => {
    failed(error instanceof Error ? error.message : String(error));
  };
  void put().catch(tell);
  const timer = setInterval(() => void put().catch(tell), everyMinutes * 60_000);
  return () => {
    clearInterval(timer);
  };
}
