import { css, html, nothing, type TemplateResult } from 'lit';
import type { DocumentSummary } from '#content/library';
import { icon } from '../elements/index.ts';
import { formatNumber, formatShare } from '../i18n/index.ts';
import * as words from '../i18n/messages/shelf.ts';

/** One document on the shelf: its title well set, where it comes from in small type, progress as a thin line. */
export function documentRow(document: DocumentSummary): TemplateResult {
  const creators = document.creators.map(({ name }) => name).join('、');
  const source = document.source ?? document.publisher ?? '';
  return html`<i class="progress" .style=${`--share: ${shownProgress(document)}%`}></i>
    <span class="choose" data-part="choose">${icon('check')}</span>
    <div class="what">
      <p class="title" lang=${document.language}>${document.title === '' ? words.untitled() : document.title}</p>
      <p class="tags">${document.tags.map((tag) => html`<span># ${tag}</span> `)}</p>
    </div>
    <div class="from">
      <p>${creators}</p>
      <p>${source}</p>
    </div>
    <div class="facts">
      <p>${document.published?.split('T')[0] ?? nothing}</p>
      <p>${words.length(formatNumber(document.characters))}</p>
    </div>
    <div class="state">
      ${document.state === 'begun' ? formatShare(document.progress) : nothing}
      ${document.state === 'read' ? words.read() : nothing}
    </div>
    <span class="about" data-part="about" title=${words.details()}>${icon('info')}</span>`;
}

/** A row whose document has not arrived yet: as tall as the others, and quiet. */
export function emptyRow(): TemplateResult {
  return html`<div class="what"><span class="waiting"></span></div>`;
}

function shownProgress(document: DocumentSummary): number {
  if (document.state === 'read') return 100;
  return document.state === 'new' ? 0 : Math.round(document.progress * 100);
}

export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 190px) 124px 72px;
    gap: var(--space-5);
    align-items: center;
    padding-inline: var(--space-7);
    cursor: pointer;
  }
  .row::before {
    position: absolute;
    inset-block-start: 0;
    inset-inline: var(--space-7);
    block-size: var(--hairline);
    background: var(--rule);
    content: '';
  }
  .row .title,
  .row p {
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row .title {
    color: var(--ink);
    font: 600 var(--size-row) / 1.45 var(--song);
  }
  .row:hover .title {
    color: var(--cinnabar);
  }
  .row .tags {
    margin-block-start: 2px;
    color: var(--ink-faint);
    font-size: var(--size-note);
  }
  .row .tags:empty {
    display: none;
  }
  .from,
  .facts {
    color: var(--ink-faint);
    font-size: var(--size-small);
    line-height: 1.6;
  }
  .state {
    color: var(--ink-faint);
    font-size: var(--size-small);
    text-align: end;
  }
  .progress {
    position: absolute;
    inset-block-start: 0;
    inset-inline: var(--space-7);
    block-size: var(--hairline);
  }
  .progress::before {
    display: block;
    inline-size: var(--share);
    block-size: 100%;
    background: var(--cinnabar);
    content: '';
  }
  .choose,
  .about {
    position: absolute;
    inset-block: 0;
    display: grid;
    place-items: center;
    inline-size: var(--space-7);
    color: transparent;
  }
  .choose {
    inset-inline-start: 0;
  }
  .choose .icon {
    padding: 1px;
    border: var(--hairline) solid transparent;
    border-radius: 50%;
  }
  .about {
    inset-inline-end: 0;
  }
  .row:hover .about,
  .row.current .about {
    color: var(--ink-faint);
  }
  .row .about:hover {
    color: var(--cinnabar);
  }
  .row:hover .choose .icon,
  :host([choosing]) .choose .icon {
    border-color: var(--control);
  }
  /* A finger hovers over nothing: what a pointer is shown of the row under it, each row shows. */
  @media (hover: none) {
    .row .about {
      color: var(--ink-faint);
    }
    .row .choose .icon {
      border-color: var(--control);
    }
  }
  .row[aria-selected='true'] {
    background: var(--cinnabar-wash);
  }
  .row[aria-selected='true'] .choose .icon {
    border-color: var(--cinnabar);
    background: var(--cinnabar);
    color: var(--on-cinnabar);
  }
  /* Not by colour alone: forced colours would show every tick. */
  .choose .icon > * {
    visibility: hidden;
  }
  .row[aria-selected='true'] .choose .icon > * {
    visibility: visible;
  }
  .row[aria-selected='true'] :is(.from, .facts, .state, .tags) {
    color: var(--ink-soft);
  }
  .rows:focus-visible {
    outline: none;
  }
  .rows:focus-visible .row.current {
    outline: var(--focus) solid var(--cinnabar);
    outline-offset: calc(-1 * var(--focus) - 1px);
    border-radius: var(--radius-small);
  }
  .waiting {
    display: block;
    inline-size: 40%;
    block-size: var(--size-text);
    border-radius: var(--radius-small);
    background: var(--paper-sunk);
  }
  @container (inline-size < 58em) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 150px) 100px;
      gap: var(--space-4);
      padding-inline: var(--space-6);
    }
    .row .state {
      display: none;
    }
    .row::before,
    .progress {
      inset-inline: var(--space-6);
    }
    .choose,
    .about {
      inline-size: var(--space-6);
    }
  }
  @container (inline-size < 40em) {
    .row {
      grid-template-columns: minmax(0, 1fr) 100px;
    }
    .row .from {
      display: none;
    }
  }
`;
