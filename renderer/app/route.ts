import type { ReadingState, SortKey } from '#content/library';

/** A page of the program and what it shows; written in the address after `#`, so that back and forward work. */
export type Route =
  | { readonly page: 'shelf'; readonly view: ShelfView }
  | { readonly page: 'reading'; readonly id: string; readonly address?: string }
  | { readonly page: 'elements' };

/** Which documents the shelf shows, and in what order. */
export interface ShelfView {
  readonly collection?: string;
  readonly tag?: string;
  readonly state?: ReadingState;
  readonly text?: string;
  readonly creator?: string;
  readonly source?: string;
  /** First and last year, both included. */
  readonly years?: readonly [number, number];
  /** Fewest and most characters, both included. */
  readonly characters?: readonly [number, number];
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const WHOLE_SHELF: ShelfView = { sort: 'added', descending: true };

/** A view without some of what narrows it. */
export function widened(
  view: ShelfView,
  ...names: readonly Exclude<keyof ShelfView, 'sort' | 'descending'>[]
): ShelfView {
  const kept = Object.entries(view).filter(([name]) => !(names as readonly string[]).includes(name));
  return { sort: view.sort, descending: view.descending, ...Object.fromEntries(kept) };
}

const TEXTS = ['collection', 'tag', 'text', 'creator', 'source'] as const;
const RANGES = ['years', 'characters'] as const;
const STATES: readonly ReadingState[] = ['new', 'begun', 'read'];
const SORTS: readonly SortKey[] = ['added', 'title', 'creator', 'source', 'published', 'characters', 'state', 'opened'];

/** `#/shelf?collection=…&sort=title`, `#/reading/<id>`, `#/reading/<id>/<address>`; without the `#` it is the page's name to the host. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'shelf':
      return `#/shelf${shelfParameters(route.view)}`;
    case 'reading':
      return `#/reading/${[route.id, ...(route.address === undefined ? [] : [route.address])]
        .map(encodeURIComponent)
        .join('/')}`;
    case 'elements':
      return '#/elements';
  }
}

function shelfParameters(view: ShelfView): string {
  const parameters = new URLSearchParams();
  for (const name of [...TEXTS, 'state'] as const) {
    const value = view[name];
    if (value !== undefined && value !== '') parameters.set(name, value);
  }
  for (const name of RANGES) {
    const range = view[name];
    if (range !== undefined) parameters.set(name, range.join('-'));
  }
  if (view.sort !== WHOLE_SHELF.sort || view.descending !== WHOLE_SHELF.descending) {
    parameters.set('sort', view.sort);
    if (view.descending) parameters.set('descending', '');
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** The page an address names; the whole shelf where it names none. */
export function routeOf(address: string): Route {
  const [path = '', query = ''] = address.replace(/^#?\/?/u, '').split('?');
  const [page, id, place] = path.split('/').map(decoded);
  if (page === 'reading' && id !== undefined && id !== '') {
    return place === undefined || place === '' ? { page, id } : { page, id, address: place };
  }
  if (page === 'elements') return { page };
  return { page: 'shelf', view: shelfView(new URLSearchParams(query)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function shelfView(parameters: URLSearchParams): ShelfView {
  const texts = TEXTS.map((name) => [name, parameters.get(name)] as const).filter(([, value]) => value !== null);
  const state = STATES.find((known) => known === parameters.get('state'));
  const sort = SORTS.find((known) => known === parameters.get('sort'));
  const ranges = RANGES.flatMap((name) => {
    const [, first, last] = /^(\d{1,9})-(\d{1,9})$/u.exec(parameters.get(name) ?? '') ?? [];
    return first === undefined ? [] : [[name, [Number(first), Number(last)]] as const];
  });
  return {
    ...(Object.fromEntries(texts) as Partial<Record<(typeof TEXTS)[number], string>>),
    ...(state !== undefined && { state }),
    ...(Object.fromEntries(ranges) as Pick<ShelfView, (typeof RANGES)[number]>),
    sort: sort ?? WHOLE_SHELF.sort,
    descending: sort === undefined ? WHOLE_SHELF.descending : parameters.has('descending'),
  };
}
