import { css, html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Passage, SearchHit } from '#content/search';
import { addressOf, type Found } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';
import { drawMarked } from './marked-text.ts';

/** Different texts that are marked in a document which is opened from its hit, at most. */
const MOST_TEXTS = 20;

/** Where a hit leads: to a passage of the document, with all that was found marked. */
export function addressOfHit({ document, passages, texts }: SearchHit, passage = passages[0]): string {
  const at = passage?.spans[0]?.[0];
  if (at === undefined) return addressOf({ page: 'reading', id: document.id });
  const found: Found = { texts: texts.slice(0, MOST_TEXTS), at };
  return addressOf({ page: 'reading', id: document.id, found });
}

/**
 * A document that was found: title, passages, where it comes from, and how often it has what was searched for.
 * @param chosen The passage that Enter leads to, where the keyboard stands on this hit.
 */
export function drawHit(hit: SearchHit, chosen: number | undefined): TemplateResult {
  const { document, passages, count } = hit;
  return html`<div class="hit">
    <div class="what" lang=${document.language}>
      <p class="title">${document.title === '' ? words.untitled() : drawMarked(document.title, hit.titleMarks)}</p>
      ${passages.map((passage, index) => drawPassage(passage, index, passages.length, index === chosen))}
    </div>
    <div class="from">
      <p>${document.creators.map(({ name }) => name).join(words.listSeparator())}</p>
      <p>${document.source ?? document.publisher}</p>
    </div>
    <p class="date">${document.published?.split('T')[0]}</p>
    <p class="count">${count === 0 ? nothing : words.places(formatNumber(count))}</p>
  </div>`;
}

/** A hit that has not arrived yet: as tall as the others, and quiet. */
export function emptyHit(): TemplateResult {
  return html`<div class="hit"><span class="awaited"></span></div>`;
}

/** A row has two lines below its title: two passages, or one with the headings over it. */
function drawPassage(
  { address, headingPath, excerpt, cut: [isCutBefore, isCutAfter], marks }: Passage,
  index: number,
  count: number,
  isChosen: boolean,
): TemplateResult {
  // Headings without a number are the address themselves, and are said once.
  const isSaid = headingPath.every((heading) => address.includes(heading));
  const path = isSaid ? '' : headingPath.join(words.pathSeparator());
  const place = html`${address === '' ? nothing : html`<span class="address">${address}</span>`}${
    path === '' ? nothing : html`<span class="path" title=${path}>${path}</span>`
  }`;
  const isAlone = count === 1 && path !== '';
  return html`<p class=${isAlone ? 'passage alone' : count === 1 ? 'passage long' : 'passage'} data-part=${index}>
    ${isAlone ? html`<span class="place">${place}</span>` : place}<span
      class=${classMap({ excerpt: true, chosen: isChosen && count > 1, 'cut-before': isCutBefore, 'cut-after': isCutAfter })}
      >${drawMarked(excerpt, marks)}</span
    >
  </p>`;
}

export const hitStyles = css`
  .rows:focus-visible {
    outline: none;
  }
  .rows:focus-visible .current .hit {
    outline: var(--focus) solid var(--cinnabar);
    outline-offset: -2px;
    border-radius: var(--radius-small);
  }
  .hit {
    display: grid;
    box-sizing: border-box;
    grid-template-columns: minmax(0, 1fr) minmax(0, 190px) calc(7.6 * var(--size-small)) calc(5.2 * var(--size-small));
    gap: 0 var(--space-5);
    align-content: start;
    align-items: baseline;
    block-size: 100%;
    /* As far from the edge as what stands above the list, which has no scroll bar. */
    margin-inline-end: calc(var(--hits-end, var(--space-5)) - var(--space-2));
    padding: var(--space-3) var(--space-2);
    border-block-start: var(--hairline) solid var(--rule);
    cursor: pointer;
  }
  .hit p {
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title {
    font: 600 var(--size-row) / 1.45 var(--song);
  }
  .hit:hover .title,
  .passage:hover .excerpt {
    color: var(--cinnabar);
  }
  .hit .passage {
    min-block-size: 24px;
    margin-block-start: 2px;
  }
  .hit .passage:not(.alone, .long) {
    display: flex;
    align-items: baseline;
  }
  .passage > * {
    flex: none;
  }
  .passage > .excerpt {
    overflow: hidden;
    flex: 0 1 auto;
    text-overflow: ellipsis;
  }
  .place {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .path {
    color: var(--ink-faint);
    font-size: var(--size-note);
  }
  .passage > .path {
    overflow: hidden;
    max-inline-size: 12em;
    margin-inline-end: 0.8em;
    text-overflow: ellipsis;
  }
  .address {
    margin-inline-end: 0.8em;
    color: var(--ink-faint);
    font: var(--size-small) / 1.7 var(--song);
  }
  .hit .long {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .excerpt {
    color: var(--ink-soft);
    font: var(--size-text) / 1.7 var(--song);
  }
  .rows:focus-visible .chosen {
    text-decoration: underline;
    text-decoration-color: var(--cinnabar);
    text-underline-offset: 0.25em;
  }
  .cut-before::before,
  .cut-after::after {
    content: '…' / '';
  }
  mark {
    background: var(--mark-2);
    color: var(--ink);
  }
  .from,
  .date {
    color: var(--ink-faint);
    font-size: var(--size-small);
    line-height: 1.6;
    font-variant-numeric: tabular-nums;
  }
  .count {
    color: var(--cinnabar);
    font-size: var(--size-small);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .awaited {
    inline-size: 40%;
    block-size: 1em;
    border-radius: var(--radius-small);
    background: var(--paper-sunk);
  }
  @container (inline-size < 58em) {
    .hit {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 150px) calc(5.2 * var(--size-small));
      gap: 0 var(--space-4);
    }
    .hit .what {
      grid-row: span 2;
    }
    .hit .date {
      grid-column: 2;
      grid-row: 2;
    }
    .hit .count {
      grid-column: 3;
      grid-row: 1;
    }
  }
  @container (inline-size < 40em) {
    .hit {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .hit .from,
    .hit .date,
    .passage > .path {
      display: none;
    }
    .hit .count {
      grid-column: 2;
    }
  }
`;
