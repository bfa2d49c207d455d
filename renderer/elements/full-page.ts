import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, type IconName } from './icons.ts';
import { controls } from './controls.ts';

/** A page that has nothing to show but a sentence: what happened and what can be done. Buttons go in its slot. */
@customElement('lectern-full-page')
export class LecternFullPage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--space-4);
        padding: var(--space-6) var(--space-5);
        text-align: center;
      }
      .picture {
        color: var(--ink-faint);
        font-size: 30px;
      }
      h1 {
        margin: 0;
        max-inline-size: 30em;
        font: 600 var(--size-heading) / 1.4 var(--song);
        text-wrap: balance;
      }
      p {
        max-inline-size: 34em;
        margin: 0;
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-3);
      }
    `,
  ];

  @property() picture: IconName = 'info';
  @property() heading = '';
  @property() sentence = '';

  protected override render(): TemplateResult {
    return html`<div class="picture">${icon(this.picture)}</div>
      <h1>${this.heading}</h1>
      <p>${this.sentence}</p>
      <div class="acts"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-full-page': LecternFullPage;
  }
}
