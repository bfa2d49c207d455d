import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Failure, KioskState, Reader } from '#content/contract';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import type { OpenPage } from '../reading/index.ts';
import { fieldStyles } from './field-styles.ts';
import './keyboard.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { sentenceStyles } from './sentence-styles.ts';
import { TypedText } from './typed-text.ts';
import { sentencesFrom } from './visit-notes.ts';

/**
 * A proposed text for the sentence a visitor found wrong; it is carried to the institution and shown to nobody.
 * @fires sent
 */
@customElement('kiosk-correction')
@localized()
export class KioskCorrection extends LitElement {
  static override styles = [
    kioskStyles,
    fieldStyles,
    sentenceStyles,
    css`
      .passage {
        padding: calc(40 * var(--unit)) var(--kiosk-edge);
      }
      .sentences {
        max-block-size: 26vh;
      }
      .acts {
        display: flex;
        justify-content: flex-end;
        padding: var(--kiosk-gap) var(--kiosk-edge);
      }
    `,
  ];

  @property({ attribute: false }) page!: OpenPage;
  /** Where the visitor is. */
  @property({ type: Number }) offset = 0;
  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) kiosk!: KioskState;

  @state() private sentences: readonly string[] = [];
  @state() private quote: string | undefined;
  @state() private failure: Failure | undefined;
  private readonly typed = new TypedText(this, () => {
    this.requestUpdate();
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('offset'))
      this.sentences = sentencesFrom(this.page, this.offset).map(({ text }) => text);
  }

  protected override render(): TemplateResult {
    const failure = this.failure === undefined ? undefined : failureSentence(this.failure);
    return html`<div class="passage">
        <h2>${this.quote === undefined ? words.correctMeans() : words.correctThis()}</h2>
        <div class="sentences">
          ${(this.quote === undefined ? this.sentences : [this.quote]).map(
            (sentence) =>
              html`<button
                type="button"
                class="sentence"
                aria-pressed=${String(sentence === this.quote)}
                @click=${() => {
                  this.choose(sentence);
                }}
              >
                ${sentence}
              </button>`,
          )}
        </div>
        ${failure === undefined ? nothing : html`<p role="alert">${failure.what} ${failure.remedy}</p>`}
      </div>
      ${this.quote === undefined ? nothing : this.drawProposal()}`;
  }

  private drawProposal(): TemplateResult {
    return html`${this.typed.draw(words.proposal(), words.proposal(), this.kiosk.configuration.typing)}
      <p class="acts">
        <button
          type="button"
          class="primary"
          ?disabled=${this.typed.value === '' || this.typed.value === this.quote}
          @click=${() => void this.send()}
        >
          ${words.send()}
        </button>
      </p>`;
  }

  /** Chooses a sentence; touched again, it is chosen no more and the others are there again. */
  private choose(sentence: string): void {
    if (this.quote === sentence) {
      this.quote = undefined;
      return;
    }
    this.quote = sentence;
    this.typed.begin(sentence);
  }

  private async send(): Promise<void> {
    const { quote } = this;
    if (quote === undefined) return;
    const { id } = this.page.opened.document;
    const reply = await this.reader.ask('kiosk.correct', { document: id, quote, proposal: this.typed.value });
    if (reply.ok) this.dispatchEvent(new CustomEvent('sent'));
    else this.failure = reply.failure;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-correction': KioskCorrection;
  }
}
