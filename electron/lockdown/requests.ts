import { ORIGIN } from '#content/contract';

/**
 * Whether the window may load an address: the program's own files, images the page made itself, and in development
 * the server on this machine that the page comes from.
 */
export function isOwnAddress(address: string, developmentServer?: string): boolean {
  return (
    address.startsWith(`${ORIGIN}/`) ||
    address.startsWith(`blob:${ORIGIN}/`) ||
    (developmentServer !== undefined && isOfServer(address, developmentServer))
  );
}

/** The page of a desk, or that of a kiosk: a window shows the one it was made for. A kiosk has a still page besides. */
export type PageFile = 'index.html' | 'kiosk.html';

/** What a kiosk shows while its page cannot be shown. */
const STILL_PAGE = `${ORIGIN}/kiosk-safe.html`;

/** The address of the window's one page. */
export function ownPage(file: PageFile, developmentServer?: string): string {
  return `${developmentServer ?? ORIGIN}/${file}`;
}

/** Whether an address is that page, whatever it shows (or a kiosk's still one): loading it anew is the only navigation. */
export function isOwnPage(address: string, file: PageFile, developmentServer?: string): boolean {
  const page = address.split('#')[0];
  return page === ownPage(file, developmentServer) || (file === 'kiosk.html' && page === STILL_PAGE);
}

function isOfServer(address: string, server: string): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === 'devtools:' || protocol === 'blob:') return true;
  return (protocol === 'http:' || protocol === 'ws:') && host === new URL(server).host;
}
