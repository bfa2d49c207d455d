import { css } from 'lit';

export const keyboardStyles = css`
  :host {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: max(8px, calc(10 * var(--unit)));
    padding: max(8px, calc(12 * var(--unit)));
    background: var(--paper-sunk);
  }
  .keys {
    display: flex;
    flex-direction: column;
    gap: max(8px, calc(10 * var(--unit)));
    inline-size: 100%;
    max-inline-size: calc(1300 * var(--unit));
    margin-inline: auto;
  }
  .row {
    display: flex;
    justify-content: center;
    gap: max(8px, calc(10 * var(--unit)));
  }
  .row button {
    flex: 1 1 0;
    max-inline-size: calc(200 * var(--unit));
    min-inline-size: 60px;
    padding: 0;
    border-color: var(--rule);
    border-radius: calc(14 * var(--unit));
    font-size: var(--kiosk-lead);
  }
  .row .space {
    flex-grow: 4;
    max-inline-size: none;
  }
  .row .space,
  .row .clear,
  .row [aria-pressed] {
    font-size: var(--kiosk-note);
  }
  .candidates {
    display: flex;
    gap: max(8px, calc(10 * var(--unit)));
    align-items: flex-start;
  }
  /* One line of whole candidates; the lines below it are there when it is opened. */
  .words {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: max(8px, calc(10 * var(--unit)));
    block-size: var(--target);
    overflow: hidden;
  }
  .candidates button {
    flex: none;
    block-size: var(--target);
    padding-inline: calc(24 * var(--unit));
    border-color: transparent;
    border-radius: calc(14 * var(--unit));
    /* At least 28 px (KIOSK.md, K6). */
    font: max(28px, calc(38 * var(--unit))) / 1.2 var(--song);
  }
  .candidates .more {
    padding: 0;
  }
  .open .words {
    block-size: auto;
    max-block-size: 36vh;
    overflow: hidden auto;
  }
  .open .more {
    rotate: 180deg;
  }
  @media (orientation: landscape) {
    :host {
      --target: max(60px, calc(68 * var(--unit)));
    }
  }
`;
