import { css, html, type TemplateResult } from 'lit';
import type { Failure } from '#content/contract';
import type { QueryFailure } from '#content/search';
import { failureSentence, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';

/** Characters of the query shown on either side of the wrong one. */
const AROUND = 24;

/** A fault of the query itself, which has a place in it. */
export function isQueryFailure(failure: Failure): failure is QueryFailure {
  return failure.code.startsWith('query-');
}

/** Says what is wrong with a query and points at the character. */
export function drawFault(query: string, failure: QueryFailure): TemplateResult {
  const { what, remedy } = failureSentence(failure);
  const before = query.slice(Math.max(0, failure.at - AROUND), failure.at);
  const [wrong = ''] = query.slice(failure.at, failure.at + 2);
  const after = query.slice(failure.at + wrong.length, failure.at + wrong.length + AROUND);
  return html`<div class="fault" role="alert">
    <p class="query">${before}<em>${wrong === '' ? ' ' : wrong}</em>${after}</p>
    <p>${what} ${remedy} <small>${words.faultAt(formatNumber([...query.slice(0, failure.at)].length + 1))}</small></p>
  </div>`;
}

export const faultStyles = css`
  .fault {
    margin-block-end: var(--space-5);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--paper-sunk);
    color: var(--ink-soft);
  }
  .fault p {
    margin: 0;
  }
  .fault .query {
    margin-block-end: var(--space-2);
    overflow-wrap: anywhere;
    color: var(--ink);
    font: var(--size-lead) / 1.8 var(--song);
    white-space: pre-wrap;
  }
  .fault em {
    color: var(--cinnabar);
    font-style: normal;
    text-decoration: underline wavy var(--cinnabar);
    text-underline-offset: 0.3em;
  }
  .fault small {
    color: var(--ink-faint);
    font-size: var(--size-small);
  }
`;
