import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { WHOLE_SHELF, widened, type Route, type ShelfView } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/shelf.ts';

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

/**
 * What narrows the shelf beyond its parts: a text, years, how long a document is.
 * @fires view-wished - the view narrowed, or without its filters
 * @fires view-typed - the filter's text, with every change
 */
@customElement('lectern-shelf-filters')
@localized()
export class LecternShelfFilters extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: var(--space-3);
        inline-size: 18em;
      }
      label,
      legend {
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      :is(input, select) {
        inline-size: 100%;
      }
      fieldset {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .acts {
        display: flex;
        justify-content: end;
      }
    `,
  ];

  @property({ attribute: false }) view: ShelfView = WHOLE_SHELF;
  @query('input[name=text]') private readonly field!: HTMLInputElement;

  override focus(): void {
    this.field.focus();
  }

  protected override render(): TemplateResult {
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

  private readonly filter = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [from, to] = (['from', 'to'] as const).map((name) => {
      const year = textOf(form.get(name));
      return year === '' ? ANY_YEAR[name] : Number(year);
    });
    const [fewest, most] = textOf(form.get('length')).split('-').map(Number);
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
    this.wish(unfiltered(this.view));
  };

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
    'lectern-shelf-filters': LecternShelfFilters;
  }
}
