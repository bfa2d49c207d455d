import { css } from 'lit';

export const outlineStyles = css`
  :host {
    display: block;
  }

  [role='tree'] {
    border-inline-start: var(--hairline) solid var(--rule);
    font: var(--size-small) / 1.55 var(--hei);
    user-select: none;
  }

  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--space-1);
    min-block-size: var(--target);
    margin-inline-start: -1.5px;
    padding-inline-start: calc(14px + var(--depth) * 18px);
    border-inline-start: 2px solid transparent;
    color: var(--ink-soft);
    cursor: pointer;
    box-sizing: border-box;
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--target);
  }

  .words {
    flex: 1;
    padding-block: 5px;
    text-wrap: pretty;
    line-break: strict;
    overflow-wrap: anywhere;
  }

  .point {
    color: var(--ink-faint);
    font-size: var(--size-note);
  }

  .row:hover {
    color: var(--ink);
  }

  .here {
    border-inline-start-color: var(--cinnabar);
    color: var(--cinnabar);
  }

  .here:hover {
    color: var(--cinnabar);
  }

  .twist {
    display: grid;
    place-items: center;
    inline-size: 24px;
    min-block-size: 24px;
    border-radius: var(--radius-small);
    color: var(--ink-faint);
    font-size: 11px;
    opacity: 0;
    transition:
      rotate var(--motion),
      opacity var(--motion);
  }

  .row:hover .twist,
  .row:focus-visible .twist,
  [aria-expanded='false'] .twist {
    opacity: 1;
  }

  /* A finger hovers over nothing, and folds a part without going to it only where it meets the sign. */
  @media (hover: none) {
    .twist {
      inline-size: var(--target);
      min-block-size: var(--target);
      opacity: 1;
    }
  }

  [aria-expanded='true'] .twist {
    rotate: 90deg;
  }

  .row:focus-visible {
    outline: var(--focus) solid var(--cinnabar);
    outline-offset: -2px;
    border-radius: var(--radius-small);
  }

  @media (forced-colors: active) {
    .here {
      border-inline-start-color: Highlight;
    }
  }
`;
