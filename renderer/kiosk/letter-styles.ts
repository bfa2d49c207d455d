import { css } from 'lit';

/** First letters of titles, to pick from without typing. */
export const letterStyles = css`
  .letters h2 {
    margin-block-end: calc(16 * var(--unit));
    color: var(--ink-faint);
    font: var(--kiosk-note) / 1.5 var(--hei);
  }
  .letters ul {
    display: flex;
    flex-wrap: wrap;
    gap: max(8px, calc(14 * var(--unit)));
  }
  .letters button {
    padding: 0;
    font: var(--kiosk-lead) / 1 var(--song);
  }
`;
