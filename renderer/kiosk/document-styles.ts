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
  dialog.sheet {
    inline-size: min(calc(900 * var(--unit)), 94vw);
    max-block-size: 86vh;
    margin: auto auto calc(60 * var(--unit));
    padding: 0;
    border: 1px solid var(--rule);
    border-radius: var(--kiosk-radius);
    background: var(--paper-raised);
    color: var(--ink);
    font: inherit;
    overflow: hidden auto;
  }
  dialog::backdrop {
    background: var(--veil);
  }
  @media print {
    .bar,
    .source,
    .matches,
    dialog {
      display: none;
    }
  }
`;
