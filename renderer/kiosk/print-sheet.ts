import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Failure, KioskState, Reader } from '#content/contract';
import { failureSentence, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import './digit-pad.ts';
import { kioskStyles } from './kiosk-styles.ts';

/** Prints the open document, with the PIN of staff where they have to allow it. */
@customElement('kiosk-print')
@localized()
export class KioskPrint extends LitElement {
  static override styles = [
    kioskStyles,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: calc(32 * var(--unit));
        padding: calc(56 * var(--unit));
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) kiosk!: KioskState;
  /** Id of the document. */
  @property() document = '';
  @state() private failure: Failure | undefined;
  @state() private isPrinted = false;
  @state() private isPrinting = false;

  protected override render(): TemplateResult {
    const failure = this.failure === undefined ? undefined : failureSentence(this.failure);
    const needsPin = this.kiosk.configuration.print.allowed === 'staff';
    return html`<h2>${needsPin ? words.printNeedsStaff() : words.print()}</h2>
      ${this.isPrinted ? nothing : html`<p>${words.printsAtMost(formatNumber(this.kiosk.configuration.print.pages))}</p>`}
      ${failure === undefined ? nothing : html`<p role="alert">${failure.what} ${failure.remedy}</p>`}
      ${this.isPrinted ? html`<p role="status">${words.printed()}</p>` : needsPin ? this.drawPin() : this.drawPrint()}`;
  }

  private drawPin(): TemplateResult {
    const { shuffledDigits } = this.kiosk.gesture;
    return html`<kiosk-digits
      ?shuffled=${shuffledDigits}
      ?disabled=${this.isPrinting}
      @entered=${(event: CustomEvent<string>) => void this.print(event.detail)}
    ></kiosk-digits>`;
  }

  private drawPrint(): TemplateResult {
    return html`<button type="button" class="primary" ?disabled=${this.isPrinting} @click=${() => void this.print()}>
      ${words.print()}
    </button>`;
  }

  private async print(pin?: string): Promise<void> {
    this.isPrinting = true;
    const reply = await this.reader.ask('kiosk.print', {
      document: this.document,
      ...(pin === undefined ? {} : { pin }),
    });
    this.isPrinting = false;
    this.isPrinted = reply.ok;
    this.failure = reply.ok ? undefined : reply.failure;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-print': KioskPrint;
  }
}
