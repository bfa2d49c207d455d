import type { OtherDevice, Reader } from '#content/contract';
import { wish } from '../app/index.ts';
import * as words from '../i18n/messages/keeping.ts';

/** Devices the person has been told of since the page was opened. */
const told = new Set<string>();

/** Whether the settings are opened for the devices in them. */
export const way = { wanted: false };

/** Whether somebody has to say something about a device. */
export function isWaiting({ decision, name }: OtherDevice): boolean {
  return (decision === 'unknown' && name !== '') || decision === 'changed';
}

/** Tells the person of each device that waits to be let in, once, with the way to where that is decided. */
export async function tellNewDevices(from: EventTarget, reader: Reader): Promise<void> {
  const reply = await reader.ask('sharing.status', null);
  if (!reply.ok) return;
  for (const { device, name, fingerprint } of reply.value.devices.filter(isWaiting)) {
    if (told.has(`${device} ${fingerprint}`)) continue;
    told.add(`${device} ${fingerprint}`);
    const run = (): void => {
      way.wanted = true;
      wish(from, 'settings-opened', null);
    };
    wish(from, 'notice', { text: words.deviceWaits(name), action: { label: words.look(), run } });
  }
}
