import { css } from 'lit';

/** How every control looks, for the styles of an element: none of them looks like the browser's own. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
    scrollbar-color: var(--scroll-bar) transparent;
    scrollbar-width: thin;
  }
  :focus-visible {
    outline: var(--focus) solid var(--cinnabar);
    outline-offset: 2px;
  }
  .icon {
    flex: none;
    vertical-align: -0.25em;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: 0 var(--space-3);
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--ink-soft);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color var(--motion),
      color var(--motion);
  }
  button:hover {
    background: var(--paper-sunk);
    color: var(--ink);
  }
  button[aria-pressed='true'] {
    color: var(--cinnabar);
  }
  button:disabled {
    color: var(--ink-faint);
    cursor: default;
  }
  button.framed {
    border: var(--hairline) solid var(--control);
    color: var(--ink);
  }
  button.primary {
    background: var(--cinnabar);
    color: var(--on-cinnabar);
    padding-inline: var(--space-4);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--cinnabar) 88%, var(--ink));
  }
  button.accent {
    color: var(--cinnabar);
  }
  button.bare {
    padding: 0;
  }

  input[type='text'],
  input[type='search'],
  select {
    min-block-size: var(--target);
    padding: var(--space-1) var(--space-3);
    border: var(--hairline) solid var(--control);
    border-radius: var(--radius);
    background: var(--paper-raised);
    color: var(--ink);
    font: inherit;
  }
  input::placeholder {
    color: var(--ink-faint);
    opacity: 1;
  }
  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }
  select {
    appearance: none;
    padding-inline-end: var(--space-5);
    background-image:
      linear-gradient(45deg, transparent 50%, currentcolor 50%),
      linear-gradient(-45deg, transparent 50%, currentcolor 50%);
    background-position:
      right 14px top 55%,
      right 10px top 55%;
    background-size: 4px 4px;
    background-repeat: no-repeat;
  }

  input[type='range'] {
    appearance: none;
    inline-size: 100%;
    block-size: var(--target);
    margin: 0;
    background: none;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-runnable-track {
    block-size: 2px;
    border-radius: 1px;
    background: var(--control);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: -8px;
    border: 2px solid var(--paper-raised);
    border-radius: 50%;
    background: var(--cinnabar);
  }

  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    margin: 0;
    padding: 0;
    border: 0;
  }
  .segments label {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: 0 var(--space-3);
    border-radius: var(--radius);
    color: var(--ink-soft);
    cursor: pointer;
  }
  .segments label:hover {
    background: var(--paper-sunk);
  }
  .segments label:has(:checked) {
    background: var(--cinnabar-wash);
    color: var(--cinnabar);
  }
  .segments label:has(:focus-visible) {
    outline: var(--focus) solid var(--cinnabar);
    outline-offset: 2px;
  }
  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  kbd {
    padding: 0 var(--space-1);
    border: var(--hairline) solid var(--rule);
    border-radius: var(--radius-small);
    color: var(--ink-faint);
    font: var(--size-note) / 1.6 var(--hei);
    white-space: nowrap;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  wa-dialog::part(dialog),
  wa-drawer::part(dialog),
  wa-dialog::part(body),
  wa-drawer::part(body) {
    scrollbar-color: var(--scroll-bar) transparent;
    scrollbar-width: thin;
  }
  wa-dialog::part(dialog),
  wa-drawer::part(dialog) {
    border: var(--hairline) solid var(--rule);
    background: var(--paper-raised);
    color: var(--ink);
    font: var(--size-text) / var(--line) var(--hei);
  }
  wa-dialog::part(title),
  wa-drawer::part(title) {
    font: 600 var(--size-row) / 1.4 var(--song);
  }
  wa-dialog::part(close-button),
  wa-drawer::part(close-button) {
    color: var(--ink-soft);
  }
  /* Before the components have come. */
  wa-dialog:not(:defined),
  wa-drawer:not(:defined),
  wa-dropdown:not(:defined) > :not([slot]) {
    display: none;
  }
  wa-switch::part(base) {
    min-block-size: var(--target);
  }
  wa-dropdown-item {
    min-block-size: var(--target);
    font-size: var(--size-text);
  }
  wa-dropdown-item .icon {
    color: var(--ink-faint);
  }

  @media (forced-colors: active) {
    button,
    .segments label {
      border: var(--hairline) solid ButtonText;
    }
    .segments label:has(:checked),
    button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    wa-switch:state(checked)::part(thumb) {
      background-color: Canvas;
    }
  }
`;
