import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/reading.ts';

/** Distance between a link and what is said of it, in pixels, and from the window's edge. */
const GAP = 8;

/**
 * Where a link points, in full, beside the link. Nothing is opened; the address can be copied.
 * @fires copy-wished - with the address as its detail.
 */
@customElement('lectern-link-address')
@localized()
export class LecternLinkAddress extends LitElement {
  static override styles = [
    controls,
    css`
      div {
        position: fixed;
        inset: auto;
        box-sizing: border-box;
        max-inline-size: min(420px, calc(100vw - 16px));
        margin: 0;
        padding: var(--space-3) var(--space-4);
        border: var(--hairline) solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper-raised);
        color: var(--ink-soft);
        box-shadow: var(--shadow);
        font: var(--size-small) / 1.6 var(--hei);
      }
      code {
        display: block;
        color: var(--ink);
        font: var(--size-small) / 1.6 var(--mono);
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
      }
      p {
        margin: var(--space-1) 0 var(--space-2);
      }
    `,
  ];

  @state() private target = '';
  @query('div') private readonly box!: HTMLElement;

  /** Shows an address under (or, near the window's end, over) the link it is of. */
  async show(target: string, link: HTMLElement): Promise<void> {
    this.target = target;
    await this.updateComplete;
    this.box.showPopover();
    const near = link.getBoundingClientRect();
    const { width, height } = this.box.getBoundingClientRect();
    const below = near.bottom + GAP;
    const top = below + height > window.innerHeight ? near.top - GAP - height : below;
    this.box.style.top = `${Math.max(GAP, top)}px`;
    this.box.style.left = `${Math.max(GAP, Math.min(near.left, window.innerWidth - width - GAP))}px`;
    this.box.querySelector('button')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div popover role="dialog" aria-label=${words.link()}>
      <code>${this.target}</code>
      <p>${words.linkHint()}</p>
      <button type="button" class="framed" @click=${this.copy}>${icon('copy')}${words.copyAddress()}</button>
    </div>`;
  }

  private readonly copy = (): void => {
    this.box.hidePopover();
    this.dispatchEvent(new CustomEvent('copy-wished', { detail: this.target, bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-link-address': LecternLinkAddress;
  }
  interface HTMLElementEventMap {
    'copy-wished': CustomEvent<string>;
  }
}
