import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, routeOf, WHOLE_SHELF, widened, type Route } from './route.ts';

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const text = fc.string({ minLength: 1, unit: 'grapheme' });

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc
    .record({
      collection: optional(text),
      tag: optional(text),
      text: optional(text),
      creator: optional(text),
      source: optional(text),
      state: optional(fc.constantFrom('new', 'begun', 'read')),
      years: optional(fc.tuple(fc.nat(9999), fc.nat(9999))),
      characters: optional(fc.tuple(fc.nat(999_999_999), fc.nat(999_999_999))),
      sort: fc.constantFrom('added', 'title', 'published'),
      descending: fc.boolean(),
    })
    .map((view) => ({ page: 'shelf', view: present(view) }) as Route),
  fc
    .record({
      id: text,
      address: optional(text),
      annotation: optional(text),
      found: optional(fc.record({ texts: fc.array(text, { maxLength: 3 }), at: fc.nat(999_999_999) })),
    })
    .map((route) => ({ page: 'reading', ...present(route) }) as Route),
  fc
    .record({
      query: fc.string({ unit: 'grapheme' }),
      only: fc.record({ year: optional(text), tag: optional(text) }).map(present),
      sort: fc.constantFrom('relevance', 'newest', 'oldest'),
    })
    .map((view): Route => ({ page: 'search', view: view })),
  fc
    .record({
      text: optional(text),
      document: optional(text),
      tag: optional(text),
      colour: optional(fc.constantFrom('red', 'purple')),
      motivation: optional(fc.constantFrom('commenting', 'editing')),
      from: optional(fc.constant('2026-11-22')),
      astray: optional(fc.constant(true)),
      sort: fc.constantFrom('created', 'place', 'colour'),
      descending: fc.boolean(),
    })
    .map((view) => ({ page: 'notebook', view: present(view) }) as Route),
);

function present(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

describe('the address of a page', () => {
  it('leads back to the page, whatever it shows', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(routeOf(addressOf(route))).toEqual(route);
      }),
    );
  });

  it('is short for the whole shelf and readable for a document', () => {
    expect(addressOf({ page: 'shelf', view: WHOLE_SHELF })).toBe('#/shelf');
    expect(addressOf({ page: 'reading', id: 'a1', address: '二·3' })).toBe('#/reading/a1/%E4%BA%8C%C2%B73');
  });

  it('is the whole shelf where it names no page we have', () => {
    for (const address of ['', '#', '#/nowhere', '#/reading/', '#/shelf?sort=colour', '#/reading/%E4%BA']) {
      expect(routeOf(address), address).toEqual({ page: 'shelf', view: WHOLE_SHELF });
    }
  });

  it('keeps its order when a filter is taken away', () => {
    const view = { text: '组工', creator: '董清河', sort: 'title', descending: false } as const;
    expect(widened(view, 'text', 'creator')).toEqual({ sort: 'title', descending: false });
  });
});
