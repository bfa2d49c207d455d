import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Reader } from '#content/contract';
import { icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import './digit-pad.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { padStyles } from './pad-styles.ts';

const SECOND = 1000;

/**
 * The way in for staff, after the hidden gesture. What comes of a right PIN is told by the host.
 * @fires closed
 */
@customElement('kiosk-pin')
@localized()
export class KioskPin extends LitElement {
  static override styles = [kioskStyles, padStyles];

  @property({ attribute: false }) reader!: Reader;
  /** Whether the digits stand in another order each time, so that nobody learns the PIN by watching the hand. */
  @property({ type: Boolean }) shuffled = false;

  @state() private isWrong = false;
  @state() private waitsUntil = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override render(): TemplateResult {
    const left = Math.ceil((this.waitsUntil - performance.now()) / SECOND);
    return html`<h1>${words.enterPin()}</h1>
      <p class="told" role="alert">
        ${left > 0 ? words.wait(formatNumber(left)) : this.isWrong ? words.wrongPin() : nothing}
      </p>
      <kiosk-digits
        ?shuffled=${this.shuffled}
        ?disabled=${left > 0}
        @entered=${(event: CustomEvent<string>) => void this.unlock(event.detail)}
      ></kiosk-digits>
      <button
        type="button"
        @click=${() => {
          this.dispatchEvent(new CustomEvent('closed'));
        }}
      >
        ${icon('x')}${words.close()}
      </button>`;
  }

  private async unlock(pin: string): Promise<void> {
    const reply = await this.reader.ask('kiosk.unlock', { pin });
    if (reply.ok && 'role' in reply.value) return;
    this.isWrong = true;
    if (!reply.ok || !('wait' in reply.value)) return;
    this.waitsUntil = performance.now() + reply.value.wait;
    clearInterval(this.timer);
    this.timer = setInterval(() => {
      this.requestUpdate();
      if (performance.now() >= this.waitsUntil) clearInterval(this.timer);
    }, SECOND / 4);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-pin': KioskPin;
  }
}
