import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatNumber } from '../i18n/index.ts';

const SECOND = 1000;

/** Seconds that run out, in a sentence. What happens then is the host's to say. */
@customElement('kiosk-countdown')
@localized()
export class KioskCountdown extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: inherit;
      font-size: var(--kiosk-lead);
      font-variant-numeric: tabular-nums;
      text-wrap: balance;
    }
  `;

  /** Seconds that are left when it is shown. */
  @property({ type: Number }) seconds = 0;
  @property({ attribute: false }) sentence!: (seconds: string) => string;

  @state() private left = 0;
  private endsAt = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(this.count, SECOND / 4);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('seconds')) return;
    this.endsAt = performance.now() + this.seconds * SECOND;
    this.left = this.seconds;
  }

  protected override render(): TemplateResult {
    return html`<span role="timer">${this.sentence(formatNumber(this.left))}</span>`;
  }

  private readonly count = (): void => {
    this.left = Math.max(0, Math.ceil((this.endsAt - performance.now()) / SECOND));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-countdown': KioskCountdown;
  }
}
