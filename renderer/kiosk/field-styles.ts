import { css } from 'lit';

/** The field of the page's own keyboard (see typed-text.ts). */
export const fieldStyles = css`
  .field {
    display: flex;
    flex: none;
    align-items: center;
    min-block-size: max(60px, calc(92 * var(--unit)));
    margin: var(--kiosk-gap) var(--kiosk-edge);
    padding: calc(10 * var(--unit)) calc(40 * var(--unit));
    border: 2px solid var(--ink);
    border-radius: calc(46 * var(--unit));
    background: var(--paper-raised);
    font-size: var(--kiosk-lead);
    overflow-wrap: anywhere;
  }
  .hint {
    order: 2;
    color: var(--ink-faint);
  }
  .letters {
    color: var(--cinnabar);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .caret {
    inline-size: 3px;
    block-size: 1.2em;
    background: var(--cinnabar);
  }
`;
