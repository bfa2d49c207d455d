import { FACETS, type FacetName, type Facets } from './answer.ts';
import type { SearchedDocument } from './document-fields.ts';

/** Values of a facet that are answered, at most. */
const MOST_VALUES = 50;

/** What a document counts under. */
export function facetValues(document: SearchedDocument, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'collection':
      return document.collection === undefined ? [] : [document.collection];
    case 'year':
      return document.published === undefined ? [] : [document.published.slice(0, 4)];
    case 'source': {
      const source = document.source ?? document.publisher;
      return source === undefined ? [] : [source];
    }
    case 'creator':
      return document.creators.map(({ name }) => name);
    case 'language':
      return [document.language];
    case 'tag':
      return document.tags;
  }
}

export function countFacets(documents: Iterable<SearchedDocument>): Facets {
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  for (const document of documents) {
    for (const [facet, values] of counts) {
      for (const value of new Set(facetValues(document, facet))) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const counted = [...counts].map(([facet, values]) => [
    facet,
    [...values]
      .map(([value, number]) => ({ value, documents: number }))
      .sort((a, b) => b.documents - a.documents || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES),
  ]);
  return Object.fromEntries(counted) as Facets;
}
