import { css } from 'lit';

import { fieldStyles } from './field-styles.ts';

export const searchStyles = [
  fieldStyles,
  css`
    .content {
      padding: calc(48 * var(--unit)) var(--kiosk-edge) var(--kiosk-gap);
    }
    ol {
      display: grid;
      gap: max(8px, calc(16 * var(--unit)));
      margin-block-start: var(--kiosk-gap);
    }
    li {
      display: grid;
    }
    button.card {
      padding: calc(26 * var(--unit)) calc(34 * var(--unit));
    }
    .name {
      font: 600 var(--kiosk-lead) / 1.45 var(--song);
    }
    .excerpt {
      margin-block-start: 0.3em;
      color: var(--ink-soft);
      font: var(--kiosk-note) / 1.65 var(--song);
    }
    .address {
      margin-inline-end: 0.8em;
      color: var(--ink-faint);
    }
    mark {
      background: var(--mark-2);
      color: var(--ink);
    }
  `,
];
