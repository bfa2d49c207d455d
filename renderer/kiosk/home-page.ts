import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KioskHome, KioskState, Settings } from '#content/contract';
import type { AttractItem } from '#content/kiosk';
import type { DocumentSummary } from '#content/library';
import { withFullWidthMarks } from '../drawing/index.ts';
import { icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { homeStyles } from './home-styles.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import { letterStyles } from './letter-styles.ts';
import { drawVisitBar } from './visit-bar.ts';
import { wishOfKiosk } from './views.ts';

/** The page a visit begins on: what the institution chose, its subjects, and the ways to find. */
@customElement('kiosk-home')
@localized()
export class KioskHomePage extends LitElement {
  static override styles = [kioskStyles, pageStyles, letterStyles, homeStyles];

  @property({ attribute: false }) kiosk!: KioskState;
  @property({ attribute: false }) settings!: Settings;
  /** Undefined until it has come. */
  @property({ attribute: false }) home: KioskHome | undefined;

  protected override render(): TemplateResult {
    const { institution, home } = this.kiosk.configuration;
    return html`<div class="content" tabindex="-1">
        <header>
          <p class="institution">${institution.name}</p>
          <h1>${home.title === '' ? words.welcome() : home.title}</h1>
        </header>
        ${this.home === undefined ? nothing : this.drawHome(this.home)}
      </div>
      ${home.search ? this.drawSearch() : nothing} ${drawVisitBar(this, this.settings)}`;
  }

  private drawHome({ loop, chosen, subjects, letters }: KioskHome): TemplateResult {
    if (chosen.length + subjects.length + letters.length === 0) {
      return html`<section class="state">
        <h2>${words.nothingHere()}</h2>
        <p>${words.nothingHereMeans()}</p>
      </section>`;
    }
    const [first, ...others] = chosen;
    const quote = loop.find(({ document }) => document === first?.id)?.quote;
    const cards = drawCards(words.chosen(), 'chosen', others.map(this.drawChosen));
    // On its side a screen without subjects has the other documents in their place.
    return html`<div class="offer">
      <div>
        ${first === undefined ? nothing : this.drawFeatured(first, quote)} ${subjects.length === 0 ? nothing : cards}
      </div>
      <div>
        ${subjects.length === 0 ? cards : nothing}
        ${drawCards(words.subjects(), 'subjects', subjects.map(this.drawSubject))}
        ${letters.length === 0 ? nothing : this.drawLetters(letters)}
      </div>
    </div>`;
  }

  private drawFeatured(document: DocumentSummary, quote: AttractItem['quote']): TemplateResult {
    const open = (): void => {
      wishOfKiosk(this, 'view-wished', {
        page: 'document',
        id: document.id,
        ...(quote?.address === undefined ? {} : { address: quote.address }),
      });
    };
    return html`<button type="button" class="card featured" lang=${document.language} @click=${open}>
      ${quote === undefined ? html`<q>${document.title}</q>` : html`<q>${withFullWidthMarks(quote.text)}</q>`}
      <span class="from"
        ><span
          >${quote === undefined ? creditOf(document) : html`${words.titled(document.title)} ${quote.address}`}</span
        ><span class="on">${words.openWhole()} ${icon('arrow-right')}</span></span
      >
    </button>`;
  }

  private readonly drawChosen = (document: DocumentSummary): TemplateResult => {
    const open = (): void => {
      wishOfKiosk(this, 'view-wished', { page: 'document', id: document.id });
    };
    return html`<li>
      <button type="button" class="card" lang=${document.language} @click=${open}>
        <span class="name">${document.title}</span><span class="note">${creditOf(document)}</span>
      </button>
    </li>`;
  };

  private readonly drawSubject = ({ collection, name, documents }: KioskHome['subjects'][number]): TemplateResult => {
    const open = (): void => {
      wishOfKiosk(this, 'view-wished', { page: 'list', title: name, collection });
    };
    return html`<li>
      <button type="button" class="card subject" @click=${open}>
        <span class="name">${name}</span><span class="note">${words.documents(formatNumber(documents))}</span>
      </button>
    </li>`;
  };

  private drawLetters(letters: KioskHome['letters']): TemplateResult {
    return html`<section class="letters" aria-label=${words.byLetter()}>
      <h2>${words.byLetter()}</h2>
      <ul>
        ${letters.map(({ letter, documents }) => {
          const open = (): void => {
            wishOfKiosk(this, 'view-wished', { page: 'list', title: letter, letter });
          };
          return html`<li>
            <button type="button" aria-label=${`${letter} ${words.documents(formatNumber(documents))}`} @click=${open}>
              ${letter}
            </button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private drawSearch(): TemplateResult {
    const letter = this.home?.letters[0]?.letter;
    const isByLetter = this.kiosk.configuration.typing.first === 'letters' && letter !== undefined;
    const open = (): void => {
      wishOfKiosk(
        this,
        'view-wished',
        isByLetter ? { page: 'list', title: letter, letter } : { page: 'search', query: '' },
      );
    };
    return html`<div class="find">
      <button type="button" class="pill" @click=${open}>
        <span>${isByLetter ? words.lettersMean() : words.searchHint()}</span><b>${words.search()}</b>
      </button>
    </div>`;
  }
}

function drawCards(label: string, name: string, cards: readonly TemplateResult[]): TemplateResult | typeof nothing {
  return cards.length === 0
    ? nothing
    : html`<section aria-label=${label}>
        <ul class=${name}>
          ${cards}
        </ul>
      </section>`;
}

/** Whom the screen credits: author, source or publisher. */
export function creditOf({ creators, source, publisher }: DocumentSummary): string {
  return creators[0]?.name ?? source ?? publisher ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-home': KioskHomePage;
  }
}
