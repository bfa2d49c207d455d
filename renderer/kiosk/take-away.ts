import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { canonicalText } from '#content/document';
import * as words from '../i18n/messages/kiosk.ts';
import { citation, type OpenPage } from '../reading/index.ts';
import { codeStyles, drawCode } from './code.ts';
import { kioskStyles } from './kiosk-styles.ts';

/** Characters of the passage that go along: with more the code becomes too fine for a phone at arm's length. */
const LONGEST_QUOTE = 60;

/** Title, source, address and the passage where the visitor is, as a code that a phone reads without a network. */
@customElement('kiosk-take-away')
@localized()
export class KioskTakeAway extends LitElement {
  static override styles = [
    kioskStyles,
    codeStyles,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: calc(28 * var(--unit));
        padding: calc(56 * var(--unit));
        text-align: center;
        text-wrap: balance;
      }
      .carried {
        color: var(--ink-soft);
        font-size: var(--kiosk-note);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) page!: OpenPage;
  /** Where the visitor is. */
  @property({ type: Number }) offset = 0;

  protected override render(): TemplateResult {
    const carried = carriedText(this.page, this.offset);
    return html`<h2>${words.takeAwayMeans()}</h2>
      ${drawCode(carried)}
      <p class="carried">${carried}</p>`;
  }
}

/** What a phone is given: the citation, and the paragraph it is of. */
export function carriedText({ opened: { document }, places }: OpenPage, offset: number): string {
  const block = places.addressed.findLast(({ start }) => start <= offset) ?? places.addressed[0];
  const cited = citation(document, block?.address);
  if (block === undefined) return cited;
  const passage = canonicalText(document.blocks).slice(block.start, block.end).trim();
  const quote = [...passage].length > LONGEST_QUOTE ? `${[...passage].slice(0, LONGEST_QUOTE - 1).join('')}…` : passage;
  return `${quote}\n—— ${cited}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-take-away': KioskTakeAway;
  }
}
