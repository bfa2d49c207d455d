import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/reading.ts';
import type { DocumentPlaces } from './document-places.ts';
import { wishInside } from './events.ts';

/**
 * Asks for the address of a paragraph and goes there.
 * @fires place-wished - a known address was given.
 * @fires closed
 */
@customElement('lectern-go-to')
@localized()
export class LecternGoTo extends LitElement {
  static override styles = [
    controls,
    css`
      wa-dialog {
        --width: min(400px, 94vw);
      }
      label {
        display: block;
        margin-block-end: var(--space-2);
        color: var(--ink-soft);
      }
      input {
        box-sizing: border-box;
        inline-size: 100%;
        font-size: var(--size-lead);
      }
      [aria-invalid='true'] {
        border-color: var(--cinnabar);
      }
      p {
        min-block-size: 1lh;
        margin: var(--space-2) 0 var(--space-4);
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      p[role='alert'] {
        color: var(--cinnabar);
      }
      .acts {
        display: flex;
        justify-content: flex-end;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) places!: DocumentPlaces;

  @state() private fault = '';
  @query('input') private readonly input!: HTMLInputElement | null;

  protected override render(): TemplateResult {
    return html`<wa-dialog
      label=${words.goTo()}
      light-dismiss
      ?open=${this.open}
      @wa-after-show=${this.focusInput}
      @wa-after-hide=${this.close}
    >
      ${this.open ? this.drawForm() : nothing}
    </wa-dialog>`;
  }

  private drawForm(): TemplateResult {
    const wrong = this.fault !== '';
    return html`<form novalidate @submit=${this.go}>
      <label for="address">${words.addressLabel()}</label>
      <input
        id="address"
        type="text"
        name="address"
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby="hint"
        @input=${this.forgive}
      />
      <p id="hint" role=${wrong ? 'alert' : nothing}>
        ${wrong ? this.fault : words.addressHint(this.places.lastAddress)}
      </p>
      <div class="acts">
        <button type="button" @click=${this.cancel}>${words.cancel()}</button>
        <button type="submit" class="primary">${words.go()}</button>
      </div>
    </form>`;
  }

  private readonly go = (event: Event): void => {
    event.preventDefault();
    const typed = this.input?.value.trim() ?? '';
    const offset = this.places.offsetOf({ address: typed });
    if (typed === '') this.fault = words.addressMissing();
    else if (offset === undefined) this.fault = words.addressUnknown(typed, this.places.lastAddress);
    else {
      wishInside(this, 'place-wished', { offset });
      this.cancel();
      return;
    }
    this.input?.select();
  };

  private readonly forgive = (): void => {
    this.fault = '';
  };

  private readonly focusInput = (): void => {
    this.input?.focus();
  };

  private readonly cancel = (): void => {
    this.fault = '';
    this.dispatchEvent(new CustomEvent('closed'));
  };

  private readonly close = (event: Event): void => {
    if (event.target === event.currentTarget) this.cancel();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-go-to': LecternGoTo;
  }
}
