import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KioskHome, KioskState, Reader } from '#content/contract';
import type { Passage, SearchAnswer, SearchHit } from '#content/search';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { readerContext } from '../port/index.ts';
import { drawMarked } from '../search/index.ts';
import './keyboard.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import { letterStyles } from './letter-styles.ts';
import { drawWayBack } from './page-bar.ts';
import { searchStyles } from './search-styles.ts';
import { TypedText } from './typed-text.ts';
import { wishOfKiosk, type View } from './views.ts';

const MOST_HITS = 30;
/** Different texts that are marked in a document which is opened from its hit, at most. */
const MOST_TEXTS = 20;

/** Finding without a keyboard on a cable: the page has its own. */
@customElement('kiosk-search')
@localized()
export class KioskSearch extends LitElement {
  static override styles = [kioskStyles, pageStyles, letterStyles, searchStyles];

  @consume({ context: readerContext })
  reader!: Reader;
  @property({ attribute: false }) kiosk!: KioskState;
  @property({ attribute: false }) view!: View & { readonly page: 'search' };
  @property({ attribute: false }) letters: KioskHome['letters'] = [];

  @state() private answer: SearchAnswer | undefined;
  @state() private isAsking = false;
  private readonly typed = new TypedText(this, (text) => {
    this.ask(text);
  });
  private asked = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && !this.hasUpdated) this.typed.begin(this.view.query);
  }

  protected override render(): TemplateResult {
    return html`<div class="content" tabindex="-1">${this.drawFound()}</div>
      ${this.typed.drawField(words.typed(), words.searchHint())}
      <kiosk-keyboard
        .typing=${this.kiosk.configuration.typing}
        @typed=${this.typed.take}
        @composing=${this.typed.compose}
      ></kiosk-keyboard>
      <footer class="bar">${drawWayBack(this)}</footer>`;
  }

  private drawFound(): TemplateResult | typeof nothing {
    const { answer } = this;
    if (answer === undefined) return this.isAsking ? html`<p role="status">${words.searching()}</p>` : this.drawWays();
    if (answer.total === 0) {
      return html`<section class="state" role="status">
        <h2>${words.nothingFound()}</h2>
        <p>${words.nothingFoundMeans()}</p>
      </section>`;
    }
    const count = formatNumber(answer.total);
    return html`<p class="note" role="status">
        ${answer.mode === 'exact' ? words.foundExactly(count) : words.foundNear(count)}
      </p>
      <ol>
        ${answer.hits.map((hit) => this.drawHit(hit))}
      </ol>`;
  }

  /** Before anything is typed: the way without typing, where there is room for it. Of half a word: what to do next. */
  private drawWays(): TemplateResult | typeof nothing {
    if (this.typed.isComposing) return html`<p class="note" role="status">${words.chooseWord()}</p>`;
    if (this.letters.length === 0 || this.typed.value !== '') return nothing;
    return html`<section class="letters" aria-label=${words.byLetter()}>
      <h2>${words.byLetter()}</h2>
      <ul>
        ${this.letters.map(
          ({ letter, documents }) =>
            html`<li>
              <button
                type="button"
                aria-label=${`${letter} ${words.documents(formatNumber(documents))}`}
                @click=${() => {
                  wishOfKiosk(this, 'view-wished', { page: 'list', title: letter, letter });
                }}
              >
                ${letter}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private drawHit(hit: SearchHit): TemplateResult {
    const { document, passages, titleMarks } = hit;
    const [passage] = passages;
    return html`<li>
      <button
        type="button"
        class="card"
        lang=${document.language}
        @click=${() => {
          this.open(hit, passage);
        }}
      >
        <span class="name">${drawMarked(document.title, titleMarks)}</span>
        ${
          passage === undefined
            ? nothing
            : html`<span class="excerpt"
                ><span class="address">${passage.address}</span>${drawMarked(passage.excerpt, passage.marks)}</span
              >`
        }
      </button>
    </li>`;
  }

  private open(hit: SearchHit, passage: Passage | undefined): void {
    const at = passage?.spans[0]?.[0];
    const found = at === undefined ? {} : { found: { texts: hit.texts.slice(0, MOST_TEXTS), at } };
    wishOfKiosk(this, 'view-wished', { page: 'document', id: hit.document.id, ...found });
  }

  /** Asks for what stands in the field now; what was typed meanwhile is asked when the answer has come. */
  private ask(text: string): void {
    wishOfKiosk(this, 'query-typed', text);
    this.asked = text;
    if (text.trim() === '') this.answer = undefined;
    else if (!this.isAsking) void this.askLast();
  }

  private async askLast(): Promise<void> {
    this.isAsking = true;
    for (let query = ''; query !== this.asked && this.asked.trim() !== '';) {
      query = this.asked;
      const reply = await this.reader.ask('search.query', { query, limit: MOST_HITS, passages: 1 });
      if (!reply.ok || query !== this.asked) continue;
      // What only comes near is worth showing for what was meant to be written, not for half a word.
      this.answer = reply.value.mode === 'ranked' && this.typed.isComposing ? undefined : reply.value;
    }
    this.isAsking = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-search': KioskSearch;
  }
}
