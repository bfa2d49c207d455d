import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SortKey } from '#content/library';
import { WHOLE_SHELF, widened, type Route, type ShelfView } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import { exportIt } from '../i18n/messages/leaving.ts';
import * as words from '../i18n/messages/shelf.ts';

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
const ANY_YEAR = { from: 0, to: 9999 } as const;
const ANY_LENGTH = 0;
/** No document of a person's library is longer, in characters. */
const LONGEST = 999_999_999;
const LENGTHS: readonly (readonly [fewest: number, most: number, label: () => string])[] = [
  [0, ANY_LENGTH, words.anyLength],
  [0, 1_000, words.upToThousand],
  [1_000, 10_000, words.thousandsUp],
  [10_000, 100_000, words.tenThousandsUp],
  [100_000, LONGEST, words.hundredThousandUp],
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
 * @fires view-typed - the filter's text, with every change
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
      .panel :is(input, select) {
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

  /** Opens the filter, with the cursor in its text. */
  showFilters(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel')?.showPopover();
    this.renderRoot.querySelector<HTMLElement>('input[name=text]')?.focus();
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
    const { years, characters } = this.view;
    return html`<form @submit=${this.filter}>
      <label
        >${words.filterText()}
        <input type="search" name="text" .value=${this.view.text ?? ''} @input=${this.filterText} />
      </label>
      <fieldset>
        <legend>${words.filterYears()}</legend>
        ${this.yearField('from', words.fromYear(), years?.[0])} – ${this.yearField('to', words.toYear(), years?.[1])}
      </fieldset>
      <label
        >${words.byCharacters()}
        <select name="length">
          ${LENGTHS.map(
            ([fewest, most, label]) =>
              html`<option value="${fewest}-${most}" ?selected=${characters?.[0] === fewest && characters[1] === most}>
                ${label()}
              </option>`,
          )}
        </select>
      </label>
      <div class="acts">
        <button type="button" @click=${this.clear}>${words.clearFilters()}</button>
        <button class="primary">${words.filters()}</button>
      </div>
    </form>`;
  }

  private yearField(name: 'from' | 'to', label: string, year: number | undefined): TemplateResult {
    return html`<input
      name=${name}
      type="text"
      inputmode="numeric"
      maxlength="4"
      pattern="[0-9]{1,4}"
      aria-label=${label}
      .value=${year === undefined || year === ANY_YEAR[name] ? '' : String(year)}
    />`;
  }

  private readonly sort = (event: Event): void => {
    const sort = (event.currentTarget as HTMLSelectElement).value as SortKey;
    // The newest and the longest first, but names from the beginning of the alphabet.
    this.wish({ ...this.view, sort, descending: ['added', 'opened', 'published', 'characters'].includes(sort) });
  };

  private readonly filter = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [from, to] = (['from', 'to'] as const).map((name) => {
      const year = textOf(form.get(name));
      return year === '' ? ANY_YEAR[name] : Number(year);
    });
    const [fewest, most] = textOf(form.get('length')).split('-').map(Number);
    this.renderRoot.querySelector<HTMLElement>('.panel')?.hidePopover();
    this.wish({
      ...widened(this.view, 'years', 'characters'),
      ...(from !== undefined &&
        to !== undefined &&
        (from !== ANY_YEAR.from || to !== ANY_YEAR.to) && { years: [from, to] }),
      ...(fewest !== undefined && most !== undefined && most !== ANY_LENGTH && { characters: [fewest, most] }),
    });
  };

  private readonly filterText = (event: InputEvent): void => {
    const text = (event.currentTarget as HTMLInputElement).value;
    const view = widened(this.view, 'text');
    const detail: Route = { page: 'shelf', view: text === '' ? view : { ...view, text } };
    this.dispatchEvent(new CustomEvent('view-typed', { detail, bubbles: true, composed: true }));
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

/** What narrows the shelf beyond its parts. */
const FILTERS = ['text', 'creator', 'source', 'years', 'characters'] as const;

export function isFiltered(view: ShelfView): boolean {
  return FILTERS.some((name) => view[name] !== undefined);
}

/** A view without its filters. */
export function unfiltered(view: ShelfView): ShelfView {
  return widened(view, ...FILTERS);
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shelf-bar': LecternShelfBar;
  }
}
