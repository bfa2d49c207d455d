import { css } from 'lit';

/** How a section of the settings looks that is more than a choice. */
export const sectionStyles = css`
  :host {
    display: block;
    margin-block-end: var(--space-5);
  }
  h2,
  h3 {
    margin: 0 0 var(--space-1);
    color: var(--ink-faint);
    font: inherit;
    font-size: var(--size-small);
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  p {
    margin: 0 0 var(--space-2);
    color: var(--ink-faint);
    font-size: var(--size-small);
    overflow-wrap: anywhere;
  }
  .folder,
  .name {
    color: var(--ink);
  }
  .alert {
    color: var(--cinnabar);
  }
  ul {
    margin: 0 0 var(--space-3);
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: var(--space-2);
    border-block-start: var(--hairline) solid var(--rule);
  }
  li p {
    margin: 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block: var(--space-1) var(--space-2);
  }
  .code {
    font-family: monospace;
  }
`;
