import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { SortKey } from '#content/library';
import { WHOLE_SHELF, type ShelfView } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import { exportIt } from '../i18n/messages/leaving.ts';
import * as words from '../i18n/messages/shelf.ts';
import './shelf-filters.ts';
import { isFiltered, type LecternShelfFilters } from './shelf-filters.ts';

/** What can be done to the chosen documents. */
export type BulkAct = 'collect' | 'tag' | 'read' | 'new' | 'details' | 'export' | 'remove' | 'clear';

const SORTS: readonly (readonly [SortKey, () => string])[] = [
  ['added', words.byAdded],
  ['opened', words.byOpened],
  ['title', words.byTitle],
  ['creator', words.byCreator],
  ['source', words.bySource],
  ['published', words.byPublished],
  ['characters', words.byCharacters],
  ['state', words.byState],
];
const BULK_ACTS: readonly (readonly [BulkAct, () => string])[] = [
  ['collect', words.moveTo],
  ['tag', words.editTags],
  ['read', words.markRead],
  ['new', words.markNew],
  ['export', exportIt],
  ['remove', words.remove],
];

/**
 * The line above the rows: what they are and how many, their order and filter; or, while documents are chosen, what can be done to them.
 * @fires view-wished - another order or filter
 * @fires act-wished - something to do to the chosen documents
 * @fires sidebar-wished - where there is no room for it, the sidebar is shown on demand
 */
@customElement('lectern-shelf-bar')
@localized()
export class LecternShelfBar extends LitElement {
  static override styles = [
    controls,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-2);
        min-block-size: calc(var(--target) + 2 * var(--space-4));
        padding: var(--space-5) var(--space-7) var(--space-3);
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      h1 {
        flex: 1 1 auto;
        min-inline-size: 0;
        margin: 0;
        overflow: hidden;
        color: var(--ink);
        font: 600 var(--size-heading) / 1.45 var(--song);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        margin-inline-end: var(--space-3);
        font-variant-numeric: tabular-nums;
      }
      .bar > select {
        border-color: transparent;
        background-color: transparent;
        color: var(--ink-soft);
      }
      .bar > select:hover,
      .bar > button:hover {
        background-color: var(--paper-sunk);
      }
      .parts {
        display: none;
      }
      [popovertarget] {
        anchor-name: --filters;
      }
      .panel {
        position-anchor: --filters;
        position-area: end span-start;
        position: absolute;
        inset: auto;
        margin: 0;
        padding: var(--space-4);
        border: var(--hairline) solid var(--rule);
        border-radius: var(--radius-large);
        background: var(--paper-raised);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      @container (inline-size < 58em) {
        .bar {
          padding-inline: var(--space-6);
        }
      }
      @container page (inline-size < 52em) {
        .parts {
          display: inline-flex;
        }
      }
    `,
  ];

  @property() heading = '';
  @property({ attribute: false }) view: ShelfView = WHOLE_SHELF;
  /** Documents that match; undefined until it is known. */
  @property({ attribute: false }) total: number | undefined;
  /** How many are chosen. */
  @property({ type: Number }) chosen = 0;

  @query('.panel') private readonly panel!: HTMLElement | null;
  @query('lectern-shelf-filters') private readonly filters!: LecternShelfFilters | null;

  /** Opens the filter, with the cursor in its text. */
  showFilters(): void {
    this.panel?.showPopover();
    this.filters?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="bar">${this.chosen > 0 ? this.acts() : this.order()}</div>`;
  }

  private acts(): TemplateResult {
    return html`<h1><span role="status">${words.selected(formatNumber(this.chosen))}</span></h1>
      ${this.chosen === 1 ? this.actButton(['details', words.details]) : nothing}
      ${BULK_ACTS.map((act) => this.actButton(act))}
      <button
        aria-label=${words.clearSelection()}
        title=${words.clearSelection()}
        @click=${() => {
          this.act('clear');
        }}
      >
        ${icon('x')}
      </button>`;
  }

  private actButton([act, label]: readonly [BulkAct, () => string]): TemplateResult {
    return html`<button
      @click=${() => {
        this.act(act);
      }}
    >
      ${label()}
    </button>`;
  }

  private order(): TemplateResult {
    const { view } = this;
    return html`<button
        class="parts"
        aria-label=${words.showSidebar()}
        @click=${() => this.dispatchEvent(new CustomEvent('sidebar-wished'))}
      >
        ${icon('panel-left')}
      </button>
      <h1>${this.heading}</h1>
      ${this.total === undefined ? nothing : html`<span class="count">${words.count(formatNumber(this.total))}</span>`}
      <button class=${isFiltered(view) ? 'accent' : ''} popovertarget="filters">
        ${icon('list-filter')}${words.filters()}
      </button>
      <div class="panel" id="filters" popover>
        <lectern-shelf-filters
          .view=${view}
          @view-wished=${(event: CustomEvent<ShelfView>) => {
            this.panel?.hidePopover();
            this.wish(event.detail);
          }}
        ></lectern-shelf-filters>
      </div>
      <select aria-label=${words.sortBy()} @change=${this.sort}>
        ${SORTS.map(([key, label]) => html`<option value=${key} ?selected=${key === view.sort}>${label()}</option>`)}
      </select>
      <button
        aria-label=${view.descending ? words.descending() : words.ascending()}
        title=${view.descending ? words.descending() : words.ascending()}
        @click=${() => {
          this.wish({ ...view, descending: !view.descending });
        }}
      >
        ${icon(view.descending ? 'arrow-down' : 'arrow-up')}
      </button>`;
  }

  private readonly sort = (event: Event): void => {
    const sort = (event.currentTarget as HTMLSelectElement).value as SortKey;
    // The newest and the longest first, but names from the beginning of the alphabet.
    this.wish({ ...this.view, sort, descending: ['added', 'opened', 'published', 'characters'].includes(sort) });
  };

  private act(detail: BulkAct): void {
    this.dispatchEvent(new CustomEvent('act-wished', { detail }));
  }

  private wish(detail: ShelfView): void {
    this.dispatchEvent(new CustomEvent('view-wished', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shelf-bar': LecternShelfBar;
  }
}
