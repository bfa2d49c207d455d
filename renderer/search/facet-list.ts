import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FacetName, Facets } from '#content/search';
import { addressOf, NEW_SEARCH, type SearchView } from '../app/index.ts';
import { controls } from '../elements/index.ts';
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
/** Values shown before one asks for the rest. */
const SHOWN = 6;

/** Whether there is anything to narrow a search down by, or to widen it again. */
export function canNarrow(facets: Facets | undefined, { only }: SearchView): boolean {
  return Object.keys(only).length > 0 || Object.values(facets ?? {}).some((values) => values.length > 1);
}

/** What the documents found have in common, with how many have it: each a way to narrow the search down. */
@customElement('lectern-facets')
@localized()
export class LecternFacets extends LitElement {
  static override styles = [
    controls,
    css`
      nav {
        padding: var(--space-5) 0 var(--space-5) var(--space-5);
      }
      h2 {
        margin: var(--space-4) 0 var(--space-1) var(--space-3);
        color: var(--ink-faint);
        font: 500 var(--size-note) / var(--target) var(--hei);
        letter-spacing: 0.18em;
      }
      h2:first-of-type {
        margin-block-start: 0;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a,
      summary {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        min-block-size: max(var(--target), 36px);
        padding: 0 var(--space-4) 0 var(--space-3);
        border-radius: var(--radius) 0 0 var(--radius);
        color: var(--ink-soft);
        text-decoration: none;
        cursor: pointer;
      }
      summary {
        color: var(--ink-faint);
        font-size: var(--size-small);
        list-style: none;
      }
      details[open] > summary {
        display: none;
      }
      a:hover {
        background: var(--paper-sunk);
      }
      a[aria-current] {
        background: linear-gradient(90deg, var(--cinnabar-wash), var(--paper));
        color: var(--cinnabar);
      }
      a span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      a i {
        color: var(--ink-faint);
        font-style: normal;
        font-size: var(--size-note);
        font-variant-numeric: tabular-nums;
      }
      @media (forced-colors: active) {
        a[aria-current] {
          outline: var(--focus) solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) facets: Facets | undefined;
  @property({ attribute: false }) view: SearchView = NEW_SEARCH;
  /** The names of the library's collections by their ids. */
  @property({ attribute: false }) collections: ReadonlyMap<string, string> = new Map();

  protected override render(): TemplateResult {
    const names = Object.keys(FACET_WORDS) as FacetName[];
    return html`<nav aria-label=${words.narrow()}>${names.map((facet) => this.group(facet))}</nav>`;
  }

  /** One property of the documents; not where it would not narrow anything. */
  private group(facet: FacetName): TemplateResult | typeof nothing {
    const values = this.facets?.[facet] ?? [];
    const chosen = this.view.only[facet];
    if (chosen === undefined && values.length < 2) return nothing;
    const name = FACET_WORDS[facet]();
    const rest = values.slice(SHOWN);
    return html`<h2>${name}</h2>
      <ul>
        ${chosen === undefined ? nothing : html`<li>${this.link(facet, undefined, words.allOf(name))}</li>`}
        ${values.slice(0, SHOWN).map((one) => html`<li>${this.value(facet, one)}</li>`)}
      </ul>
      ${
        rest.length === 0
          ? nothing
          : html`<details>
              <summary>${words.otherValues(formatNumber(rest.length))}</summary>
              <ul>
                ${rest.map((one) => html`<li>${this.value(facet, one)}</li>`)}
              </ul>
            </details>`
      }`;
  }

  private value(facet: FacetName, { value, documents }: Facets[FacetName][number]): TemplateResult {
    return this.link(facet, value, this.wordFor(facet, value), documents);
  }

  private link(facet: FacetName, value: string | undefined, label: string, documents?: number): TemplateResult {
    const kept = Object.entries(this.view.only).filter(([name]) => name !== facet);
    const only = Object.fromEntries(value === undefined ? kept : [...kept, [facet, value]]) as SearchView['only'];
    const isChosen = value !== undefined && this.view.only[facet] === value;
    return html`<a
      href=${addressOf({ page: 'search', view: { ...this.view, only } })}
      aria-current=${isChosen ? 'true' : nothing}
      ><span>${label}</span>${documents === undefined ? nothing : html`<i>${formatNumber(documents)}</i>`}</a
    >`;
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
