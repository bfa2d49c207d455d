import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/app.ts';
import { settingsContext } from '../port/index.ts';
import { addressOf, NEW_SEARCH, WHOLE_SHELF, type Route } from './route.ts';
import './search-field.ts';
import type { HitsWish, LecternSearchField } from './search-field.ts';
import { printedKeys } from './shortcuts.ts';
import { wish, type PageCommand, type PageDescription } from './wishes.ts';

/** 小 中 大, in pixels. */
export const SIZES = { small: 16, medium: 19, large: 23 } as const;
const SIZE_WORDS = { small: words.small, medium: words.medium, large: words.large };
/** What is shown for each: a character that is as large. */
const SIZE_SIGNS = { small: words.smallSign, medium: words.mediumSign, large: words.largeSign };

/**
 * The line above every page: the name, the way here, the search of the library, 小 中 大, the menu.
 * @fires searched - what is typed in the field, with every change
 * @fires hits-wished - a key of the field that is for the hits
 */
@customElement('lectern-header')
@localized()
export class LecternHeader extends LitElement {
  static override styles = [
    controls,
    css`
      header {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-block-size: var(--header);
        padding-inline: var(--space-4) var(--space-3);
        border-block-end: var(--hairline) solid var(--rule);
        color: var(--ink-soft);
      }
      a {
        color: inherit;
        text-decoration: none;
        border-radius: var(--radius-small);
      }
      a:hover {
        color: var(--cinnabar);
      }
      .name {
        flex: none;
        min-inline-size: var(--target);
        padding-inline: var(--space-1);
        color: var(--ink);
        font: 600 17px / var(--target) var(--song);
        font-size: max(17px, var(--size-lead));
        white-space: nowrap;
      }
      nav {
        flex: 1;
        inline-size: 0;
        overflow: hidden;
        color: var(--ink-faint);
        font-size: var(--size-small);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      nav b {
        color: var(--ink);
        font-weight: 500;
      }
      .skip {
        position: absolute;
        z-index: 20;
        inset-block-start: -100px;
        background: var(--inverse);
        color: var(--on-inverse);
      }
      .skip:focus {
        inset-block-start: var(--space-2);
      }
      .start {
        display: flex;
        flex: 1 1 0;
        align-items: center;
        gap: var(--space-3);
        min-inline-size: min-content;
      }
      .end {
        display: flex;
        flex: none;
        justify-content: end;
        align-items: center;
        gap: var(--space-1);
        margin-inline-start: auto;
      }
      lectern-search-field {
        flex: 0 1 520px;
        min-inline-size: 120px;
      }
      lectern-search-field + .end {
        flex: 1 1 0;
      }
      .sizes label {
        min-inline-size: var(--target);
        padding: 0;
        font-family: var(--song);
      }
      .sizes label:has(:checked) {
        background: none;
      }
      .sizes label:nth-of-type(1) {
        font-size: calc(var(--size-text) - 1px);
      }
      .sizes label:nth-of-type(2) {
        font-size: calc(var(--size-text) + 3px);
      }
      .sizes label:nth-of-type(3) {
        font-size: calc(var(--size-text) + 7px);
      }
      @media (width < 760px) {
        .sizes,
        .importing span {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) route!: Route;
  /** What the page on the screen has said of itself. */
  @property({ attribute: false }) description: PageDescription | undefined;
  /** What the shell adds to the menu of every page. */
  @property({ attribute: false }) commands: readonly PageCommand[] = [];
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings: Settings = DEFAULT_SETTINGS;

  @query('lectern-search-field') private readonly field!: LecternSearchField | null;

  /** Puts the cursor into the search field, where it is shown. */
  focusSearch(): void {
    this.field?.focusField();
  }

  protected override render(): TemplateResult {
    return html`<header>
      <button class="skip" @click=${() => this.dispatchEvent(new CustomEvent('skip-wished'))}>
        ${words.skipToPage()}
      </button>
      <div class="start">
        <a class="name" href=${addressOf({ page: 'shelf', view: WHOLE_SHELF })}>${words.program()}</a>
        ${this.hasField() ? nothing : this.trail()}
      </div>
      ${this.hasField() ? this.search() : nothing}
      <div class="end">
        ${this.hasField() ? this.importing() : html`${this.searchLink()}${this.sizes()}${this.annotations()}`}
        <wa-dropdown placement="bottom-end" @wa-select=${this.runCommand}>
          <button slot="trigger" aria-label=${words.menu()}>${icon('ellipsis')}</button>
          ${this.items(this.description?.commands ?? [], 0)}
          ${this.items(this.commands, this.description?.commands.length ?? 0)}
        </wa-dropdown>
      </div>
    </header>`;
  }

  private trail(): TemplateResult {
    return html`<nav aria-label=${words.wayHere()}>
      ${this.description?.trail.map(({ label, route }) => html`<a href=${addressOf(route)}>${label}</a> › `)}
      <b aria-current="page">${this.description?.title}</b>
    </nav>`;
  }

  /** Where a document is read the field would stand in the way: a button leads to it. */
  private hasField(): boolean {
    return this.route.page === 'shelf' || this.route.page === 'search';
  }

  private search(): TemplateResult {
    return html`<lectern-search-field
      role="search"
      .text=${this.route.page === 'search' ? this.route.view.query : ''}
      .searches=${this.route.page === 'search' ? undefined : this.searchesBefore()}
      @typed=${(event: CustomEvent<string>) => {
        this.tellTyped(event.detail);
      }}
      @hits-wished=${(event: CustomEvent<HitsWish>) => {
        this.dispatchEvent(new CustomEvent('hits-wished', { detail: event.detail }));
      }}
    ></lectern-search-field>`;
  }

  private searchesBefore(): readonly string[] {
    return [...this.settings.savedSearches, ...this.settings.recentSearches];
  }

  private searchLink(): TemplateResult {
    return html`<button
      aria-label=${words.find()}
      title=${`${words.find()} ${printedKeys('Mod+K').join('+')}`}
      @click=${() => this.dispatchEvent(new CustomEvent('search-wished'))}
    >
      ${icon('search')}
    </button>`;
  }

  private annotations(): TemplateResult | typeof nothing {
    const annotations = this.description?.annotations;
    if (annotations === undefined) return nothing;
    return html`<button class="annotations" aria-keyshortcuts="M" @click=${annotations.run}>
      ${annotations.label}
    </button>`;
  }

  private importing(): TemplateResult {
    return html`<button class="importing" @click=${() => this.dispatchEvent(new CustomEvent('import-wished'))}>
      ${icon('file-plus')}<span>${words.importing()}</span>
    </button>`;
  }

  private sizes(): TemplateResult {
    return html`<fieldset class="segments sizes">
      <legend class="unseen">${words.textSize()}</legend>
      ${(['small', 'medium', 'large'] as const).map(
        (size) =>
          html`<label
            ><input
              type="radio"
              name="size"
              aria-label=${SIZE_WORDS[size]()}
              .checked=${this.settings.textSize === SIZES[size]}
              @change=${() => {
                wish(this, 'settings-wished', { textSize: SIZES[size] });
              }}
            />${SIZE_SIGNS[size]()}</label
          >`,
      )}
    </fieldset>`;
  }

  private items(commands: readonly PageCommand[], first: number): TemplateResult | typeof nothing {
    if (commands.length === 0) return nothing;
    return html`${first > 0 ? html`<wa-divider></wa-divider>` : nothing}
    ${commands.map(
      ({ label, keys }, index) =>
        html`<wa-dropdown-item value=${first + index}
          >${label}
          ${
            keys === undefined ? nothing : html`<kbd slot="details">${printedKeys(keys).join(' ')}</kbd>`
          }</wa-dropdown-item
        >`,
    )}`;
  }

  private readonly runCommand = (event: CustomEvent<{ item: { value?: string } }>): void => {
    const all = [...(this.description?.commands ?? []), ...this.commands];
    all[Number(event.detail.item.value)]?.run();
  };

  private tellTyped(query: string): void {
    if (query === '' && this.route.page !== 'search') return;
    const view = this.route.page === 'search' ? this.route.view : NEW_SEARCH;
    const detail: Route = { page: 'search', view: { ...view, query } };
    this.dispatchEvent(new CustomEvent('searched', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-header': LecternHeader;
  }
}
