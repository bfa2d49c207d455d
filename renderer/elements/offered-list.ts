import { css } from 'lit';

/** The list that a field offers below itself while one types; what is chosen of it is marked by `aria-selected`. */
export const offeredList = css`
  :host {
    position: relative;
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
  li[aria-selected='true'],
  li:hover {
    background: var(--cinnabar-wash);
    color: var(--cinnabar);
  }
`;
