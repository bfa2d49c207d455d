import { css } from 'lit';

/** The notebook's page: what narrows it at the side, as on the shelf, and the annotations beside it. */
export const notebookStyles = css`
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
`;
