import { css, html, nothing, type TemplateResult } from 'lit';
import type { FoundNote, FoundNotes } from '#content/library';
import { addressOf, WHOLE_NOTEBOOK } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';
import { drawMarked } from './marked-text.ts';

/** The annotations that have what was searched for: some of them, and the way to all in the notebook. */
export function drawFoundNotes(found: FoundNotes | undefined, query: string): TemplateResult | typeof nothing {
  if (found === undefined || found.total === 0) return nothing;
  const { total, notes } = found;
  return html`<section class="notes" aria-labelledby="notes">
    <h2 id="notes">${words.notes(formatNumber(total))}</h2>
    <ul>
      ${notes.map((note) => html`<li>${drawNote(note, query)}</li>`)}
    </ul>
    ${total > notes.length ? html`<a class="all" href=${inNotebook(query)}>${words.allNotes()}</a>` : nothing}
  </section>`;
}

function drawNote({ id, document, quote, written, tags }: FoundNote, query: string): TemplateResult {
  const href =
    document?.shelved === true ? addressOf({ page: 'reading', id: document.id, annotation: id }) : inNotebook(query);
  return html`<a href=${href}
    >${written === undefined ? nothing : html`<span class="written">${drawMarked(written.text, written.marks)}</span>`}
    ${quote === undefined ? nothing : html`<span class="quote">${drawMarked(quote.text, quote.marks)}</span>`}
    ${tags.map((tag) => html`<span class="tag">#${tag}</span>`)}
    <span class="on">${document?.title === '' ? words.untitled() : document?.title}</span></a
  >`;
}

function inNotebook(query: string): string {
  return addressOf({ page: 'notebook', view: { ...WHOLE_NOTEBOOK, text: query } });
}

export const foundNotesStyles = css`
  .notes {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr) auto;
    gap: 0 var(--space-4);
    align-items: baseline;
    margin-block-end: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }
  .notes h2 {
    margin: 0;
    color: var(--ink-soft);
    font: 500 var(--size-small) / var(--target) var(--hei);
    white-space: nowrap;
  }
  .notes ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .notes a {
    display: flex;
    gap: var(--space-3);
    align-items: baseline;
    min-block-size: max(24px, var(--target));
    color: var(--ink-soft);
    font: var(--size-text) / max(24px, var(--target)) var(--song);
    text-decoration: none;
    white-space: nowrap;
    border-radius: var(--radius-small);
  }
  .notes a:hover {
    color: var(--cinnabar);
  }
  .notes a span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .notes .written {
    flex: 0 1 auto;
    color: var(--ink);
  }
  .notes .quote {
    flex: 0 2 auto;
    padding-inline-start: var(--space-2);
    border-inline-start: 2px solid var(--mark-2);
  }
  .notes .tag {
    flex: none;
    color: var(--ink-faint);
    font-size: var(--size-note);
  }
  .notes .on {
    flex: 0 3 auto;
    min-inline-size: 4em;
    margin-inline-start: auto;
    color: var(--ink-faint);
    font-size: var(--size-small);
  }
  .notes .all {
    color: var(--cinnabar);
    font-family: var(--hei);
    font-size: var(--size-small);
  }
  .notes mark {
    background: var(--mark-2);
    color: var(--ink);
  }
  @container page (inline-size < 46em) {
    .notes {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .notes ul {
      grid-area: 2 / 1 / auto / -1;
    }
    .notes .on {
      display: none;
    }
  }
`;
