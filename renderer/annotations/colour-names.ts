import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Colour } from '#content/annotations';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { TINTS } from './marks.ts';
import { colourName, PALETTE } from './palette.ts';

/** What the colours of highlights are called, to be changed; an empty name is the usual one. */
@customElement('lectern-colour-names')
@localized()
export class LecternColourNames extends LitElement {
  static override styles = [
    controls,
    css`
      fieldset {
        margin: 0 0 var(--space-5);
        padding: 0;
        border: 0;
      }
      legend {
        margin-block-end: var(--space-1);
        padding: 0;
        color: var(--ink-soft);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-block-end: var(--space-1);
      }
      i {
        flex: none;
        inline-size: 18px;
        block-size: 18px;
        border: 1px solid color-mix(in oklab, var(--tint) 45%, var(--ink));
        border-radius: 50%;
        background: var(--tint);
        forced-color-adjust: none;
      }
      input[type='text'] {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  protected override render(): TemplateResult {
    return html`<fieldset>
      <legend>${words.colourNames()}</legend>
      ${PALETTE.map(
        (colour) =>
          html`<label
            ><i .style=${`--tint: var(--${TINTS[colour]})`}></i
            ><input
              type="text"
              maxlength="20"
              aria-label=${words.nameOfColour(colourName(colour, {}))}
              placeholder=${colourName(colour, {})}
              .value=${this.settings.colourNames[colour] ?? ''}
              @change=${(event: Event) => {
                this.rename(colour, (event.currentTarget as HTMLInputElement).value.trim());
              }}
          /></label>`,
      )}
    </fieldset>`;
  }

  private rename(colour: Colour, name: string): void {
    const others = Object.fromEntries(
      Object.entries(this.settings.colourNames).filter(([known]) => known !== (colour as string)),
    );
    wish(this, 'settings-wished', { colourNames: name === '' ? others : { ...others, [colour]: name } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-colour-names': LecternColourNames;
  }
}
