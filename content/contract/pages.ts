/*
 * How a page is named wherever one is: in `settings.lastPage`, in `window.painted` and behind the `#` of the window's
 * address, which is how the host asks for a page at start (`app://lectern/index.html#/reading/<id>`).
 */

export const SHELF_PAGE = '/shelf';

export function documentPage(id: string): string {
  return `/reading/${encodeURIComponent(id)}`;
}
