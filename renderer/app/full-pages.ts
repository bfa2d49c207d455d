import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '#content/contract';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';

/** Failures after which another library may well open. */
const OF_THIS_LIBRARY: ReadonlySet<Failure['code']> = new Set([
  'library-missing',
  'library-newer',
  'library-unreadable',
  'library-in-use',
]);

/** In place of every page, where the library could not be opened: why, a way to try again, and one to open another. */
export function drawRefused(failure: Failure | undefined, chooseLibrary: () => void): TemplateResult {
  const sentence = failure === undefined ? undefined : failureSentence(failure);
  const other = failure !== undefined && OF_THIS_LIBRARY.has(failure.code);
  return drawTryAgain(
    sentence?.what ?? words.cannotOpen(),
    sentence?.remedy ?? '',
    other ? html`<button class="framed" @click=${chooseLibrary}>${words.chooseLibrary()}</button>` : nothing,
  );
}

/** In place of a page whose code could not be loaded. Only a new start of the window asks for the file again. */
export const drawMissing = (): TemplateResult => drawTryAgain(words.pageMissing(), words.pageMissingRemedy());

const drawTryAgain = (what: string, remedy: string, other: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<lectern-full-page role="alert" picture="library" heading=${what} sentence=${remedy}
    ><button
      class="framed"
      @click=${() => {
        location.reload();
      }}
    >
      ${words.tryAgain()}</button
    >${other}</lectern-full-page
  >`;
