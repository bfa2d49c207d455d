import { css } from 'lit';

/** What the dialogs of this room have in common. */
export const dialogStyles = css`
  wa-dialog {
    --width: min(34em, 94vw);
  }
  p {
    margin: 0 0 var(--space-4);
    color: var(--ink-faint);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .field > label {
    padding: 0;
    color: var(--ink-faint);
    font-size: var(--size-small);
  }
  .field {
    margin-block-end: var(--space-4);
  }
  .field :is(input[type='text'], select) {
    display: block;
    inline-size: 100%;
    margin-block-start: var(--space-1);
  }
  .field small {
    color: var(--ink-faint);
    font-size: var(--size-small);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-4);
  }
  .choice {
    display: flex;
    gap: var(--space-3);
    align-items: baseline;
    min-block-size: var(--target);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--paper-sunk);
  }
  .choice:has(:checked) {
    background: var(--cinnabar-wash);
  }
  .choice input {
    flex: none;
    accent-color: var(--cinnabar);
  }
  .choice small {
    display: block;
    color: var(--ink-faint);
    font-size: var(--size-small);
  }
  .acts {
    display: flex;
    justify-content: end;
    gap: var(--space-2);
    margin-block-start: var(--space-5);
  }
  .alert {
    color: var(--ink);
  }
`;
