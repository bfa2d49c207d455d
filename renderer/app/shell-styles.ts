import { css } from 'lit';

/** Header above, page below; what is printed is the page alone. */
export const shellStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    block-size: 100vh;
  }
  main {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
  }
  main > * {
    min-block-size: 0;
    min-inline-size: 0;
  }
  .drop {
    position: fixed;
    z-index: 15;
    inset: var(--space-4);
    display: grid;
    place-content: center;
    gap: var(--space-2);
    border: 2px dashed var(--cinnabar);
    border-radius: var(--radius-large);
    background: color-mix(in oklab, var(--paper) 92%, transparent);
    text-align: center;
    pointer-events: none;
  }
  .drop b {
    font: 600 var(--size-heading) / 1.4 var(--song);
  }
  .drop span {
    color: var(--ink-soft);
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    lectern-header,
    lectern-notices,
    lectern-import-card,
    lectern-leaving {
      display: none;
    }
  }
`;
