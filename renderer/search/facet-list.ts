import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FacetName, SearchAnswer } from '#content/search';
import { addressOf, NEW_SEARCH, type SearchView } from '../app/index.ts';
import { controls, drawFacetGroup, facetStyles, type FacetLink } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';

/** In the order they are shown in. */
const FACET_WORDS: Readonly<Record<FacetName, () => string>> = {
  collection: words.collection,
  year: words.year,
  source: words.source,
  creator: words.creator,
  tag: words.tag,
  language: words.language,
};
const LANGUAGE_WORDS: Readonly<Record<string, () => string>> = {
  'zh-Hans': words.simplified,
  'zh-Hant': words.traditional,
  en: words.english,
};
/** Links shown before one asks for the rest. */
const SHOWN = 6;

/** Whether there is anything to narrow a search down by, or to widen it again. */
export function canNarrow(answer: SearchAnswer | undefined, { only }: SearchView): boolean {
  return (
    Object.keys(only).length > 0 || (Object.keys(FACET_WORDS) as FacetName[]).some((facet) => tells(answer, facet))
  );
}

/** Whether the documents found differ in a property. */
function tells(answer: SearchAnswer | undefined, facet: FacetName): boolean {
  const values = answer?.facets?.[facet] ?? [];
  return values.length > 1 || values.some(({ documents }) => documents < (answer?.total ?? 0));
}

/** What the documents found have in common, with how many have it: each a way to narrow the search down. */
@customElement('lectern-facets')
@localized()
export class LecternFacets extends LitElement {
  static override styles = [controls, facetStyles];

  @property({ attribute: false }) answer: SearchAnswer | undefined;
  @property({ attribute: false }) view: SearchView = NEW_SEARCH;
  /** The names of the library's collections by their ids. */
  @property({ attribute: false }) collections: ReadonlyMap<string, string> = new Map();

  protected override render(): TemplateResult {
    const names = Object.keys(FACET_WORDS) as FacetName[];
    return html`<nav aria-label=${words.narrow()}>${names.map((facet) => this.group(facet))}</nav>`;
  }

  /** One property of the documents; not where it would not narrow anything. */
  private group(facet: FacetName): TemplateResult | typeof nothing {
    const values = this.answer?.facets?.[facet] ?? [];
    const chosen = this.view.only[facet];
    if (chosen === undefined && !tells(this.answer, facet)) return nothing;
    const heading = FACET_WORDS[facet]();
    const links = values.map(({ value, documents }) => this.link(facet, value, this.wordFor(facet, value), documents));
    if (chosen !== undefined) links.unshift(this.link(facet, undefined, words.allOf(heading)));
    return drawFacetGroup({ heading, links, shown: SHOWN, more: (rest) => words.otherValues(formatNumber(rest)) });
  }

  private link(facet: FacetName, value: string | undefined, label: string, documents?: number): FacetLink {
    const kept = Object.entries(this.view.only).filter(([name]) => name !== facet);
    const only = Object.fromEntries(value === undefined ? kept : [...kept, [facet, value]]) as SearchView['only'];
    return {
      label,
      href: addressOf({ page: 'search', view: { ...this.view, only } }),
      count: documents === undefined ? undefined : formatNumber(documents),
      isHere: value !== undefined && this.view.only[facet] === value,
    };
  }

  private wordFor(facet: FacetName, value: string): string {
    if (facet === 'collection') return this.collections.get(value) ?? value;
    if (facet === 'language') return LANGUAGE_WORDS[value]?.() ?? value;
    return value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-facets': LecternFacets;
  }
}
