import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls, icon, iconNames } from '../elements/index.ts';
import * as words from '../i18n/messages/app.ts';

const MARKS = [1, 2, 3, 4, 5] as const;

/** Every element on one page, in the theme the page has: to look at while designing, and for the suite's pictures. */
@customElement('lectern-specimens')
@localized()
export class LecternSpecimens extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: var(--space-6) var(--space-7);
      }
      h1 {
        font: 600 var(--size-title) / 1.35 var(--song);
      }
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
        margin-block-end: var(--space-5);
      }
      .text {
        font: var(--reading-size) / var(--reading-leading) var(--song);
        text-indent: 2em;
      }
      input[type='range'] {
        max-inline-size: 240px;
      }
      .sunk {
        padding: var(--space-4);
        background: var(--paper-sunk);
      }
      .raised {
        padding: var(--space-4);
        border: var(--hairline) solid var(--rule);
        border-radius: var(--radius-large);
        background: var(--paper-raised);
      }
      mark {
        padding-inline: var(--space-2);
        color: inherit;
      }
      small {
        color: var(--ink-faint);
        font-size: var(--size-note);
      }
      .icons {
        color: var(--ink-soft);
        font-size: var(--size-row);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<h1>${words.elements()}</h1>
      <section>
        <button>${words.settings()}</button>
        <button class="framed">${words.importFolder()}</button>
        <button class="primary">${words.importFiles()}</button>
        <button class="accent">${icon('file-plus')}${words.importing()}</button>
        <button class="framed" disabled>${words.tryAgain()}</button>
        <button aria-label=${words.menu()}>${icon('ellipsis')}</button>
        <kbd>Ctrl K</kbd>
      </section>
      <section>
        <input type="search" aria-label=${words.find()} placeholder=${words.find()} />
        <select aria-label=${words.theme()}>
          <option>${words.paper()}</option>
          <option>${words.night()}</option>
        </select>
        <input type="range" aria-label=${words.textSize()} />
        <fieldset class="segments">
          <legend class="unseen">${words.textSize()}</legend>
          <label><input type="radio" name="size" />${words.small()}</label>
          <label><input type="radio" name="size" checked />${words.medium()}</label>
          <label><input type="radio" name="size" />${words.large()}</label>
        </fieldset>
        <wa-switch checked>${words.showOutline()}</wa-switch>
        <wa-switch>${words.elder()}</wa-switch>
      </section>
      <p class="text">${words.sample()}</p>
      <section>
        ${MARKS.map((mark) => html`<mark .style=${`background: var(--mark-${mark})`}>${words.sample().slice(0, 8)}</mark>`)}
      </section>
      <section>
        <div class="sunk">${words.dropWhat()} <small>${words.elderMeans()}</small></div>
        <div class="raised">${words.dropWhat()} <small>${words.elderMeans()}</small></div>
      </section>
      <section class="icons">${iconNames.map((name) => icon(name))}</section>
      <lectern-full-page picture="library" heading=${words.cannotOpen()} sentence=${words.installFont()}
        ><button class="framed">${words.tryAgain()}</button></lectern-full-page
      >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-specimens': LecternSpecimens;
  }
}
