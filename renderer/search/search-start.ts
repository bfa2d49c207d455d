import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf, NEW_SEARCH, wish } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/search.ts';
import { forgotten } from './remembered.ts';

/** What a search can be made of, each with an example that can be tried. */
const EXAMPLES: readonly (readonly [example: () => string, means: () => string])[] = [
  [words.examplePhrase, words.helpPhrase],
  [words.exampleWithout, words.helpWithout],
  [words.exampleTitle, words.helpTitle],
  [words.exampleCreator, words.helpCreator],
  [words.exampleSource, words.helpSource],
  [words.exampleDate, words.helpDate],
  [words.exampleTag, words.helpTag],
];

/**
 * What the search page shows before anything is typed: what was searched for before, and what one can write.
 * @fires start-left - the person went up from the first of them
 */
@customElement('lectern-search-start')
@localized()
export class LecternSearchStart extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        max-inline-size: 46em;
        margin-inline: auto;
        padding: var(--space-7) var(--space-5);
      }
      h1 {
        margin: 0;
        font: 600 var(--size-heading) / 1.45 var(--song);
      }
      .means {
        margin: var(--space-2) 0 var(--space-6);
        color: var(--ink-soft);
      }
      .before {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
        gap: 0 var(--space-6);
      }
      section {
        margin-block-end: var(--space-5);
      }
      h2 {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin: 0 0 var(--space-1);
        color: var(--ink-faint);
        font: 500 var(--size-note) / var(--target) var(--hei);
        letter-spacing: 0.18em;
      }
      h2 button {
        color: var(--ink-faint);
        font-size: var(--size-note);
        letter-spacing: 0;
      }
      ul,
      dl {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        border-block-start: var(--hairline) solid var(--rule);
      }
      li a {
        flex: 1 1 0;
        overflow: hidden;
        padding-block: var(--space-2);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li button {
        color: var(--ink-faint);
      }
      a {
        color: var(--ink);
        text-decoration: none;
        border-radius: var(--radius-small);
      }
      a:hover {
        color: var(--cinnabar);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(9em, auto) 1fr;
        gap: 0 var(--space-5);
      }
      dl a {
        display: block;
        line-height: max(var(--target), 30px);
        font-family: var(--song);
      }
      dd {
        margin: 0;
        color: var(--ink-soft);
        line-height: max(var(--target), 30px);
      }
    `,
  ];

  @property({ attribute: false }) recent: readonly string[] = [];
  @property({ attribute: false }) saved: readonly string[] = [];

  constructor() {
    super();
    this.addEventListener('keydown', this.walk);
  }

  /** Gives the keys to the first search of before or, without any, the first example. */
  focusFirst(): void {
    this.links()[0]?.focus();
  }

  protected override render(): TemplateResult {
    return html`<h1>${words.nothingYet()}</h1>
      <p class="means">${words.nothingYetMeans()}</p>
      <div class="before">
        ${this.list(words.saved(), 'savedSearches', this.saved)}
        ${this.list(words.recent(), 'recentSearches', this.recent, this.clearRecent())}
      </div>
      <section>
        <h2>${words.help()}</h2>
        <dl>
          ${EXAMPLES.map(
            ([example, means]) =>
              html`<dt>${searchLink(example())}</dt>
                <dd>${means()}</dd>`,
          )}
        </dl>
      </section>`;
  }

  private links(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li a, dt a')];
  }

  /** Up and down through the searches and examples; Delete forgets a search of before. */
  private readonly walk = (event: KeyboardEvent): void => {
    const [focused] = event.composedPath();
    const links = this.links();
    const here = links.findIndex((link) => link === focused);
    if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key];
    if (next !== undefined) {
      if (next < 0) this.dispatchEvent(new CustomEvent('start-left'));
      links[next]?.focus();
    } else if (event.key === 'Delete') {
      links[here]?.closest('li')?.querySelector('button')?.click();
      void this.updateComplete.then(() => {
        (this.links()[here] ?? this.links().at(-1))?.focus();
      });
    } else return;
    event.preventDefault();
  };

  private clearRecent(): TemplateResult {
    return html`<button
      @click=${() => {
        wish(this, 'settings-wished', { recentSearches: [] });
      }}
    >
      ${words.forgetAll()}
    </button>`;
  }

  private list(
    heading: string,
    name: 'recentSearches' | 'savedSearches',
    searches: readonly string[],
    act?: TemplateResult,
  ): TemplateResult | typeof nothing {
    if (searches.length === 0) return nothing;
    return html`<section>
      <h2>${heading}${act}</h2>
      <ul>
        ${searches.map(
          (search) =>
            html`<li>
              ${searchLink(search)}<button
                aria-label=${words.forget(search)}
                @click=${() => {
                  wish(this, 'settings-wished', { [name]: forgotten(searches, search) });
                }}
              >
                ${icon('x')}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function searchLink(query: string): TemplateResult {
  return html`<a href=${addressOf({ page: 'search', view: { ...NEW_SEARCH, query } })}>${query}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-search-start': LecternSearchStart;
  }
}
