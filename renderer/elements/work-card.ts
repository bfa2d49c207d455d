import { css } from 'lit';

/** A card in the corner that tells how a work goes on: `.card` with a `.head`, a bar, and lines under it. */
export const workCard = css`
  .card {
    padding: var(--space-3) var(--space-4) var(--space-4);
    border: var(--hairline) solid var(--rule);
    border-radius: var(--radius-large);
    background: var(--paper-raised);
    box-shadow: var(--shadow);
    font-size: var(--size-small);
  }
  .corner {
    position: fixed;
    z-index: 8;
    inset-block-end: var(--space-6);
    inset-inline-end: var(--space-6);
    inline-size: min(26em, calc(100vw - 2 * var(--space-5)));
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
  }
  b {
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head button {
    margin-inline-end: calc(-1 * var(--space-2));
  }
  progress {
    display: block;
    appearance: none;
    inline-size: 100%;
    block-size: 3px;
    margin: var(--space-2) 0;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--paper-sunk);
  }
  progress::-webkit-progress-value {
    background: var(--cinnabar);
    transition: inline-size var(--motion);
  }
  p {
    margin: 0;
    color: var(--ink-faint);
    overflow-wrap: anywhere;
  }
  .failure {
    color: var(--ink);
  }
`;
