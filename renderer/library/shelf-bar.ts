import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SortKey } from '#content/library';
import { WHOLE_SHELF, widened, type ShelfView } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/shelf.ts';

/** What can be done to the chosen documents. */
export type BulkAct = 'collect' | 'tag' | 'read' | 'new' | 'details' | 'remove' | 'clear';

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
      select {
        border-color: transparent;
        background-color: transparent;
        color: var(--ink-soft);
      }
      select:hover,
      button:hover {
        background-color: var(--paper-sunk);
      }
      .parts {
        display: none;
      }
      .panel {
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
      .panel form {
        display: grid;
        gap: var(--space-3);
        inline-size: 18em;
      }
      .panel label,
      .panel legend {
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      .panel input {
        inline-size: 100%;
      }
      .panel fieldset {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .panel .acts {
        display: flex;
        justify-content: end;
      }
      @container (inline-size < 58em) {
        .bar {
          padding-inline: var(--space-6);
        }
      }
      @container shelf (inline-size < 52em) {
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

  protected override render(): TemplateResult {
    return html`<div class="bar">${this.chosen > 0 ? this.acts() : this.order()}</div>`;
  }

  private acts(): TemplateResult {
    return html`<h1 role="status">${words.selected(formatNumber(this.chosen))}</h1>
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
      <div class="panel" id="filters" popover>${this.filters()}</div>
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

  private filters(): TemplateResult {
    const { creator, source, years } = this.view;
    return html`<form @submit=${this.filter}>
      <label>${words.byCreator()}<input name="creator" type="text" .value=${creator ?? ''} /></label>
      <label>${words.bySource()}<input name="source" type="text" .value=${source ?? ''} /></label>
      <fieldset>
        <legend>${words.filterYears()}</legend>
        <input
          name="from"
          type="text"
          inputmode="numeric"
          pattern="[0-9]{1,4}"
          aria-label=${words.fromYear()}
          .value=${String(years?.[0] ?? '')}
        />
        –
        <input
          name="to"
          type="text"
          inputmode="numeric"
          pattern="[0-9]{1,4}"
          aria-label=${words.toYear()}
          .value=${String(years?.[1] ?? '')}
        />
      </fieldset>
      <div class="acts">
        <button type="button" @click=${this.clear}>${words.clearFilters()}</button>
        <button class="primary">${words.filters()}</button>
      </div>
    </form>`;
  }

  private readonly sort = (event: Event): void => {
    const sort = (event.currentTarget as HTMLSelectElement).value as SortKey;
    // The newest and the longest first, but names from the beginning of the alphabet.
    this.wish({ ...this.view, sort, descending: ['added', 'opened', 'published', 'characters'].includes(sort) });
  };

  private readonly filter = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [creator = '', source = '', from = '', to = ''] = ['creator', 'source', 'from', 'to'].map((name) =>
      textOf(form.get(name)),
    );
    this.renderRoot.querySelector<HTMLElement>('.panel')?.hidePopover();
    this.wish({
      ...unfiltered(this.view),
      ...(creator !== '' && { creator }),
      ...(source !== '' && { source }),
      ...((from !== '' || to !== '') && {
        years: [Number(from === '' ? 0 : from), Number(to === '' ? 9999 : to)] as const,
      }),
    });
  };

  private readonly clear = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.panel')?.hidePopover();
    this.wish(unfiltered(this.view));
  };

  private act(detail: BulkAct): void {
    this.dispatchEvent(new CustomEvent('act-wished', { detail }));
  }

  private wish(detail: ShelfView): void {
    this.dispatchEvent(new CustomEvent('view-wished', { detail }));
  }
}

/** Whether the filter panel has set something. */
export function isFiltered(view: ShelfView): boolean {
  return view.creator !== undefined || view.source !== undefined || view.years !== undefined;
}

/** A view without what the filter panel sets. */
export function unfiltered(view: ShelfView): ShelfView {
  return widened(view, 'creator', 'source', 'years');
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shelf-bar': LecternShelfBar;
  }
}
