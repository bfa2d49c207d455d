import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KioskHome, Reader, Settings } from '#content/contract';
import type { DocumentSummary } from '#content/library';
import { formatDate } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { creditOf } from './home-page.ts';
import { listIn } from './document-script.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import { drawWayBack } from './page-bar.ts';
import { wishOfKiosk, type View } from './views.ts';

/** Documents asked for at once. */
const PAGE = 40;

/** The documents of a subject, or of a first letter, by title. */
@customElement('kiosk-list')
@localized()
export class KioskList extends LitElement {
  static override styles = [
    kioskStyles,
    pageStyles,
    css`
      .content {
        padding: calc(64 * var(--unit)) var(--kiosk-edge);
      }
      h1 {
        margin-block-end: calc(36 * var(--unit));
        font: 600 calc(60 * var(--unit)) / 1.3 var(--song);
      }
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(760 * var(--unit))), 1fr));
        gap: max(8px, calc(18 * var(--unit)));
      }
      li {
        display: grid;
      }
      button.card {
        padding: calc(28 * var(--unit)) calc(36 * var(--unit));
      }
      .name {
        font: 600 var(--kiosk-lead) / 1.45 var(--song);
        overflow-wrap: anywhere;
      }
      .more {
        margin-block-start: var(--kiosk-gap);
      }
      .letters {
        display: flex;
        flex: none;
        gap: max(8px, calc(10 * var(--unit)));
        overflow-x: auto;
        padding: var(--kiosk-gap) max(16px, calc(40 * var(--unit)));
      }
      .letters button {
        padding: 0;
        font: var(--kiosk-text) / 1 var(--song);
      }
    `,
  ];

  @consume({ context: readerContext })
  reader!: Reader;
  @property({ attribute: false }) view!: View & { readonly page: 'list' };
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings!: Settings;
  @property({ attribute: false }) letters: KioskHome['letters'] = [];

  @state() private rows: readonly DocumentSummary[] = [];
  @state() private total: number | undefined;
  @state() private isRefused = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    this.rows = [];
    this.total = undefined;
    void this.read();
  }

  protected override render(): TemplateResult {
    return html`<div class="content" tabindex="-1">
        <h1>${this.view.title}</h1>
        ${this.isRefused ? this.drawRefused() : this.drawRows()}
      </div>
      ${this.view.letter === undefined ? nothing : this.drawLetters()}
      <footer class="bar">${drawWayBack(this)}</footer>`;
  }

  private drawRows(): TemplateResult {
    if (this.total === 0) return html`<section class="state"><h2>${words.nothingHere()}</h2></section>`;
    return html`<ol>
        ${this.rows.map((row) => this.drawRow(row))}
      </ol>
      ${
        this.total !== undefined && this.rows.length < this.total
          ? html`<button type="button" class="more" @click=${() => void this.read()}>${words.more()}</button>`
          : nothing
      }`;
  }

  private drawRow(document: DocumentSummary): TemplateResult {
    const open = (): void => {
      wishOfKiosk(this, 'view-wished', { page: 'document', id: document.id });
    };
    const published = document.published === undefined ? '' : formatDate(document.published.slice(0, 10));
    return html`<li>
      <button type="button" class="card" lang=${document.language} @click=${open}>
        <span class="name">${document.title}</span>
        <span class="note"
          >${[creditOf(document), published].filter((part) => part !== '').join(words.clauseSeparator())}</span
        >
      </button>
    </li>`;
  }

  private drawLetters(): TemplateResult {
    return html`<div class="letters" role="group" aria-label=${words.byLetter()}>
      ${this.letters.map(
        ({ letter }) =>
          html`<button
            type="button"
            aria-pressed=${String(letter === this.view.letter)}
            @click=${() => {
              this.view = { page: 'list', title: letter, letter };
            }}
          >
            ${letter}
          </button>`,
      )}
    </div>`;
  }

  private drawRefused(): TemplateResult {
    return html`<section class="state" role="alert">
      <h2>${words.notAvailable()}</h2>
      <p>${words.notAvailableMeans()}</p>
      <button type="button" class="primary" @click=${() => void this.read()}>${words.tryAgain()}</button>
    </section>`;
  }

  private async read(): Promise<void> {
    const { view } = this;
    const { collection, letter } = view;
    const reply = await this.reader.ask('shelf.page', {
      ...(collection === undefined ? {} : { collection }),
      ...(letter === undefined ? {} : { initial: letter }),
      sort: 'title',
      descending: false,
      offset: this.rows.length,
      limit: PAGE,
    });
    if (view !== this.view) return;
    this.isRefused = !reply.ok;
    if (!reply.ok) return;
    const rows = await listIn(reply.value.rows, this.settings);
    this.rows = [...this.rows, ...rows];
    this.total = reply.value.total;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-list': KioskList;
  }
}
