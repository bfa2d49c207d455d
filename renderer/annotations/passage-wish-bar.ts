import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../i18n/messages/annotations.ts';
import type { AnnotationActs } from './annotation-acts.ts';
import type { PassageWish } from './passage-wish.ts';

/** Characters of the quote in the sentence that asks for a passage. */
const QUOTE_SHOWN = 24;

/** Asks for the passage that is wished, and takes what is selected for it. Styled in `page-styles.ts`. */
export function drawPassageWish(
  wished: PassageWish | undefined,
  acts: AnnotationActs,
): TemplateResult | typeof nothing {
  if (wished === undefined) return nothing;
  const quote = wished.quote.length > QUOTE_SHOWN ? `${wished.quote.slice(0, QUOTE_SHOWN)}…` : wished.quote;
  return html`<div
    class="passage-wish"
    role="status"
    @pointerdown=${(event: Event) => {
      event.preventDefault();
    }}
  >
    <span>${wished.kind === 'attach' ? words.attachBanner(quote) : words.linkBanner(quote)}</span>
    <button type="button" class="primary" @click=${() => void acts.passages.usePassage()}>
      ${words.useSelection()}
    </button>
    <button
      type="button"
      @click=${() => {
        acts.passages.giveUpPassage();
      }}
    >
      ${words.cancel()}
    </button>
  </div>`;
}
