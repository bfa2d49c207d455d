import { css } from 'lit';

/** The notebook's page: what narrows it at the side, as on the shelf, and the annotations beside it. */
export const notebookStyles = css`
  :host {
    display: block;
    container: notebook / inline-size;
  }
  .page {
    display: grid;
    grid-template: minmax(0, 1fr) / var(--sidebar) minmax(0, 1fr);
    block-size: 100%;
  }
  lectern-notebook-filters {
    overflow: hidden auto;
    border-inline-end: var(--hairline) solid var(--rule);
  }
  .annotations {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
  }
  lectern-notebook-list[hidden] {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    min-block-size: calc(var(--target) + 2 * var(--space-3));
    padding: var(--space-2) var(--space-5);
  }
  .bar h1 {
    flex: 1 1 auto;
    margin: 0;
    color: var(--ink);
    font: 600 var(--size-row) / 1.45 var(--song);
  }
  .bar input[type='search'] {
    flex: 0 1 300px;
    min-inline-size: 120px;
    border-radius: calc(var(--target) / 2);
  }
  .parts {
    display: none;
  }
  @container notebook (inline-size < 52em) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
    .parts {
      display: inline-flex;
    }
    lectern-notebook-filters {
      position: fixed;
      z-index: 6;
      inset-block: var(--header) 0;
      inset-inline-start: 0;
      inline-size: var(--sidebar);
      background: var(--paper);
      box-shadow: var(--shadow);
      visibility: hidden;
    }
    .showing-side lectern-notebook-filters {
      visibility: visible;
    }
  }
`;
