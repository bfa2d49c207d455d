/*
 * How a page is named wherever one is: in `settings.lastPage`, in `window.painted` and behind the `#` of the window's
 * address, which is how the host asks for a page at start (`app://lectern/index.html#/reading/<id>`).
 */

export const SHELF_PAGE = '/shelf';

export function documentPage(id: string): string {
  return `/reading/${encodeURIComponent(id)}`;
}

/** Whether a page is the shelf or a part of it; an empty name is the shelf, where a person begins. */
export function isShelf(page: string): boolean {
  return page === '' || page === SHELF_PAGE || page.startsWith(`${SHELF_PAGE}?`);
}
