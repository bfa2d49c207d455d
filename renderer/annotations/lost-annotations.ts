import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { wishOf, type AnnotationWish } from './annotation-wishes.ts';
import { addressAt, type MeasuredText } from './measured-text.ts';
import { quoteOf, type Thread } from './threads.ts';

/** Characters shown on each side of a candidate. */
const CONTEXT = 24;

type DrawCard = (thread: Thread) => TemplateResult;

/** Those that could stand at several places, each with the places. */
export function drawAmbiguous(
  threads: readonly Thread[],
  text: MeasuredText,
  drawCard: DrawCard,
): TemplateResult | typeof nothing {
  if (threads.length === 0) return nothing;
  return html`<section aria-label=${words.ambiguous()}>
    <h3>${words.ambiguous()}</h3>
    <p class="hint">${words.ambiguousHint()}</p>
    <ol>
      ${repeat(
        threads,
        ({ id }) => id,
        (thread) => html`<li data-id=${thread.id}>${drawCard(thread)} ${drawCandidates(thread, text)}</li>`,
      )}
    </ol>
  </section>`;
}

/** The places an annotation could stand at, side by side. */
function drawCandidates({ id, held }: Thread, text: MeasuredText): TemplateResult | typeof nothing {
  if (held.anchor?.state !== 'ambiguous') return nothing;
  return html`<div class="candidates">
    ${held.anchor.candidates.map(({ start, end }, index) => {
      const said = text.words;
      const address = addressAt(text.addresses, start) ?? '';
      return html`<div class="candidate">
        <p>
          …${said.slice(Math.max(0, start - CONTEXT), start)}<mark>${said.slice(start, end)}</mark>${said.slice(
            end,
            end + CONTEXT,
          )}…
        </p>
        <small>${words.candidate(formatNumber(index + 1), address)}</small>
        <button type="button" class="framed" @click=${wishing({ act: 'choose', id, place: { start, end } })}>
          ${words.chooseHere()}
        </button>
      </div>`;
    })}
  </div>`;
}

/** Those whose passage is gone; the person may show where it belongs. */
export function drawOrphans(threads: readonly Thread[], drawCard: DrawCard): TemplateResult | typeof nothing {
  if (threads.length === 0) return nothing;
  return html`<section aria-label=${words.orphans()}>
    <h3>${words.orphans()}</h3>
    <p class="hint">${words.orphansHint()}</p>
    <ol>
      ${repeat(
        threads,
        ({ id }) => id,
        (thread) =>
          html`<li data-id=${thread.id}>
            ${drawCard(thread)}
            <button
              type="button"
              class="framed"
              aria-label=${`${words.attach()} ${quoteOf(thread.annotation)}`}
              @click=${wishing({ act: 'attach', id: thread.id })}
            >
              ${words.attach()}
            </button>
          </li>`,
      )}
    </ol>
  </section>`;
}

function wishing(annotationWish: AnnotationWish): (event: Event) => void {
  return ({ currentTarget }) => {
    if (currentTarget !== null) wishOf(currentTarget, annotationWish);
  };
}
