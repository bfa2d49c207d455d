import { css } from 'lit';

/** The search page: what narrows the search at the side, as on the shelf, and the hits beside it. */
export const pageStyles = css`
  :host {
    display: block;
    overflow: hidden auto;
    container: search / inline-size;
  }
  .page {
    display: grid;
    grid-template: minmax(0, 1fr) / var(--sidebar) minmax(0, 1fr);
    block-size: 100%;
  }
  .page.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .alone :is(lectern-facets, .parts) {
    display: none;
  }
  lectern-facets {
    overflow: hidden auto;
    border-inline-end: var(--hairline) solid var(--rule);
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
    border-color: transparent;
    background-color: transparent;
    color: var(--ink-soft);
  }
  .bar > select:hover,
  .bar > button:hover {
    background-color: var(--paper-sunk);
  }
  .parts {
    display: none;
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
  @container search (inline-size < 62em) {
    .page:not(.alone) {
      grid-template-columns: calc(var(--sidebar) * 0.8) minmax(0, 1fr);
    }
    .above,
    .rest {
      padding-inline: var(--space-6);
    }
    lectern-hit-list {
      --hits-end: calc(var(--space-6) - 10px);
      padding-inline-start: calc(var(--space-6) - var(--space-2));
    }
  }
  @container search (inline-size < 52em) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
    .parts {
      display: inline-flex;
    }
    lectern-facets {
      position: fixed;
      z-index: 6;
      inset-block: var(--header) 0;
      inset-inline-start: 0;
      inline-size: var(--sidebar);
      background: var(--paper);
      box-shadow: var(--shadow);
      visibility: hidden;
    }
    .showing-side lectern-facets {
      visibility: visible;
    }
  }
`;
