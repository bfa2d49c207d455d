import { css } from 'lit';

export const documentStyles = css`
  .content {
    --reading-size: calc(var(--visit-text) * var(--unit));
    --reading-measure: 36;
    padding: calc(72 * var(--unit)) var(--kiosk-edge) calc(120 * var(--unit));
  }
  :host-context([data-elder]) .content {
    --reading-leading: 1.75;
  }
  .source {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 2em;
    padding: calc(14 * var(--unit)) var(--kiosk-edge);
    border-block-start: 1px solid var(--rule);
    color: var(--ink-soft);
    font-size: var(--kiosk-note);
  }
  .told {
    color: var(--cinnabar);
  }
  .bar {
    font-size: var(--kiosk-note);
  }
  .bar button {
    padding-inline: calc(24 * var(--unit));
  }
  .sizes .small {
    font-size: 0.85em;
  }
  .sizes .large {
    font-size: 1.3em;
  }
  .matches {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: flex-end;
    gap: var(--kiosk-gap);
    padding: calc(12 * var(--unit)) var(--kiosk-edge);
    border-block-start: 1px solid var(--rule);
    background: var(--paper-sunk);
    font-size: var(--kiosk-note);
  }
  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .bar {
    justify-content: space-between;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: max(8px, calc(12 * var(--unit)));
  }
  .offers {
    flex: 1;
    justify-content: flex-end;
  }
  @media (orientation: portrait) {
    .group {
      flex: 1 1 100%;
      justify-content: flex-start;
    }
  }
  .veil {
    position: absolute;
    inset: 0;
    z-index: 5;
    display: grid;
    place-items: end center;
    padding: calc(24 * var(--unit));
    background: var(--veil);
  }
  .sheet {
    display: flex;
    flex-direction: column;
    inline-size: min(calc(940 * var(--unit)), 100%);
    max-block-size: min(86vh, 100%);
    border: 1px solid var(--rule);
    border-radius: var(--kiosk-radius);
    background: var(--paper-raised);
    overflow: hidden;
    outline: none;
  }
  /* It holds a keyboard. */
  .sheet.correct,
  .sheet.notes {
    inline-size: min(calc(1300 * var(--unit)), 100%);
    max-block-size: 100%;
  }
  .inside {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .zoomed {
    display: block;
    inline-size: 100%;
    object-fit: contain;
  }
  .close {
    flex: none;
    align-self: center;
    margin: calc(16 * var(--unit));
  }
  @media print {
    .page {
      display: block;
    }
    .content {
      padding: 0;
    }
    .bar,
    .source,
    .matches,
    .veil {
      display: none;
    }
  }
`;
