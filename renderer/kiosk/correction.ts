import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Failure, KioskState, Reader } from '#content/contract';
import { canonicalText } from '#content/document';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import type { OpenPage } from '../reading/index.ts';
import { fieldStyles } from './field-styles.ts';
import './keyboard.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { TypedText } from './typed-text.ts';

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
    css`
      :host {
        display: block;
      }
      .passage {
        padding: calc(40 * var(--unit));
      }
      .sentences {
        display: grid;
        gap: max(8px, calc(8 * var(--unit)));
        max-block-size: 26vh;
        overflow: hidden auto;
      }
      .sentences button {
        justify-content: flex-start;
        inline-size: 100%;
        padding-block: calc(12 * var(--unit));
        border-color: var(--rule);
        border-radius: var(--kiosk-radius);
        font: var(--kiosk-text) / 1.5 var(--song);
        text-align: start;
        white-space: normal;
      }
      h2 {
        margin-block-end: calc(16 * var(--unit));
        color: var(--ink-soft);
        font: var(--kiosk-note) / 1.5 var(--hei);
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
    if (changed.has('page') || changed.has('offset')) this.sentences = sentencesFrom(this.page, this.offset);
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
    return html`${this.typed.drawField(words.proposal(), words.proposal())}
      <kiosk-keyboard
        .typing=${this.kiosk.configuration.typing}
        @typed=${this.typed.take}
        @composing=${this.typed.compose}
      ></kiosk-keyboard>
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

/** The sentences of the paragraph an offset lies in and of the next one: what is on the screen. */
function sentencesFrom({ opened, places }: OpenPage, offset: number): readonly string[] {
  const text = canonicalText(opened.document.blocks);
  const at = Math.max(
    0,
    places.addressed.findLastIndex(({ start }) => start <= offset),
  );
  return places.addressed
    .slice(at, at + 2)
    .flatMap(({ start, end }) => text.slice(start, end).match(/[^。！？!?\n]+[。！？!?”』」]*/gu) ?? [])
    .map((sentence) => sentence.trim());
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-correction': KioskCorrection;
  }
}
