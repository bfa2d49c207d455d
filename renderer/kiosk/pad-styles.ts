import { css } from 'lit';

/** A page that holds a pad of digits and nothing else. */
export const padStyles = css`
  :host {
    position: absolute;
    z-index: 8;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(32 * var(--unit));
    padding-block-start: var(--reach);
    background: var(--paper);
    text-align: center;
  }
  h1 {
    font: 600 var(--kiosk-heading) / 1.4 var(--song);
  }
  .told {
    max-inline-size: 30em;
    min-block-size: 1.5em;
    color: var(--cinnabar);
    text-wrap: balance;
  }
`;
