import { css } from 'lit';

/** All annotations of a document in a drawer, and the places one could stand at, side by side. */
export const panelStyles = css`
  wa-drawer {
    --size: min(420px, 92vw);
  }
  h3 {
    margin: var(--space-4) 0 var(--space-2);
    color: var(--ink-faint);
    font: 500 var(--size-note) / 1.6 var(--hei);
    letter-spacing: 0.12em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .hint,
  .state {
    margin: 0 0 var(--space-2);
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  .state {
    padding-block: var(--space-5);
    text-align: center;
    text-wrap: balance;
  }
  ol {
    display: grid;
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .more {
    inline-size: 100%;
  }
  .candidates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: var(--space-2);
    margin-block-start: var(--space-1);
  }
  .candidate {
    padding: var(--space-2) var(--space-3);
    border: var(--hairline) solid var(--rule);
    border-radius: var(--radius);
    font: var(--size-small) / 1.7 var(--song);
  }
  .candidate p {
    margin: 0 0 var(--space-1);
  }
  .candidate small {
    color: var(--ink-faint);
    font: var(--size-note) / 1.6 var(--hei);
  }
  mark {
    background: var(--mark-2);
    color: inherit;
  }
`;
