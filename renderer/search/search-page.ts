import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Failure, type Reader, type Settings } from '#content/contract';
import type { SearchAnswer } from '#content/search';
import { drawFailure, NEW_SEARCH, ShortcutsOfRoom, wish, type SearchView } from '../app/index.ts';
import { controls, icon, sidedPage } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { canNarrow } from './facet-list.ts';
import { drawFoundNotes, foundNotesStyles } from './found-notes.ts';
import { addressOfHit } from './hit.ts';
import './hit-list.ts';
import type { LecternHitList, OpenedHit } from './hit-list.ts';
import { headingOf } from './heading.ts';
import { drawNearest, drawNothingFound, nothingFoundStyles } from './nothing-found.ts';
import { drawFault, faultStyles, isQueryFailure } from './query-fault.ts';
import { forgotten, remembered } from './remembered.ts';
import { pageStyles } from './page-styles.ts';
import './search-start.ts';
import type { LecternSearchStart } from './search-start.ts';
import { Searching } from './searching.ts';

const SORTS: readonly (readonly [SearchView['sort'], () => string])[] = [
  ['relevance', words.byRelevance],
  ['newest', words.newestFirst],
  ['oldest', words.oldestFirst],
];

/**
 * The search page: what the library has of what is typed in the header.
 * @fires field-wished - the cursor belongs in the search field
 */
@customElement('lectern-search')
@localized()
export class LecternSearch extends LitElement {
  static override styles = [controls, sidedPage, pageStyles, foundNotesStyles, faultStyles, nothingFoundStyles];

  /** What is searched for. */
  @property({ attribute: false }) view: SearchView = NEW_SEARCH;
  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings: Settings = DEFAULT_SETTINGS;

  @state() private showingSide = false;
  @state() private collections: ReadonlyMap<string, string> = new Map();
  @query('lectern-hit-list') private readonly list!: LecternHitList | null;
  @query('lectern-search-start') private readonly start!: LecternSearchStart | null;

  private readonly searching = new Searching(
    this,
    () => this.reader,
    () => {
      this.follow();
    },
  );
  /** The person pressed Enter before the answer came. */
  private isOpening = false;
  private described = '';
  /** The answer that the list has its first hits from. */
  private listed: SearchAnswer | undefined;
  constructor() {
    super();
    new ShortcutsOfRoom(this, {
      name: words.room,
      shortcuts: [
        { keys: 'Enter', words: words.keyFirst },
        {
          keys: 'ArrowDown',
          words: words.keyNext,
          run: () => {
            this.focusHits();
          },
        },
        { keys: 'ArrowUp', words: words.keyPrevious },
        { keys: 'ArrowRight', words: words.keyPassage },
        { keys: 'Mod+S', words: words.keySave, run: this.save, whileTyping: true },
      ],
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readCollections();
  }

  /** Opens the first hit of what is typed now, as soon as it is there. */
  openFirst(): void {
    this.isOpening = true;
    if (!this.searching.isPending) this.follow();
  }

  /** Gives the keys to the hits or, before anything is typed, to the searches of before. */
  focusHits(): void {
    this.list?.focusRows();
    this.start?.focusFirst();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    this.isOpening = false;
    this.showingSide = false;
    this.searching.ask(this.view);
  }

  protected override updated(): void {
    this.describe();
    // The library has grown: what is in sight is asked for anew.
    const { answer } = this.searching;
    if (this.list !== null && answer !== this.listed) {
      if (answer?.query === this.listed?.query) this.list.refresh();
      this.listed = answer;
    }
  }

  protected override firstUpdated(): void {
    if (this.view.query.trim() === '') wish(this, 'page-painted', null);
  }

  protected override render(): TemplateResult {
    const { answer, failure } = this.searching;
    const isEmpty = this.view.query.trim() === '';
    const heading = isEmpty || answer === undefined ? '' : headingOf(answer);
    return html`<p class="unseen" role="status">${this.searching.isPending || failure !== undefined ? '' : heading}</p>
      ${
        isEmpty
          ? html`<lectern-search-start
              .recent=${this.settings.recentSearches}
              .saved=${this.settings.savedSearches}
              @start-left=${this.leaveUp}
            ></lectern-search-start>`
          : this.results(answer, failure)
      }`;
  }

  private results(answer: SearchAnswer | undefined, failure: Failure | undefined): TemplateResult {
    const side = canNarrow(answer, this.view) ? (this.showingSide ? 'showing-side' : '') : 'alone';
    return html`<div class="page ${side}">
      <lectern-facets
        class="side"
        .answer=${answer}
        .view=${this.view}
        .collections=${this.collections}
      ></lectern-facets>
      <div class="results">
        <div class="above">
          ${answer === undefined ? html`<h1 class="unseen">${words.hits()}</h1>` : nothing}
          ${failure === undefined ? nothing : this.drawFailure(failure)}
          ${answer === undefined ? this.waiting(failure) : this.drawAbove(answer)}
        </div>
        ${answer === undefined || (failure !== undefined && answer.total === 0) ? nothing : this.drawHits(answer)}
      </div>
    </div>`;
  }

  /** Seen only after a moment: most answers are there before it. */
  private waiting(failure: Failure | undefined): TemplateResult | typeof nothing {
    return failure === undefined ? html`<p class="waiting">${words.searching()}</p>` : nothing;
  }

  private drawFailure(failure: Failure): TemplateResult {
    if (isQueryFailure(failure)) return drawFault(this.view.query, failure);
    return drawFailure(failure, () => {
      this.searching.askAgain();
      this.requestUpdate();
    });
  }

  private drawAbove(answer: SearchAnswer): TemplateResult {
    const { documents, of } = answer.searched;
    return html`${this.bar(answer)}
    ${
      this.searching.isPartial()
        ? html`<p class="partial" role="status">${words.searchedShare(formatNumber(documents), formatNumber(of))}</p>`
        : nothing
    }
    ${drawNearest(answer, this.view)} ${drawFoundNotes(this.searching.notes, this.view.query)}`;
  }

  private drawHits(answer: SearchAnswer): TemplateResult {
    const { notes, answered } = this.searching;
    if (answer.total === 0) {
      return html`<div class="rest">${drawNothingFound(this, this.view, (notes?.total ?? 0) > 0)}</div>`;
    }
    return html`<lectern-hit-list
      .reader=${this.reader}
      .question=${answered ?? this.view}
      .answer=${answer}
      @hit-opened=${this.openHit}
      @rows-left=${this.leaveUp}
    ></lectern-hit-list>`;
  }

  private bar(answer: SearchAnswer): TemplateResult {
    const isExact = answer.mode === 'exact';
    // What is not there is said by the page below, and cannot be sorted.
    if (answer.total === 0) return html`<h1 class="unseen">${headingOf(answer)}</h1>`;
    const isSaved = this.settings.savedSearches.includes(this.view.query.trim());
    return html`<div class="bar">
      <button
        class="parts"
        aria-label=${words.showNarrowing()}
        @click=${() => {
          this.showingSide = !this.showingSide;
        }}
      >
        ${icon('list-filter')}
      </button>
      <h1>${headingOf(answer)}</h1>
      <span class="mode" title=${isExact ? words.exactMeans() : words.rankedMeans()}
        >${isExact ? words.exact() : words.ranked()}</span
      >
      <select aria-label=${words.sortBy()} @change=${this.sort}>
        ${SORTS.map(([key, label]) => html`<option value=${key} ?selected=${key === this.view.sort}>${label()}</option>`)}
      </select>
      <button aria-pressed=${isSaved} title=${isSaved ? words.unsave() : words.save()} @click=${this.save}>
        ${isSaved ? words.isSaved() : words.saveShort()}
      </button>
    </div>`;
  }

  /** What is asked now has its answer. */
  private follow(): void {
    if (this.isOpening) {
      this.isOpening = false;
      const [first] = this.searching.answer?.hits ?? [];
      if (first !== undefined && this.searching.failure === undefined) {
        this.remember();
        location.hash = addressOfHit(first);
        return;
      }
    }
    wish(this, 'page-painted', null);
  }

  private describe(): void {
    const { answer } = this.searching;
    const title = answer === undefined ? words.room() : headingOf(answer);
    if (title === this.described) return;
    this.described = title;
    wish(this, 'page-described', { title, trail: [], commands: [] });
  }

  private readonly sort = (event: Event): void => {
    const sort = (event.currentTarget as HTMLSelectElement).value as SearchView['sort'];
    wish(this, 'page-wished', { page: 'search', view: { ...this.view, sort } });
  };

  private readonly save = (): void => {
    if (this.view.query.trim() === '') return;
    const { savedSearches } = this.settings;
    const isSaved = savedSearches.includes(this.view.query.trim());
    const change = isSaved ? forgotten : remembered;
    wish(this, 'settings-wished', { savedSearches: change(savedSearches, this.view.query) });
  };

  /** A search that led somewhere is kept among the recent ones. */
  private remember(): void {
    wish(this, 'settings-wished', { recentSearches: remembered(this.settings.recentSearches, this.view.query) });
  }

  private readonly openHit = ({ detail: { hit, passage } }: CustomEvent<OpenedHit>): void => {
    this.remember();
    location.hash = addressOfHit(hit, passage);
  };

  private readonly leaveUp = (): void => {
    this.dispatchEvent(new CustomEvent('field-wished'));
  };

  private async readCollections(): Promise<void> {
    const reply = await this.reader.ask('shelf.overview', null);
    if (reply.ok) this.collections = new Map(reply.value.collections.map(({ id, name }) => [id, name]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-search': LecternSearch;
  }
}
