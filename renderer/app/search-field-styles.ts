import { css } from 'lit';

export const searchFieldStyles = css`
  :host {
    position: relative;
  }
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
  ul {
    position: absolute;
    z-index: 8;
    inset-inline: 0;
    margin: var(--space-1) 0 0;
    padding: var(--space-1);
    border: var(--hairline) solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper-raised);
    box-shadow: var(--shadow);
    list-style: none;
  }
  li {
    overflow: hidden;
    min-block-size: var(--target);
    padding-inline: var(--space-3);
    border-radius: var(--radius-small);
    color: var(--ink);
    line-height: var(--target);
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .searches li:last-child {
    color: var(--ink-soft);
  }
  li[aria-selected='true'],
  li:hover {
    background: var(--cinnabar-wash);
    color: var(--cinnabar);
  }
  @media (width < 760px) {
    kbd {
      display: none;
    }
  }
`;
