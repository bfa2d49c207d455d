import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Facet, NotebookFacets } from '#content/annotations';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import { addressOf, wish, WHOLE_NOTEBOOK, type NotebookView } from '../app/index.ts';
import { controls, drawFacetGroup, drawFacetLink, facetStyles, type FacetLink } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { otherValues } from '../i18n/messages/search.ts';
import './day-field.ts';
import { KINDS } from './labels.ts';
import { TINTS } from './marks.ts';
import { colourName } from './palette.ts';

/** Links shown of a facet before one asks for the rest. */
const SHOWN = 8;

/** What narrows the notebook: each value a link, with the number of annotations it would leave. */
@customElement('lectern-notebook-filters')
@localized()
export class LecternNotebookFilters extends LitElement {
  static override styles = [
    controls,
    facetStyles,
    css`
      .dot {
        inline-size: 12px;
        block-size: 12px;
        border: 1px solid color-mix(in oklab, var(--tint) 45%, var(--ink));
        border-radius: 50%;
        background: var(--tint);
        forced-color-adjust: none;
      }
      label,
      .days {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding-inline: var(--space-3) var(--space-4);
        margin-block-end: var(--space-1);
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
      /* A column for the words, so that the fields begin below one another and hold a whole day. */
      .days {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-1) var(--space-2);
        padding-inline-end: 0;
      }
      lectern-day-field,
      select {
        flex: 1;
        min-inline-size: 0;
      }
      select {
        min-block-size: var(--target);
        border: var(--hairline) solid var(--control);
        border-radius: var(--radius);
        background-color: var(--paper-raised);
        color: var(--ink);
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) view: NotebookView = WHOLE_NOTEBOOK;
  @property({ attribute: false }) facets: NotebookFacets | undefined;
  /** Names of the collections, by their ids. */
  @property({ attribute: false }) collections: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  protected override render(): TemplateResult {
    const { facets, settings, view } = this;
    return html`<nav aria-label=${words.showFilters()}>
      <ul>
        ${[
          link(this.without('astray', 'twofold'), words.all(), view.astray !== true && view.twofold !== true),
          link({ ...view, astray: true }, words.onlyAstray(), view.astray === true),
          link({ ...view, twofold: true }, words.onlyTwofold(), view.twofold === true),
        ].map((one) => html`<li>${drawFacetLink(one)}</li>`)}
      </ul>
      ${this.values('motivation', words.kind(), facets?.motivations, (value) => KINDS[value]())}
      ${this.values(
        'colour',
        words.colour(),
        facets?.colours,
        (value) => colourName(value, settings.colourNames),
        (value) => html`<b class="dot" .style=${`--tint: var(--${TINTS[value]})`}></b>`,
      )}
      ${this.values('tag', words.tag(), facets?.tags, (value) => value)}
      ${this.values(
        'document',
        words.document(),
        facets?.documents.map(({ id, count }) => ({ value: id, count })),
        (id) => facets?.documents.find((document) => document.id === id)?.title ?? id,
      )}
      ${this.drawCollections()}
      <h2>${words.made()}</h2>
      <div class="days">${this.day('from', words.from())} ${this.day('to', words.to())}</div>
    </nav>`;
  }

  private values<
    Name extends 'motivation' | 'colour' | 'tag' | 'document',
    Value extends NonNullable<NotebookView[Name]>,
  >(
    name: Name,
    heading: string,
    facets: readonly Facet<Value & string>[] | undefined,
    label: (value: Value & string) => string,
    sign?: (value: Value & string) => TemplateResult,
  ): TemplateResult | typeof nothing {
    const chosen = this.view[name];
    if ((facets === undefined || facets.length === 0) && chosen === undefined) return nothing;
    const links = (facets ?? []).map(({ value, count }) =>
      link({ ...this.view, [name]: value }, label(value), value === chosen, count, sign?.(value)),
    );
    if (chosen !== undefined) links.unshift(link(this.without(name), words.all(), false));
    return drawFacetGroup({ heading, links, shown: SHOWN, more: (rest) => otherValues(formatNumber(rest)) });
  }

  private drawCollections(): TemplateResult | typeof nothing {
    if (this.collections.size === 0) return nothing;
    return html`<h2>${words.collection()}</h2>
      <label>
        <span class="unseen">${words.collection()}</span>
        <select
          @change=${(event: Event) => {
            this.narrow('collection', (event.currentTarget as HTMLSelectElement).value);
          }}
        >
          <option value="">${words.all()}</option>
          ${[...this.collections].map(
            ([id, name]) => html`<option value=${id} ?selected=${id === this.view.collection}>${name}</option>`,
          )}
        </select>
      </label>`;
  }

  private day(name: 'from' | 'to', label: string): TemplateResult {
    return html`<span aria-hidden="true">${label}</span>
      <lectern-day-field
        .label=${`${words.made()} ${label}`}
        .day=${this.view[name] ?? ''}
        @day-picked=${(event: CustomEvent<string>) => {
          this.narrow(name, event.detail);
        }}
      ></lectern-day-field>`;
  }

  private narrow(name: 'from' | 'to' | 'collection', value: string): void {
    const view = value === '' ? this.without(name) : { ...this.view, [name]: value };
    wish(this, 'page-wished', { page: 'notebook', view });
  }

  private without(...names: readonly (keyof NotebookView)[]): NotebookView {
    const kept = Object.entries(this.view).filter(([name]) => !(names as readonly string[]).includes(name));
    return { sort: this.view.sort, descending: this.view.descending, ...Object.fromEntries(kept) };
  }
}

function link(view: NotebookView, label: string, isHere: boolean, count?: number, sign?: TemplateResult): FacetLink {
  const href = addressOf({ page: 'notebook', view });
  return { label, href, isHere, count: count === undefined ? undefined : formatNumber(count), sign };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-notebook-filters': LecternNotebookFilters;
  }
}
