import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DecidedCorrection, Receipt } from '#content/document';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/reading.ts';
import { ruleInWords } from '../i18n/messages/rules.ts';
import type { DocumentPlaces } from './document-places.ts';
import { wishInside } from './events.ts';
import { removalGroups, type ListedRemoval, type RemovalGroup } from './removal-groups.ts';

/** Characters of a removed run that name its button to a screen reader. */
const NAME_CHARACTERS = 20;
/** Runs of a group whose words are seen while it is closed. */
const PREVIEWED = 20;

/**
 * What cleaning took out of a document, run by run, in the order it stood, and what was decided on its corrections.
 * @fires restore-wished - the run of that index of the receipt goes back.
 * @fires place-wished - the person wants to see where a run stood.
 * @fires closed
 */
@customElement('lectern-receipt')
@localized()
export class LecternReceipt extends LitElement {
  static override styles = [
    controls,
    css`
      wa-drawer {
        --size: min(420px, 100vw);
      }
      p {
        margin: 0 0 var(--space-4);
        color: var(--ink-soft);
      }
      h2 {
        margin: var(--space-5) 0 var(--space-3);
        font: 600 var(--size-lead) / 1.4 var(--hei);
      }
      del {
        color: var(--ink-faint);
      }
      ins {
        text-decoration-color: var(--cinnabar);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-block: var(--space-3);
        border-block-start: var(--hairline) solid var(--rule);
      }
      q {
        display: block;
        color: var(--ink);
        font: var(--size-lead) / 1.7 var(--song);
        quotes: none;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      summary {
        min-block-size: var(--target);
        border-radius: var(--radius);
        cursor: pointer;
      }
      summary:hover {
        background: var(--paper-sunk);
      }
      summary b {
        color: var(--ink-soft);
        font-weight: 500;
        font-size: var(--size-small);
      }
      summary q {
        overflow: hidden;
        color: var(--ink-faint);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      details[open] > summary q {
        display: none;
      }
      details > ol {
        padding-inline-start: var(--space-4);
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-3);
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      .acts {
        display: flex;
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) receipt: Receipt = { removed: [] };
  @property({ attribute: false }) places!: DocumentPlaces;

  protected override render(): TemplateResult {
    const { removed, corrected = [] } = this.receipt;
    return html`<wa-drawer
      label=${words.receipt()}
      placement="end"
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${this.close}
    >
      ${
        this.open
          ? html`<p>${removed.length === 0 ? words.nothingRemoved() : words.receiptHint()}</p>
              <ol>
                ${removalGroups(removed).map((group) => this.drawGroup(group))}
              </ol>
              ${corrected.length === 0 ? nothing : this.drawDecisions(corrected)}`
          : nothing
      }
    </wa-drawer>`;
  }

  private drawGroup({ rule, runs }: RemovalGroup): TemplateResult {
    if (runs.length === 1) return html`${runs.map((run) => this.drawRemoval(run))}`;
    const beginning = runs.slice(0, PREVIEWED).map(({ removal }) => removal.text.trim());
    return html`<li>
      <details>
        <summary>
          <b>${words.removedTogether(ruleInWords(rule), runs.length)}</b>
          <q>${beginning.join('　')}</q>
        </summary>
        <ol>
          ${runs.map((run) => this.drawRemoval(run))}
        </ol>
      </details>
    </li>`;
  }

  private drawRemoval({ removal, index }: ListedRemoval): TemplateResult {
    const address = this.places.addressAt(removal.at);
    const name = removal.text.trim().slice(0, NAME_CHARACTERS);
    return html`<li>
      <q>${removal.text.trim()}</q>
      <div class="facts">
        <span>${address === undefined ? '' : words.takenBefore(address)}</span>
        <span>${words.removalRule(ruleInWords(removal.rule))}</span>
        <span class="acts">
          ${this.drawGoTo(removal.at)}
          <button
            type="button"
            class="accent"
            aria-label=${words.restoreRun(name)}
            @click=${() => {
              wishInside(this, 'restore-wished', { removal: index });
            }}
          >
            ${words.restore()}
          </button>
        </span>
      </div>
    </li>`;
  }

  private drawDecisions(corrected: readonly DecidedCorrection[]): TemplateResult {
    return html`<h2>${words.decisions()}</h2>
      <ol class="decisions">
        ${corrected.map(
          ({ at, was, proposed, isAccepted }) =>
            html`<li>
              <q><del>${was}</del> <ins>${proposed}</ins></q>
              <div class="facts">
                <span>${isAccepted ? words.decidedAccepted() : words.decidedRefused()}</span>
                <span class="acts">${this.drawGoTo(at)}</span>
              </div>
            </li>`,
        )}
      </ol>`;
  }

  private drawGoTo(offset: number): TemplateResult {
    return html`<button
      type="button"
      @click=${() => {
        wishInside(this, 'place-wished', { offset });
      }}
    >
      ${words.showPlace()}
    </button>`;
  }

  private readonly close = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-receipt': LecternReceipt;
  }
}
