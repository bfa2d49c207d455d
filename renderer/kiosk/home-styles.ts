import { css } from 'lit';

export const homeStyles = css`
  .content {
    padding: calc(84 * var(--unit)) var(--kiosk-edge) var(--kiosk-gap);
  }
  header {
    margin-block-end: calc(52 * var(--unit));
  }
  .institution {
    min-block-size: 1.5em;
    color: var(--ink-faint);
    font-size: var(--kiosk-note);
    letter-spacing: 0.12em;
  }
  h1 {
    font: 600 var(--kiosk-title) / 1.25 var(--song);
    text-wrap: balance;
  }
  section,
  .featured {
    margin-block-end: calc(32 * var(--unit));
  }
  button.featured {
    inline-size: 100%;
    padding: calc(54 * var(--unit)) calc(60 * var(--unit));
  }
  q {
    quotes: none;
    font: var(--kiosk-quote) / 1.7 var(--kai);
    text-wrap: balance;
    line-break: strict;
  }
  .from {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
    justify-content: space-between;
    margin-block-start: calc(28 * var(--unit));
    color: var(--ink-faint);
    font-size: var(--kiosk-note);
  }
  .on {
    color: var(--cinnabar);
  }

  .chosen,
  .subjects {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(420 * var(--unit))), 1fr));
    gap: max(8px, calc(28 * var(--unit)));
  }
  .chosen li,
  .subjects li {
    display: grid;
  }
  .card .name {
    font: 600 var(--kiosk-lead) / 1.4 var(--song);
    overflow-wrap: anywhere;
  }
  .subject .name {
    font-size: var(--kiosk-heading);
  }
  .subject {
    min-block-size: calc(190 * var(--unit));
  }
  .card .note {
    margin-block-start: auto;
    padding-block-start: 0.6em;
  }

  .find {
    flex: none;
    padding: var(--kiosk-gap) var(--kiosk-edge);
  }
  button.pill {
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: max(60px, calc(108 * var(--unit)));
    padding: 0 calc(16 * var(--unit)) 0 calc(48 * var(--unit));
    border: 2px solid var(--ink);
    border-radius: calc(60 * var(--unit));
    color: var(--ink-faint);
    font-size: var(--kiosk-lead);
    white-space: normal;
    text-align: start;
  }
  .pill b {
    padding: calc(16 * var(--unit)) calc(44 * var(--unit));
    border-radius: calc(44 * var(--unit));
    background: var(--cinnabar);
    color: var(--on-cinnabar);
    font-weight: 500;
    white-space: nowrap;
  }

  /* On its side the screen shows what was chosen beside the subjects, and less of the greeting. */
  @media (orientation: landscape) {
    .content {
      padding-block-start: calc(48 * var(--unit));
    }
    header {
      margin-block-end: calc(28 * var(--unit));
    }
    h1 {
      font-size: calc(var(--kiosk-title) * 0.8);
    }
    .offer {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: calc(28 * var(--unit));
      align-items: start;
    }
    .offer > div {
      display: grid;
      gap: calc(28 * var(--unit));
    }
    .offer section,
    .offer .featured {
      margin-block-end: 0;
    }
  }
`;
