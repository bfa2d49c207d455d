import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { QrCode } from '#content/annotations/citing';
import type { Reader } from '#content/contract';
import type { Metadata } from '#content/document';
import { wish } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/annotations.ts';

/** Modules of the quiet border around a code, as its standard asks. */
const BORDER = 4;

const LEFT_OUT: Readonly<Record<QrCode['leftOut'][number], () => string>> = {
  quote: words.leftOutQuote,
  'end of the quote': words.leftOutQuoteEnd,
  address: words.leftOutAddress,
  'end of the title': words.leftOutTitleEnd,
};

/** What is shared of a passage. */
export interface Shared {
  readonly quote: string;
  readonly address: string | undefined;
  readonly metadata: Metadata;
}

/**
 * Hands a passage on without a network: a code that a telephone reads off the screen, the clipboard.
 * @fires closed - the person has closed it
 */
@customElement('lectern-share')
@localized()
export class LecternShare extends LitElement {
  static override styles = [
    controls,
    css`
      .code {
        display: block;
        inline-size: min(320px, 70vw);
        margin-inline: auto;
        border-radius: var(--radius-small);
        background: #fff;
        forced-color-adjust: none;
      }
      p {
        margin: var(--space-3) 0 0;
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
      .quote {
        color: var(--ink);
        font: var(--size-text) / 1.7 var(--song);
        white-space: pre-line;
      }
      .acts {
        display: flex;
        justify-content: end;
        gap: var(--space-2);
        margin-block-start: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) shared: Shared | undefined;
  @state() private drawn: { readonly code: QrCode; readonly text: string } | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('shared')) return;
    this.drawn = undefined;
    if (this.shared !== undefined) void this.encode(this.shared);
  }

  protected override render(): TemplateResult {
    const { shared, drawn } = this;
    return html`<wa-dialog
      label=${words.share()}
      light-dismiss
      ?open=${shared !== undefined}
      @wa-after-hide=${this.close}
    >
      ${
        shared === undefined
          ? nothing
          : html`${
                drawn === undefined
                  ? nothing
                  : html`${drawCode(drawn.code)}
                      ${
                        drawn.code.leftOut.length === 0
                          ? nothing
                          : html`<p role="status">
                              ${words.leftOut(drawn.code.leftOut.map((what) => LEFT_OUT[what]()).join(words.listSeparator()))}
                            </p>`
                      }
                      <p class="quote">${drawn.text}</p>`
              }
              <div class="acts">
                <button type="button" ?disabled=${drawn === undefined} @click=${this.write}>${words.asLetter()}</button>
                <button type="button" class="primary" @click=${this.copy}>
                  ${icon('copy')}${words.copyWithCitation()}
                </button>
              </div>`
      }
    </wa-dialog>`;
  }

  private async encode(shared: Shared): Promise<void> {
    await import('../elements/components.ts');
    const { qrCodeOf, quoteWithCitation } = await import('#content/annotations/citing');
    if (this.shared !== shared) return;
    const { quote, metadata, address } = shared;
    this.drawn = { code: qrCodeOf(metadata, quote), text: quoteWithCitation(quote, metadata, address) };
  }

  private readonly copy = async (): Promise<void> => {
    if (this.drawn === undefined) return;
    const reply = await this.reader.ask('clipboard.write', { text: this.drawn.text });
    if (reply.ok) wish(this, 'notice', { text: words.copied() });
    else wish(this, 'failure', reply.failure);
  };

  /** A letter that a mail program opens as a draft: its body is what would be copied. */
  private readonly write = async (): Promise<void> => {
    const { drawn, shared } = this;
    if (drawn === undefined || shared === undefined) return;
    const reply = await this.reader.ask('letter.save', { subject: shared.metadata.title, body: drawn.text });
    if (!reply.ok) wish(this, 'failure', reply.failure);
    else if (reply.value !== null) wish(this, 'notice', { text: words.exported(reply.value.saved) });
  };

  private readonly close = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  };
}

/** A code as one path: each dark module a square. */
function drawCode({ modules }: QrCode): TemplateResult {
  const side = modules.length + 2 * BORDER;
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x + BORDER)} ${String(y + BORDER)}h1v1h-1z` : '')))
    .join('');
  return html`<svg
    class="code"
    role="img"
    aria-label=${words.qrCode()}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} fill="#000" />`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-share': LecternShare;
  }
}
