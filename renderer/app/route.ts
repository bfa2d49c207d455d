import type { ReadingState, SortKey } from '#content/library';
import type { FacetName, SearchQuestion } from '#content/search';
import { notebookParameters, notebookView, type NotebookView } from './notebook-route.ts';

/** A page of the program and what it shows; written in the address after `#`, so that back and forward work. */
export type Route =
  | { readonly page: 'shelf'; readonly view: ShelfView }
  | ReadingRoute
  | { readonly page: 'search'; readonly view: SearchView }
  | { readonly page: 'notebook'; readonly view: NotebookView }
  | { readonly page: 'elements' };

/** A document, at a paragraph by its address, or at a match of what was searched for. */
export interface ReadingRoute {
  readonly page: 'reading';
  readonly id: string;
  readonly address?: string;
  readonly found?: Found;
  /** An annotation to go to, by its id. */
  readonly annotation?: string;
}

/** What a search found in a document. */
export interface Found {
  /** What is marked. */
  readonly texts: readonly string[];
  /** Offset of the match to go to, in the canonical text. */
  readonly at: number;
}

/** What is searched for, narrowed to what, in what order. */
export interface SearchView {
  readonly query: string;
  readonly only: Partial<Readonly<Record<FacetName, string>>>;
  readonly sort: NonNullable<SearchQuestion['sort']>;
}

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
export const NEW_SEARCH: SearchView = { query: '', only: {}, sort: 'relevance' };

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
const FACETS: readonly FacetName[] = ['collection', 'year', 'source', 'creator', 'language', 'tag'];
const SEARCH_SORTS: readonly SearchView['sort'][] = ['relevance', 'newest', 'oldest'];
const SORTS: readonly SortKey[] = ['added', 'title', 'creator', 'source', 'published', 'characters', 'state', 'opened'];

/**
 * `#/shelf?collection=…&sort=title`, `#/search/<query>?year=…`, `#/reading/<id>`, `#/reading/<id>/<address>?found=…&at=…&annotation=…`,
 * `#/notebook?tag=…&sort=…`;
 * without the `#` it is the page's name to the host.
 */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'shelf':
      return `#/shelf${shelfParameters(route.view)}`;
    case 'reading':
      return `#/reading/${[route.id, ...(route.address === undefined ? [] : [route.address])]
        .map(encodeURIComponent)
        .join('/')}${readingParameters(route)}`;
    case 'search':
      return `#/search/${encodeURIComponent(route.view.query.toWellFormed())}${searchParameters(route.view)}`;
    case 'notebook':
      return `#/notebook${written(notebookParameters(route.view))}`;
    case 'elements':
      return '#/elements';
  }
}

/** The name by which a page is remembered: a document without what was found in it, which is over by then. */
export function pageNameOf(route: Route): string {
  if (route.page !== 'reading') return addressOf(route).slice(1);
  const { page, id, address } = route;
  return addressOf(address === undefined ? { page, id } : { page, id, address }).slice(1);
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
  return written(parameters);
}

function readingParameters({ found, annotation }: ReadingRoute): string {
  const parameters = new URLSearchParams(found?.texts.map((text) => ['found', text]));
  if (found !== undefined) parameters.set('at', String(found.at));
  if (annotation !== undefined) parameters.set('annotation', annotation);
  return written(parameters);
}

function searchParameters({ only, sort }: SearchView): string {
  const parameters = new URLSearchParams();
  for (const facet of FACETS) {
    const value = only[facet];
    if (value !== undefined) parameters.set(facet, value);
  }
  if (sort !== NEW_SEARCH.sort) parameters.set('sort', sort);
  return written(parameters);
}

function written(parameters: URLSearchParams): string {
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The page an address names; the whole shelf where it names none. */
export function routeOf(address: string): Route {
  const [path = '', query = ''] = address.replace(/^#?\/?/u, '').split('?');
  const [page, id, place] = path.split('/').map(decoded);
  if (page === 'reading' && id !== undefined && id !== '') {
    const parameters = new URLSearchParams(query);
    const found = foundIn(parameters);
    const annotation = parameters.get('annotation');
    return {
      page,
      id,
      ...(annotation === null || annotation === '' ? {} : { annotation }),
      ...(place === undefined || place === '' ? {} : { address: place }),
      ...(found === undefined ? {} : { found }),
    };
  }
  if (page === 'search') return { page, view: searchView(id ?? '', new URLSearchParams(query)) };
  if (page === 'notebook') return { page, view: notebookView(new URLSearchParams(query)) };
  if (page === 'elements') return { page };
  return { page: 'shelf', view: shelfView(new URLSearchParams(query)) };
}

function foundIn(parameters: URLSearchParams): Found | undefined {
  const at = /^\d{1,9}$/u.exec(parameters.get('at') ?? '')?.[0];
  return at === undefined ? undefined : { texts: parameters.getAll('found'), at: Number(at) };
}

function searchView(query: string, parameters: URLSearchParams): SearchView {
  const only = FACETS.map((facet) => [facet, parameters.get(facet)] as const).filter(([, value]) => value !== null);
  const sort = SEARCH_SORTS.find((known) => known === parameters.get('sort')) ?? NEW_SEARCH.sort;
  return { query, only: Object.fromEntries(only), sort };
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
