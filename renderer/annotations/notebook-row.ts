import { css, html, nothing, type TemplateResult } from 'lit';
import type { NotebookRow } from '#content/annotations';
import type { Settings } from '#content/contract';
import { icon } from '../elements/index.ts';
import { formatMoment } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { KINDS } from './labels.ts';
import { TINTS } from './marks.ts';
import { colourName } from './palette.ts';
import { correctionOf, noteOf, quoteOf, tagsOf } from './threads.ts';

const ASTRAY = { orphan: words.orphan, ambiguous: words.undecided, unread: words.unread } as const;

/** One annotation in the notebook: the words it is on, what was written, where and when. */
export function drawNotebookRow(row: NotebookRow | undefined, settings: Settings): TemplateResult {
  if (row === undefined) return html`<div class="what"><span class="waiting"></span></div>`;
  const { annotation, document, anchor } = row;
  const style = annotation.target.kind === 'passage' ? annotation.target.style : undefined;
  const note = noteOf(annotation);
  const proposed = correctionOf(annotation);
  const colour = style === undefined ? undefined : colourName(style.colour, settings.colourNames);
  return html`<i class="bar" .style=${style === undefined ? '' : `--tint: var(--${TINTS[style.colour]})`}></i>
    <span class="choose" data-part="choose">${icon('check')}</span>
    <div class="what">
      <p class="quote">
        ${quoteOf(annotation)}${proposed === undefined ? nothing : html` → ${proposed === '' ? words.deleted() : proposed}`}
      </p>
      ${note === '' ? nothing : html`<p class="note">${note.replace(/\s+/gu, ' ')}</p>`}
      <p class="facts">
        <span class="unseen">${colour}</span>
        <span>${KINDS[annotation.motivation]()}</span>
        <span class="title">${document?.title === '' ? words.untitled() : document?.title}</span>
        <time>${formatMoment(Date.parse(annotation.created))}</time>
        ${tagsOf(annotation).map((tag) => html`<span>#${tag}</span>`)}
        ${anchor === 'placed' ? nothing : html`<span class="astray">${ASTRAY[anchor]()}</span>`}
      </p>
    </div>`;
}

export const notebookRowStyles = css`
  :host {
    --row: var(--note-row);
  }
  .row {
    display: grid;
    grid-template-columns: 3px 24px minmax(0, 1fr);
    gap: var(--space-3);
    align-items: center;
    padding-inline: var(--space-5);
    cursor: pointer;
  }
  .row::before {
    position: absolute;
    inset-block-start: 0;
    inset-inline: var(--space-5);
    block-size: var(--hairline);
    background: var(--rule);
    content: '';
  }
  .row:hover {
    background: var(--paper-sunk);
  }
  .rows:focus-visible {
    outline: none;
  }
  .rows:focus-visible .current {
    outline: var(--focus) solid var(--cinnabar);
    outline-offset: -2px;
  }
  .row[aria-selected='true'] {
    background: var(--cinnabar-wash);
  }
  .bar {
    align-self: stretch;
    margin-block: var(--space-3);
    border-radius: 2px;
    background: color-mix(in oklab, var(--tint, var(--control)) 60%, var(--ink));
  }
  .choose {
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border: var(--hairline) solid var(--control);
    border-radius: var(--radius-small);
    color: transparent;
    opacity: 0;
  }
  .row:hover .choose,
  .row[aria-selected='true'] .choose,
  :host([choosing]) .choose {
    opacity: 1;
  }
  /* A finger hovers over nothing. */
  @media (hover: none) {
    .choose {
      opacity: 1;
    }
  }
  .row[aria-selected='true'] .choose {
    border-color: var(--cinnabar);
    background: var(--cinnabar);
    color: var(--on-cinnabar);
  }
  .what p {
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .quote {
    color: var(--ink);
    font: var(--size-lead) / 1.6 var(--song);
  }
  .note {
    color: var(--cinnabar);
    font-size: var(--size-text);
    line-height: 1.6;
  }
  .facts {
    color: var(--ink-faint);
    font-size: var(--size-note);
    line-height: 1.7;
  }
  .facts > :not(:last-child, .unseen) {
    margin-inline-end: 1em;
  }
  .row[aria-selected='true'] .facts,
  .row:hover .facts {
    color: var(--ink-soft);
  }
  .astray {
    color: var(--cinnabar);
  }
  .waiting {
    display: block;
    inline-size: 40%;
    block-size: 1em;
    border-radius: var(--radius-small);
    background: var(--paper-sunk);
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
