import type { Reader } from '#content/contract';
import { inMemoryKiosk } from './in-memory-kiosk.ts';
import { tabReader } from './tab.ts';

/** The kiosk of a plain browser tab, over the shipped collection, with all that a visitor can be allowed. */
export async function tabKiosk(): Promise<Reader> {
  return inMemoryKiosk(await tabReader(), {
    reading: { corrections: 'collect' },
    print: { allowed: 'everyone' },
    statistics: { enabled: true },
  });
}
