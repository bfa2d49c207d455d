import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { SearchAnswer } from '#content/search';
import { wish, type SearchView } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';
import { shortened } from './heading.ts';

export const nothingFoundStyles = css`
  .nearest {
    margin: 0 0 1rem;
  }
`;

/** The nearest spelling of what no document has, which is searched for when it is pressed. */
export function drawNearest({ nearest }: SearchAnswer, view: SearchView): TemplateResult | typeof nothing {
  if (nearest === undefined) return nothing;
  const search = (event: Event): void => {
    wish(event.currentTarget as HTMLElement, 'page-wished', {
      page: 'search',
      view: { ...view, query: nearest.text },
    });
  };
  return html`<p class="nearest">
    <button class="framed" @click=${search}>
      ${words.nearestSpelling(nearest.text, formatNumber(nearest.documents))}
    </button>
  </p>`;
}

/** Why there is no document, and what may help; only that where annotations were found. */
export function drawNothingFound(page: LitElement, view: SearchView, hasNotes: boolean): TemplateResult {
  const isNarrowed = Object.keys(view.only).length > 0;
  const widen = (): void => {
    wish(page, 'page-wished', { page: 'search', view: { ...view, only: {} } });
  };
  if (hasNotes) return html`<p class="nearest">${words.onlyNotes()}</p>`;
  return html`<lectern-full-page
    picture="search"
    heading=${words.nothingFound(shortened(view.query))}
    sentence=${isNarrowed ? words.nothingNarrowed() : words.nothingFoundMeans()}
    >${isNarrowed ? html`<button class="framed" @click=${widen}>${words.widen()}</button>` : nothing}</lectern-full-page
  >`;
}
