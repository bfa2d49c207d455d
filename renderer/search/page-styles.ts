import { css } from 'lit';

/** The search page: what narrows the search at the side, as on the shelf, and the hits beside it. */
export const pageStyles = css`
  :host {
    overflow: hidden auto;
  }
  .page.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .alone :is(.side, .parts) {
    display: none;
  }
  .results {
    display: grid;
    overflow: hidden;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    padding-block-start: var(--space-5);
  }
  .above {
    padding-inline: var(--space-7);
  }
  .rest {
    overflow: hidden auto;
    padding-inline: var(--space-7);
  }
  lectern-hit-list {
    --hits-end: calc(var(--space-7) - 10px);
    padding-inline: calc(var(--space-7) - var(--space-2)) 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
    padding-block: 0 var(--space-3);
    color: var(--ink-faint);
    font-size: var(--size-small);
  }
  h1 {
    flex: 1 1 auto;
    min-inline-size: min(12em, 100%);
    margin: 0;
    color: var(--ink);
    font: 600 var(--size-heading) / 1.45 var(--song);
    text-spacing-trim: trim-start;
    overflow-wrap: anywhere;
  }
  .mode {
    padding-inline: var(--space-2);
    color: var(--cinnabar);
  }
  .bar > select {
    field-sizing: content;
    border-color: transparent;
    background-color: transparent;
    color: var(--ink-soft);
  }
  .bar > select:hover,
  .bar > button:hover {
    background-color: var(--paper-sunk);
  }
  .partial {
    margin: 0 0 var(--space-3);
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  .waiting {
    color: var(--ink-faint);
    animation: appear 1ms 200ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @container page (inline-size < 62em) {
    .above,
    .rest {
      padding-inline: var(--space-6);
    }
    lectern-hit-list {
      --hits-end: calc(var(--space-6) - 10px);
      padding-inline-start: calc(var(--space-6) - var(--space-2));
    }
  }
`;
