import { html, type TemplateResult } from 'lit';
import type { Failure } from '#content/contract';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';

/** In place of what a page could not be told: why, what can be done, and a way to ask again. */
export function drawFailure(failure: Failure, askAgain: () => void): TemplateResult {
  const { what, remedy } = failureSentence(failure);
  return html`<lectern-full-page role="alert" picture="circle-alert" heading=${what} sentence=${remedy}
    ><button class="framed" @click=${askAgain}>${words.tryAgain()}</button></lectern-full-page
  >`;
}
