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
    font: 600 var(--kiosk-heading) / 1.4 var(--song);
  }
  h2 {
    margin-block-end: calc(16 * var(--unit));
    font: 600 var(--kiosk-lead) / 1.4 var(--song);
  }
  .told {
    min-block-size: 1.5em;
    color: var(--cinnabar);
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(780 * var(--unit))), 1fr));
    gap: calc(28 * var(--unit));
    align-items: start;
  }
  section {
    padding: calc(36 * var(--unit));
    border: 1px solid var(--rule);
    border-radius: var(--kiosk-radius);
    background: var(--paper-raised);
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    padding-block: calc(8 * var(--unit));
    border-block-end: 1px solid var(--rule);
  }
  dt {
    color: var(--ink-soft);
  }
  .off dd,
  .fault {
    color: var(--cinnabar);
  }
  .cannot-be-checked dd {
    color: var(--ink-faint);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiosk-gap);
    margin-block-start: calc(20 * var(--unit));
  }
`;
