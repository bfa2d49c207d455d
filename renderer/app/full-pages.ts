import { html, type TemplateResult } from 'lit';
import type { Failure } from '#content/contract';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';

/** In place of every page, where the library could not be opened: why, and a way to try again. */
export function drawRefused(failure: Failure | undefined): TemplateResult {
  const sentence = failure === undefined ? undefined : failureSentence(failure);
  return drawTryAgain(sentence?.what ?? words.cannotOpen(), sentence?.remedy ?? '');
}

/** In place of a page whose code could not be loaded. Only a new start of the window asks for the file again. */
export const drawMissing = (): TemplateResult => drawTryAgain(words.pageMissing(), words.pageMissingRemedy());

const drawTryAgain = (what: string, remedy: string): TemplateResult =>
  html`<lectern-full-page role="alert" picture="library" heading=${what} sentence=${remedy}
    ><button
      class="framed"
      @click=${() => {
        location.reload();
      }}
    >
      ${words.tryAgain()}
    </button></lectern-full-page
  >`;
