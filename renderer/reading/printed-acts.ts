import { html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '#content/contract';
import { drawPalette, type AnnotationActs, type Mark } from '../annotations/index.ts';
import * as notes from '../i18n/messages/annotations.ts';
import * as words from '../i18n/messages/printed.ts';
import { wishInside } from './events.ts';
import type { Span } from './text-offsets.ts';

/** A printed page, and what of it is chosen. */
interface AnnotatedPage extends EventTarget {
  readonly settings: Settings;
  /** What is selected on the page: the stretch of the text it is, where it is in the text. */
  readonly chosenWords: { readonly span: Span | undefined } | undefined;
  /** The mark that was touched. */
  chosenMark: Mark | undefined;
  readonly close: () => void;
}

/** What can be done to the words that are selected, or to the mark that was touched. */
export function drawPrintedActs(page: AnnotatedPage, acts: AnnotationActs): TemplateResult {
  const { chosenWords, chosenMark, settings } = page;
  if (chosenWords !== undefined) {
    const { span } = chosenWords;
    if (span === undefined) return html`<p class="acts" role="status">${words.notInText()}</p>`;
    return html`<div class="acts" role="toolbar" aria-label=${words.annotatePage()} @pointerdown=${keepSelection}>
      ${drawPalette(settings.marker, settings.colourNames, (style) => void acts.highlight(style))}
      <button
        type="button"
        aria-keyshortcuts="N"
        @click=${() => {
          // It is written beside the text, where there is room for it.
          wishInside(page, 'place-wished', { offset: span.start });
          void acts.note();
          page.close();
        }}
      >
        ${notes.note()}
      </button>
    </div>`;
  }
  if (chosenMark === undefined) return html`<p class="acts">${words.selectToAnnotate()}</p>`;
  const { id, look, start } = chosenMark;
  return html`<div class="acts" role="toolbar" aria-label=${words.annotatePage()}>
    ${
      typeof look === 'string'
        ? nothing
        : drawPalette(look, settings.colourNames, (style) => {
            acts.fulfil({ act: 'style', id, style });
          })
    }
    <button
      type="button"
      @click=${() => {
        page.chosenMark = undefined;
        acts.fulfil({ act: 'remove', id });
      }}
    >
      ${notes.remove()}
    </button>
    <button
      type="button"
      @click=${() => {
        wishInside(page, 'place-wished', { offset: start });
        acts.fulfil({ act: 'go', id });
        page.close();
      }}
    >
      ${words.showInText()}
    </button>
  </div>`;
}

/** Pressing a button must not take the selection away. */
function keepSelection(event: Event): void {
  event.preventDefault();
}
