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

/** Whether an address is the window's one page: loading it anew is the only navigation there is. */
export function isOwnPage(address: string, developmentServer?: string): boolean {
  const [page] = address.split('#');
  return page === `${developmentServer ?? ORIGIN}/index.html`;
}

function isOfServer(address: string, server: string): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === 'devtools:' || protocol === 'blob:') return true;
  return (protocol === 'http:' || protocol === 'ws:') && host === new URL(server).host;
}
