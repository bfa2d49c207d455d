import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Failure, Reader } from '#content/contract';
import type { Role } from '#content/kiosk';
import { icon } from '../elements/index.ts';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import './digit-pad.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { padStyles } from './pad-styles.ts';

/**
 * Another PIN for a role, typed twice: a slip of a finger would lock everybody out.
 * @fires closed - whether it was changed
 */
@customElement('kiosk-new-pin')
@localized()
export class KioskNewPin extends LitElement {
  static override styles = [
    kioskStyles,
    padStyles,
    css`
      :host {
        z-index: 9;
      }
    `,
  ];

  @property({ attribute: false }) reader!: Reader;
  @property() whose: Role = 'staff';

  @state() private first: string | undefined;
  @state() private failure: Failure | undefined;
  @state() private isAnother = false;

  protected override render(): TemplateResult {
    const failure = this.failure === undefined ? undefined : failureSentence(this.failure);
    return html`<h1>${this.whose === 'staff' ? words.pinOfStaff() : words.pinOfAdministrator()}</h1>
      <p>${this.first === undefined ? words.newPin() : words.newPinAgain()}</p>
      <p class="told" role="alert">
        ${this.isAnother ? words.pinsDiffer() : failure === undefined ? nothing : `${failure.what} ${failure.remedy}`}
      </p>
      <kiosk-digits @entered=${(event: CustomEvent<string>) => void this.take(event.detail)}></kiosk-digits>
      <button
        type="button"
        @click=${() => {
          this.close(false);
        }}
      >
        ${icon('x')}${words.close()}
      </button>`;
  }

  private async take(pin: string): Promise<void> {
    this.failure = undefined;
    this.isAnother = false;
    if (this.first === undefined) {
      this.first = pin;
      return;
    }
    const isSame = this.first === pin;
    this.first = undefined;
    if (!isSame) {
      this.isAnother = true;
      return;
    }
    const reply = await this.reader.ask('kiosk.act', { act: { kind: 'change-pin', role: this.whose, pin } });
    if (reply.ok) this.close(true);
    else this.failure = reply.failure;
  }

  private close(isChanged: boolean): void {
    this.dispatchEvent(new CustomEvent('closed', { detail: { isChanged } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-new-pin': KioskNewPin;
  }
}
