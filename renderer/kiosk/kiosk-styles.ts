import { css } from 'lit';

/** How every page of the kiosk and every control on it looks. */
export const kioskStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
    scrollbar-width: none;
  }
  :host {
    color: var(--ink);
    font: var(--kiosk-text) / 1.5 var(--hei);
  }
  h1,
  h2,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .icon {
    flex: none;
    vertical-align: -0.25em;
  }
  :focus-visible {
    outline: 3px solid var(--cinnabar);
    outline-offset: 3px;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: 0 calc(30 * var(--unit));
    border: 1px solid var(--control);
    border-radius: calc(var(--target) / 2);
    background: var(--paper-raised);
    color: var(--ink);
    font: inherit;
    white-space: nowrap;
    cursor: default;
    touch-action: manipulation;
  }
  button[data-pressed] {
    background: var(--cinnabar-wash);
    border-color: var(--cinnabar);
  }
  button[aria-pressed='true'],
  button[aria-checked='true'] {
    border-color: var(--cinnabar);
    color: var(--cinnabar);
  }
  button.primary {
    border-color: var(--cinnabar);
    background: var(--cinnabar);
    color: var(--on-cinnabar);
  }
  button.primary[data-pressed] {
    background: color-mix(in oklab, var(--cinnabar) 80%, var(--ink));
  }
  button:disabled,
  button.primary:disabled {
    background: var(--paper-sunk);
    border-color: var(--rule);
    color: var(--ink-faint);
  }
  button.card {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    justify-content: flex-start;
    padding: calc(40 * var(--unit)) calc(44 * var(--unit));
    border-color: var(--rule);
    border-radius: var(--kiosk-radius);
    text-align: start;
    white-space: normal;
  }

  .segments {
    display: inline-flex;
    gap: max(8px, calc(10 * var(--unit)));
  }
  .state {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: var(--kiosk-gap);
    padding: var(--kiosk-edge);
    text-align: center;
  }
  .state h2 {
    font: 600 var(--kiosk-heading) / 1.4 var(--song);
  }
  .note {
    color: var(--ink-faint);
    font-size: var(--kiosk-note);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'],
    button[aria-checked='true'],
    button[data-pressed] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** A page: what it shows scrolls, and its controls stand below it, where everybody reaches them. */
export const pageStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    padding-block-start: var(--reach);
    background: var(--paper);
  }
  .content {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    outline-offset: -4px;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--kiosk-gap);
    padding: var(--kiosk-gap) max(16px, calc(40 * var(--unit)));
    border-block-start: 1px solid var(--rule);
    background: var(--paper-raised);
  }
  .bar .wide {
    flex: 1;
  }
  @media print {
    :host {
      position: static;
      display: block;
      padding: 0;
    }
    .content {
      overflow: visible;
    }
  }
`;
