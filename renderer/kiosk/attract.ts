import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { begunAt, itemAfter, shiftAfter, type AttractItem } from '#content/kiosk';
import { withFullWidthMarks } from '../drawing/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { kioskStyles } from './kiosk-styles.ts';

const SECOND = 1000;

/**
 * The loop while nobody is there: one sentence, title or picture after another, each moved a little from where the last
 * one stood.
 * @fires touched - the screen was touched, with the item that was shown, or null; at the first contact, not when the finger lifts
 */
@customElement('kiosk-attract')
@localized()
export class KioskAttract extends LitElement {
  static override styles = [
    kioskStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        display: grid;
        background: var(--paper);
      }
      .whole {
        display: grid;
        grid-template-rows: 1fr auto;
        inline-size: 100%;
        block-size: 100%;
        padding: calc(110 * var(--unit)) var(--kiosk-edge) calc(90 * var(--unit));
        border: 0;
        border-radius: 0;
        background: none;
        translate: var(--shift-x, 0) var(--shift-y, 0);
        text-align: start;
        white-space: normal;
      }
      .whole[data-pressed] {
        background: none;
      }
      .item {
        display: flex;
        flex-direction: column;
        align-self: center;
        max-inline-size: calc(1500 * var(--unit));
        animation: come 700ms ease-out;
      }
      q {
        quotes: none;
        font: calc(74 * var(--unit)) / 1.7 var(--kai);
        text-wrap: balance;
        line-break: strict;
      }
      h1 {
        font: 600 calc(82 * var(--unit)) / 1.4 var(--song);
        text-wrap: balance;
      }
      img {
        max-inline-size: 100%;
        max-block-size: 46vh;
        margin-block-end: calc(48 * var(--unit));
        border-radius: var(--kiosk-radius);
        object-fit: contain;
        object-position: left center;
      }
      .from {
        margin-block-start: calc(44 * var(--unit));
        color: var(--ink-soft);
        font-size: calc(32 * var(--unit));
      }
      .credit {
        display: block;
        color: var(--ink-faint);
      }
      .begin {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1em;
        padding-block-start: calc(44 * var(--unit));
        border-block-start: 2px solid var(--cinnabar);
        color: var(--cinnabar);
        font-size: calc(40 * var(--unit));
      }
      @keyframes come {
        from {
          opacity: 0;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .item {
          animation: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) loop: readonly AttractItem[] = [];
  /** The item the loop begins with, counted from 0 and round. */
  @property({ type: Number }) first = 0;
  @property({ type: Number }) shiftEverySeconds = 60;
  @property() institution = '';
  @property({ attribute: false }) assetAddress!: (digest: string) => string;

  private items: readonly AttractItem[] = [];
  @state() private shown = 0;
  @state() private shift = { x: 0, y: 0 };
  private startedAt = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.startedAt = performance.now();
    this.timer = setInterval(this.follow, SECOND);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('loop') || changed.has('first')) this.items = begunAt(this.loop, this.first);
  }

  protected override render(): TemplateResult {
    const item = this.items[this.shown];
    const { x, y } = this.shift;
    return html`<button
      type="button"
      class="whole"
      .style=${`--shift-x: ${x}px; --shift-y: ${y}px`}
      @pointerdown=${this.touch}
      @click=${this.touch}
    >
      ${item === undefined ? this.drawNothing() : this.drawItem(item)}
      <span class="begin"
        ><span>${words.touchToBegin()}</span><span aria-hidden="true">·</span
        ><span lang="en">${words.touchToBeginInEnglish()}</span></span
      >
    </button>`;
  }

  private drawItem({ title, credit, quote, image }: AttractItem): TemplateResult {
    const picture =
      image === undefined ? nothing : html`<img src=${this.assetAddress(image)} alt="" decoding="async" />`;
    // Made anew for each item, so that each one comes in.
    return html`${keyed(
      this.shown,
      html`<span class="item" data-shown=${this.shown}>
        ${picture}
        ${
          quote === undefined
            ? html`<h1>${words.titled(title)}</h1>`
            : html`<q>${withFullWidthMarks(quote.text)}</q>
                <span class="from"
                  >${words.titled(title)}${quote.address === undefined ? nothing : html` ${quote.address}`}</span
                >`
        }
        <span class="from credit">${credit}</span>
      </span>`,
    )}`;
  }

  private drawNothing(): TemplateResult {
    return html`<span class="item"><h1>${this.institution === '' ? words.welcome() : this.institution}</h1></span>`;
  }

  private readonly follow = (): void => {
    const seconds = (performance.now() - this.startedAt) / SECOND;
    this.shown = itemAfter(this.items, seconds);
    this.shift = shiftAfter(seconds, this);
  };

  private readonly touch = (event: Event): void => {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('touched', { detail: this.items[this.shown] ?? null }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-attract': KioskAttract;
  }
}
