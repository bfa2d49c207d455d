import { css } from 'lit';

/** The pages as printed: one at a time in a drawer, what can be done above it. */
export const printedPageStyles = css`
  wa-drawer {
    --size: min(900px, 100vw);
  }
  nav {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    padding-block-end: var(--space-3);
    background: var(--paper-raised);
  }
  nav .text {
    margin-inline-start: auto;
  }
  canvas {
    display: block;
    inline-size: 100%;
    background: white;
  }
  p {
    color: var(--ink-soft);
  }
  .acts {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    min-block-size: var(--target);
    margin: 0;
    font-size: var(--size-small);
  }
  .palette button {
    min-inline-size: var(--target);
  }
`;
