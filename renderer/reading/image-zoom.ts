import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Image } from '#content/document';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/reading.ts';

/** How much larger or smaller a press of `+` or `-` makes the image, and between which ends. */
const STEP = 1.25;
const LEAST = 0.25;
const MOST = 8;

/**
 * One image by itself, as large as the window lets it be or closer. It scrolls where it is larger than the window.
 * @fires closed
 */
@customElement('lectern-image-zoom')
@localized()
export class LecternImageZoom extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: 100vw;
        block-size: 100vh;
        max-inline-size: none;
        max-block-size: none;
        box-sizing: border-box;
        padding: 0;
        border: 0;
        background: var(--paper);
        color: var(--ink);
      }
      dialog[open] {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
      }
      .view {
        display: grid;
        place-items: safe center;
        overflow: auto;
        outline-offset: -2px;
      }
      img {
        display: block;
        inline-size: auto;
        max-inline-size: calc((100vw - 2 * var(--space-5)) * var(--zoom));
        max-block-size: calc((100vh - var(--target) - 5 * var(--space-4)) * var(--zoom));
        zoom: 1;
      }
      img.close {
        inline-size: calc((100vw - 2 * var(--space-5)) * var(--zoom));
        object-fit: contain;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        padding: var(--space-2) var(--space-4);
        border-block-start: var(--hairline) solid var(--rule);
        background: var(--paper-raised);
        font: var(--size-text) / var(--line) var(--hei);
      }
      .words {
        flex: 1;
        min-inline-size: 0;
        color: var(--ink-soft);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  /** The image looked at; undefined while there is none. */
  @property({ attribute: false }) image: Image | undefined;
  @property({ attribute: false }) assetAddress!: (digest: string) => string;

  @state() private zoom = 1;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('image')) this.zoom = 1;
  }

  protected override render(): TemplateResult {
    const name = this.image?.alternative ?? '';
    return html`<dialog aria-label=${name === '' ? words.image() : name} @close=${this.close} @keydown=${this.press}>
      ${this.image?.asset === undefined ? nothing : this.drawImage(this.image.asset, name)}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('image')) return;
    if (this.image !== undefined && !this.dialog.open) this.dialog.showModal();
    if (this.image === undefined) this.dialog.close();
  }

  private drawImage(asset: string, name: string): TemplateResult {
    return html`<div class="view" tabindex="0" role="region" aria-label=${words.image()}>
        <img
          class=${this.zoom === 1 ? '' : 'close'}
          .style=${`--zoom: ${this.zoom}`}
          src=${this.assetAddress(asset)}
          alt=${name}
        />
      </div>
      <div class="bar">
        <span class="words">${name}</span>
        <button type="button" aria-label=${words.smaller()} ?disabled=${this.zoom <= LEAST} @click=${this.shrink}>
          ${icon('zoom-out')}
        </button>
        <button type="button" @click=${this.fit}>${words.fitWindow()}</button>
        <button type="button" aria-label=${words.larger()} ?disabled=${this.zoom >= MOST} @click=${this.enlarge}>
          ${icon('zoom-in')}
        </button>
        <button type="button" aria-label=${words.close()} @click=${this.leave}>${icon('x')}</button>
      </div>`;
  }

  private readonly enlarge = (): void => {
    this.zoom = Math.min(MOST, this.zoom * STEP);
  };

  private readonly shrink = (): void => {
    this.zoom = Math.max(LEAST, this.zoom / STEP);
  };

  private readonly fit = (): void => {
    this.zoom = 1;
  };

  private readonly leave = (): void => {
    this.dialog.close();
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };

  private readonly press = (event: KeyboardEvent): void => {
    const act = { '+': this.enlarge, '=': this.enlarge, '-': this.shrink, '0': this.fit }[event.key];
    if (act !== undefined) act();
    // No key of the page behind is meant for it while the image is looked at.
    if (event.key !== 'Escape') event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-image-zoom': LecternImageZoom;
  }
}
