import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import * as words from '../i18n/messages/reading.ts';

/**
 * What can be done with selected text, over the selection.
 * @fires citation-wished - copy with citation.
 * @fires copying-wished - copy.
 */
@customElement('lectern-selection-menu')
@localized()
export class LecternSelectionMenu extends LitElement {
  static override styles = css`
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
      padding: var(--space-1);
      border-radius: var(--radius);
      background: var(--inverse);
      box-shadow: var(--shadow);
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
  `;

  @property({ type: Boolean, reflect: true }) open = false;

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
      <button type="button" @click=${this.wishes('copying-wished')}>${words.copy()}</button>
      <button type="button" @click=${this.wishes('citation-wished')}>${words.copyWithCitation()}</button>
    </div>`;
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
