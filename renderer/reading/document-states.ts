import { html, type TemplateResult } from 'lit';
import * as words from '../i18n/messages/reading.ts';

/** Before a document is there. Seen only after a moment (see `.opening`): most documents are there before it. */
export function drawOpening(): TemplateResult {
  return html`<section class="state opening" role="status"><p>${words.opening()}</p></section>`;
}

/** In place of a text that is empty. */
export function drawNoText(): TemplateResult {
  return html`<section class="state">
    <h2>${words.noText()}</h2>
    <p>${words.noTextHint()}</p>
  </section>`;
}
