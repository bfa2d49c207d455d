import { html, type TemplateResult } from 'lit';
import type { Failure } from '#content/contract';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';

/** In place of every page, where the library could not be opened: why, and a way to try again. */
export function drawRefused(failure: Failure | undefined): TemplateResult {
  const sentence = failure === undefined ? undefined : failureSentence(failure);
  return html`<lectern-full-page
    role="alert"
    picture="library"
    heading=${sentence?.what ?? words.cannotOpen()}
    sentence=${sentence?.remedy ?? ''}
    ><button
      class="framed"
      @click=${() => {
        location.reload();
      }}
    >
      ${words.tryAgain()}
    </button></lectern-full-page
  >`;
}
