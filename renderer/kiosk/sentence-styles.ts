import { css } from 'lit';

/** Sentences that are chosen by a touch: for a correction, for a note. */
export const sentenceStyles = css`
  :host {
    display: block;
  }
  .passage {
    padding: calc(40 * var(--unit));
  }
  .sentences {
    display: grid;
    gap: max(8px, calc(8 * var(--unit)));
    overflow: hidden auto;
  }
  .sentence {
    justify-content: flex-start;
    inline-size: 100%;
    padding-block: calc(12 * var(--unit));
    border-color: var(--rule);
    border-radius: var(--kiosk-radius);
    font: var(--kiosk-text) / 1.5 var(--song);
    text-align: start;
    white-space: normal;
  }
  h2 {
    margin-block-end: calc(16 * var(--unit));
    color: var(--ink-soft);
    font: var(--kiosk-note) / 1.5 var(--hei);
  }
`;
