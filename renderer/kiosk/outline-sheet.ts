import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OutlineEntry } from '#content/document';
import { withFullWidthMarks } from '../drawing/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { kioskStyles } from './kiosk-styles.ts';

/**
 * The outline as a list of large entries.
 * @fires chosen - the offset of the entry that was touched
 */
@customElement('kiosk-outline')
@localized()
export class KioskOutline extends LitElement {
  static override styles = [
    kioskStyles,
    css`
      :host {
        display: block;
        padding: calc(40 * var(--unit));
      }
      h2 {
        margin-block-end: calc(20 * var(--unit));
        color: var(--ink-faint);
        font: var(--kiosk-note) / 1.5 var(--hei);
      }
      ol {
        display: grid;
        gap: max(8px, calc(8 * var(--unit)));
      }
      button {
        justify-content: flex-start;
        inline-size: 100%;
        padding-block: calc(14 * var(--unit));
        padding-inline: calc(24 * var(--unit) + var(--depth) * 1.2em) calc(24 * var(--unit));
        border-color: transparent;
        border-radius: var(--kiosk-radius);
        background: none;
        font: var(--kiosk-text) / 1.45 var(--song);
        text-align: start;
        white-space: normal;
      }
      .point {
        color: var(--ink-soft);
      }
      [aria-current='location'] {
        color: var(--cinnabar);
      }
    `,
  ];

  @property({ attribute: false }) outline: readonly OutlineEntry[] = [];
  @property({ attribute: false }) here: readonly OutlineEntry[] = [];
  @property() language = '';

  protected override render(): TemplateResult {
    return html`<h2>${words.outline()}</h2>
      <ol lang=${this.language}>
        ${this.outline.map(
          (entry) =>
            html`<li>
              <button
                type="button"
                class=${entry.kind}
                .style=${`--depth: ${entry.kind === 'heading' ? Math.max(0, entry.level - 1) : 2}`}
                aria-current=${this.here.includes(entry) ? 'location' : 'false'}
                @click=${() => {
                  this.dispatchEvent(new CustomEvent('chosen', { detail: entry.start }));
                }}
              >
                ${withFullWidthMarks(`${entry.label}${entry.text}`)}
              </button>
            </li>`,
        )}
      </ol>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('[aria-current=location]')?.scrollIntoView({ block: 'center' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-outline': KioskOutline;
  }
}
