import { css, html, nothing, type TemplateResult } from 'lit';
import type { Passage, SearchHit } from '#content/search';
import { addressOf, type Found } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';
import { drawMarked } from './marked-text.ts';

/** Different texts that are marked in a document which is opened from its hit, at most. */
const MOST_TEXTS = 20;

/** Where a hit leads: to a passage of the document, with all that was found marked. */
export function addressOfHit({ document, passages }: SearchHit, passage = passages[0]): string {
  const at = passage?.spans[0]?.[0];
  if (at === undefined) return addressOf({ page: 'reading', id: document.id });
  const texts = passages.flatMap(({ excerpt, marks }) => marks.map(([start, end]) => excerpt.slice(start, end)));
  const found: Found = { texts: [...new Set(texts)].slice(0, MOST_TEXTS), at };
  return addressOf({ page: 'reading', id: document.id, found });
}

/** A document that was found: title, passages, where it comes from, and how often it has what was searched for. */
export function drawHit(hit: SearchHit): TemplateResult {
  const { document, passages, count } = hit;
  return html`<li class="hit">
    <div class="what" lang=${document.language}>
      <h2>
        <a class="title" href=${addressOfHit(hit)}
          >${document.title === '' ? words.untitled() : drawMarked(document.title, hit.titleMarks)}</a
        >
      </h2>
      ${passages.map((passage, index) => drawPassage(hit, passage, passages[index - 1]))}
    </div>
    <div class="from">
      <p>${document.creators.map(({ name }) => name).join(words.listSeparator())}</p>
      <p>${document.source ?? document.publisher}</p>
    </div>
    <p class="date">${document.published?.split('T')[0]}</p>
    <p class="count">${count === 0 ? nothing : words.places(formatNumber(count))}</p>
  </li>`;
}

function drawPassage(hit: SearchHit, passage: Passage, before: Passage | undefined): TemplateResult {
  const { address, headingPath, excerpt, marks } = passage;
  const path = headingPath.join(words.pathSeparator());
  const isUnderSame = before?.headingPath.join(words.pathSeparator()) === path;
  return html`<a class="passage" href=${addressOfHit(hit, passage)}
    >${
      isUnderSame || path === '' ? nothing : html`<span class="path">${path}</span>`
    }${address === '' ? nothing : html`<span class="address">${address}</span>`}<span class="excerpt"
      >${drawMarked(excerpt, marks)}</span
    ></a
  >`;
}

export const hitStyles = css`
  .hits {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hit {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 190px) 100px 64px;
    gap: 0 var(--space-5);
    align-items: baseline;
    padding: var(--space-4) 0;
    border-block-start: var(--hairline) solid var(--rule);
    /* Those out of sight are not laid out; a hit with two passages is about so tall. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 112px;
  }
  .hit p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0;
    font: 600 var(--size-row) / 1.45 var(--song);
  }
  .title,
  .passage {
    color: inherit;
    text-decoration: none;
    border-radius: var(--radius-small);
  }
  .title {
    display: inline-block;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  .title:hover,
  .passage:hover .excerpt {
    color: var(--cinnabar);
  }
  .passage {
    display: block;
    min-block-size: 24px;
    margin-block-start: var(--space-1);
  }
  .path {
    display: block;
    overflow: hidden;
    color: var(--ink-faint);
    font-size: var(--size-note);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .address {
    margin-inline-end: 0.8em;
    color: var(--ink-faint);
    font: var(--size-small) / 1.7 var(--song);
  }
  .excerpt {
    color: var(--ink-soft);
    font: var(--size-text) / 1.7 var(--song);
    overflow-wrap: anywhere;
  }
  .excerpt::before,
  .excerpt::after {
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
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  @container hits (inline-size < 58em) {
    .hit {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 150px) 64px;
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
  @container hits (inline-size < 40em) {
    .hit {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .hit .from,
    .hit .date {
      display: none;
    }
    .hit .count {
      grid-column: 2;
    }
  }
`;
