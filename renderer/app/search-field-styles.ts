import { css } from 'lit';

export const searchFieldStyles = css`
  input {
    inline-size: 100%;
    padding-inline: var(--space-4);
    border-color: var(--rule);
    border-radius: calc(var(--target) / 2);
  }
  input:hover {
    border-color: var(--control);
  }
  kbd {
    position: absolute;
    inset-inline-end: var(--space-4);
    inset-block-start: 50%;
    translate: 0 -50%;
    pointer-events: none;
  }
  input:not(:placeholder-shown) + kbd {
    display: none;
  }
  .searches li:last-child {
    color: var(--ink-soft);
  }
  @media (width < 760px) {
    kbd {
      display: none;
    }
  }
`;
