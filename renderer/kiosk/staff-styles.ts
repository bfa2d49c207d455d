import { css } from 'lit';

export const staffStyles = css`
  :host {
    z-index: 8;
    font-size: var(--kiosk-note);
  }
  .content {
    padding: calc(56 * var(--unit)) var(--kiosk-edge);
  }
  h1 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
    margin-block-end: calc(24 * var(--unit));
    font: 600 var(--kiosk-heading) / 1.4 var(--song);
  }
  h1 .note {
    font-family: var(--hei);
    font-weight: 400;
  }
  h2 {
    margin-block-end: calc(16 * var(--unit));
    font: 600 var(--kiosk-lead) / 1.4 var(--song);
  }
  h3 {
    margin: calc(24 * var(--unit)) 0 calc(8 * var(--unit));
    color: var(--ink-soft);
    font: 400 var(--kiosk-note) / 1.5 var(--hei);
  }
  .told {
    padding: calc(18 * var(--unit)) var(--kiosk-edge);
    border-block-start: 1px solid var(--rule);
    background: var(--paper-raised);
    color: var(--ink);
  }
  .told:empty {
    display: none;
  }
  .told.failed,
  .fault {
    color: var(--cinnabar);
  }
  .well {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-end: calc(28 * var(--unit));
    color: var(--ink-soft);
  }
  /* As many columns as there is room for; what is short stands under what is short. */
  .panels {
    columns: calc(700 * var(--unit));
    column-gap: calc(28 * var(--unit));
  }
  section {
    break-inside: avoid;
    margin-block-end: calc(28 * var(--unit));
    padding: calc(36 * var(--unit));
    border: 1px solid var(--rule);
    border-radius: var(--kiosk-radius);
    background: var(--paper-raised);
  }
  .notices {
    border-color: var(--cinnabar);
  }
  .notices li {
    display: flex;
    gap: 0.6em;
    padding-block: calc(12 * var(--unit));
  }
  .notices li + li {
    border-block-start: 1px solid var(--rule);
  }
  .notices .icon {
    margin-block-start: 0.2em;
    color: var(--cinnabar);
  }
  .notices b {
    font-weight: 600;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    padding-block: calc(8 * var(--unit));
    border-block-end: 1px solid var(--rule);
  }
  dl > div:last-child {
    border-block-end: none;
  }
  dt {
    color: var(--ink-soft);
  }
  .off dd {
    color: var(--cinnabar);
    font-weight: 600;
  }
  .cannot-be-checked dd {
    color: var(--ink-soft);
  }
  .changes,
  .refused {
    overflow-wrap: anywhere;
  }
  .changes li,
  .refused li {
    padding-block: calc(4 * var(--unit));
  }
  .changes b {
    color: var(--ink-soft);
    font-weight: 400;
  }
  .approved {
    margin-block-start: calc(12 * var(--unit));
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiosk-gap);
    margin-block-start: calc(20 * var(--unit));
  }
  .acts:not(:has(button)) {
    display: none;
  }
`;
