import type { beginKiosk } from './begin.ts';

export { ContentFolder } from './content-folder.ts';

/** What makes the program a kiosk is loaded when it is one: the start of a desk has no use for it. */
export async function loadKiosk(): Promise<typeof beginKiosk> {
  return (await import('./begin.ts')).beginKiosk;
}
