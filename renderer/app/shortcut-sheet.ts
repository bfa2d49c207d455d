import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/app.ts';
import { printedKeys, shortcutRooms } from './shortcuts.ts';

/** Every key that works at this moment, by room. */
@customElement('lectern-shortcut-sheet')
@localized()
export class LecternShortcutSheet extends LitElement {
  static override styles = [
    controls,
    css`
      wa-dialog {
        --width: min(640px, 94vw);
      }
      .rooms {
        columns: 2 240px;
        column-gap: var(--space-6);
      }
      section {
        break-inside: avoid;
        margin: 0 0 var(--space-5);
      }
      h2 {
        margin: 0 0 var(--space-2);
        color: var(--ink-faint);
        font: 500 var(--size-note) / 1.6 var(--hei);
        letter-spacing: 0.12em;
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-2) var(--space-4);
        margin: 0;
      }
      dd {
        margin: 0;
        text-align: end;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;

  protected override render(): TemplateResult {
    return html`<wa-dialog
      label=${words.shortcuts()}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${() => this.dispatchEvent(new CustomEvent('closed'))}
    >
      <div class="rooms" role="region" tabindex="0" aria-label=${words.shortcuts()}>
        ${shortcutRooms().map(
          (room) =>
            html`<section>
              <h2>${room.name()}</h2>
              <dl>
                ${room.shortcuts.map(
                  (shortcut) =>
                    html`<dt>${shortcut.words()}</dt>
                      <dd>${printedKeys(shortcut.keys).map((key) => html`<kbd>${key}</kbd> `)}</dd>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
    </wa-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shortcut-sheet': LecternShortcutSheet;
  }
}
