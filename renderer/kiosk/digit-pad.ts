import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { kioskStyles } from './kiosk-styles.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const LONGEST = 12;
const SHORTEST = 6;

/**
 * Ten digits and what was typed as dots; nothing of it is in a field that anything else could read.
 * @fires entered - the digits
 */
@customElement('kiosk-digits')
@localized()
export class KioskDigits extends LitElement {
  static override styles = [
    kioskStyles,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: calc(32 * var(--unit));
      }
      .dots {
        min-block-size: 1.4em;
        color: var(--ink);
        font-size: var(--kiosk-heading);
        letter-spacing: 0.3em;
      }
      .pad {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--kiosk-gap);
      }
      .pad button {
        min-block-size: calc(120 * var(--unit));
        min-inline-size: calc(150 * var(--unit));
        border-radius: var(--kiosk-radius);
        font-size: var(--kiosk-heading);
      }
    `,
  ];

  @property({ type: Boolean }) shuffled = false;
  @property({ type: Boolean }) disabled = false;
  @state() private typed = '';
  private order: readonly string[] = DIGITS;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('shuffled')) this.order = this.shuffled ? shuffle(DIGITS) : DIGITS;
  }

  protected override render(): TemplateResult {
    const [last = '', ...others] = [...this.order].reverse();
    return html`<p class="dots" role="status" aria-label=${words.digitsTyped(formatNumber(this.typed.length))}>
        ${'●'.repeat(this.typed.length)}
      </p>
      <div class="pad">
        ${others.reverse().map((digit) => this.drawDigit(digit))}
        <button type="button" aria-label=${words.erase()} ?disabled=${this.disabled} @click=${this.erase}>
          ${icon('arrow-left')}
        </button>
        ${this.drawDigit(last)}
        <button
          type="button"
          class="primary"
          aria-label=${words.enter()}
          ?disabled=${this.disabled || this.typed.length < SHORTEST}
          @click=${this.enter}
        >
          ${icon('check')}
        </button>
      </div>`;
  }

  private drawDigit(digit: string): TemplateResult {
    return html`<button
      type="button"
      ?disabled=${this.disabled}
      @click=${() => {
        if (this.typed.length < LONGEST) this.typed += digit;
      }}
    >
      ${digit}
    </button>`;
  }

  private readonly erase = (): void => {
    this.typed = this.typed.slice(0, -1);
  };

  private readonly enter = (): void => {
    const entered = this.typed;
    this.typed = '';
    this.dispatchEvent(new CustomEvent('entered', { detail: entered }));
  };
}

/** In an order that nobody foresees: of as many random numbers, each a digit's. */
function shuffle(digits: readonly string[]): readonly string[] {
  const keys = crypto.getRandomValues(new Uint32Array(digits.length));
  return digits
    .map((digit, index) => ({ digit, key: keys[index] ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ digit }) => digit);
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-digits': KioskDigits;
  }
}
