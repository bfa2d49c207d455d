import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import { drawPalette, paletteStyles, type AnnotationActs } from '../annotations/index.ts';
import { icon } from '../elements/index.ts';
import * as notes from '../i18n/messages/annotations.ts';
import * as words from '../i18n/messages/reading.ts';

/**
 * What can be done with selected text, over the selection.
 * @fires citation-wished - copy with citation.
 * @fires copying-wished - copy.
 */
@customElement('lectern-selection-menu')
@localized()
export class LecternSelectionMenu extends LitElement {
  static override styles = [
    paletteStyles,
    css`
      :host {
        position: fixed;
        z-index: 5;
        inset-block-start: 0;
        inset-inline-start: 0;
        display: none;
        user-select: none;
      }
      :host([open]) {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        max-inline-size: calc(100vw - 16px);
        padding: var(--space-1);
        border-radius: var(--radius);
        background: var(--inverse);
        box-shadow: var(--shadow);
      }
      .palette button {
        padding-inline: 0;
      }
      button[aria-pressed='true'] {
        background: color-mix(in oklab, var(--on-inverse) 18%, transparent);
      }
      button {
        min-block-size: var(--target);
        min-inline-size: var(--target);
        padding-inline: var(--space-3);
        border: 0;
        border-radius: var(--radius-small);
        background: none;
        color: var(--on-inverse);
        font: var(--size-small) / 1 var(--hei);
        cursor: pointer;
      }
      button:hover {
        background: color-mix(in oklab, var(--on-inverse) 18%, transparent);
      }
      button:focus-visible {
        outline: var(--focus) solid var(--on-inverse);
        outline-offset: -3px;
      }
      @media print {
        :host {
          display: none !important;
        }
      }
      @media (forced-colors: active) {
        div,
        button {
          border: 1px solid ButtonText;
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;
  /** What marks look like and what they are called. */
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ attribute: false }) acts!: AnnotationActs;

  /** Stands over a selection's box, or under it where there is no room above. */
  async showOver(box: DOMRect, top: number): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const { width, height } = this.getBoundingClientRect();
    const above = box.top - height - 8;
    const x = Math.max(8, Math.min(box.left + (box.width - width) / 2, window.innerWidth - width - 8));
    const y = above > top ? above : Math.min(box.bottom + 8, window.innerHeight - height - 8);
    this.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  protected override render(): TemplateResult {
    return html`<div role="toolbar" aria-label=${words.selectionMenu()} @pointerdown=${keepSelection}>
      ${drawPalette(this.settings.marker, this.settings.colourNames, (style) => {
        this.open = false;
        void this.acts.highlight(style);
      })}
      <button type="button" aria-keyshortcuts="N" @click=${this.does(() => this.acts.note())}>${notes.note()}</button>
      <button type="button" aria-keyshortcuts="E" @click=${this.does(() => this.acts.correct())}>
        ${notes.correction()}
      </button>
      <button
        type="button"
        class="sign"
        aria-label=${notes.tags()}
        title=${notes.tags()}
        aria-keyshortcuts="T"
        @click=${this.does(() => this.acts.tags())}
      >
        ${icon('tag')}
      </button>
      <button
        type="button"
        class="sign"
        aria-label=${notes.bookmark()}
        title=${notes.bookmark()}
        aria-keyshortcuts="B"
        @click=${this.does(() => this.acts.bookmark())}
      >
        ${icon('bookmark')}
      </button>
      <button
        type="button"
        class="sign"
        aria-label=${notes.linkTo()}
        title=${notes.linkTo()}
        aria-keyshortcuts="L"
        @click=${this.does(() => {
          this.acts.passages.link();
        })}
      >
        ${icon('link')}
      </button>
      <button type="button" @click=${this.wishes('copying-wished')}>${words.copy()}</button>
      <button type="button" @click=${this.wishes('citation-wished')}>${words.copyWithCitation()}</button>
    </div>`;
  }

  private does(act: () => unknown): () => void {
    return () => {
      this.open = false;
      void act();
    };
  }

  private wishes(name: 'copying-wished' | 'citation-wished'): () => void {
    return () => {
      this.open = false;
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
    };
  }
}

/** Pressing a button must not take the selection away. */
function keepSelection(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-selection-menu': LecternSelectionMenu;
  }
  interface HTMLElementEventMap {
    'copying-wished': CustomEvent<null>;
    'citation-wished': CustomEvent<null>;
  }
}
