import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Reader, Refusal } from '#content/contract';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { failureSentence, formatMoment } from '../i18n/index.ts';
import * as words from '../i18n/messages/shelf.ts';
import { readerContext } from '../port/index.ts';

/** The files that were not taken in, each with its reason and what can be done. */
@customElement('lectern-refusals')
@localized()
export class LecternRefusals extends LitElement {
  static override styles = [
    controls,
    css`
      wa-dialog {
        --width: min(720px, 94vw);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: var(--space-3) 0;
        border-block-start: var(--hairline) solid var(--rule);
      }
      li b {
        display: block;
        font-weight: 500;
        overflow-wrap: anywhere;
      }
      li p {
        margin: var(--space-1) 0 0;
      }
      .remedy,
      time {
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  /** What is shown; undefined while the dialog is away. */
  @state() private refusals: readonly Refusal[] | undefined;

  async show(): Promise<void> {
    const [reply] = await Promise.all([this.reader.ask('shelf.quarantine', null), import('../elements/components.ts')]);
    if (reply.ok) this.refusals = reply.value;
    else wish(this, 'failure', reply.failure);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.refusals === undefined) return nothing;
    return html`<wa-dialog open light-dismiss label=${words.refusals()} @wa-after-hide=${this.putAway}>
      ${
        this.refusals.length === 0
          ? html`<p>${words.noRefusals()}</p>`
          : html`<ul>
                ${this.refusals.map(({ source, failure, at }) => {
                  const { what, remedy } = failureSentence(failure);
                  return html`<li>
                    <b>${source}</b>
                    <p>${what}</p>
                    <p class="remedy">${remedy} <time>${formatMoment(at)}</time></p>
                  </li>`;
                })}
              </ul>
              <button slot="footer" @click=${this.forget}>${words.forgetRefusals()}</button>`
      }
    </wa-dialog>`;
  }

  private readonly forget = async (): Promise<void> => {
    const reply = await this.reader.ask('shelf.forgetRefusals', null);
    if (reply.ok) this.refusals = [];
    else wish(this, 'failure', reply.failure);
  };

  private readonly putAway = (): void => {
    this.refusals = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-refusals': LecternRefusals;
  }
}
