import { css, type CSSResultGroup } from 'lit';
import { printedNotesStyles } from './printed-notes.ts';

/** What annotating puts onto the reading page: the column beside the text and the bar that asks for a passage. */
export const annotatingStyles: CSSResultGroup = [
  printedNotesStyles,
  css`
    .margin {
      align-self: stretch;
      min-inline-size: 0;
      max-inline-size: 340px;
      padding-block-start: var(--space-6);
      padding-inline: var(--space-2) var(--space-4);
      user-select: text;
    }
    .margin lectern-annotation-margin {
      block-size: 100%;
    }
    .astray {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1);
      position: sticky;
      z-index: 2;
      inset-block-start: var(--space-2);
      margin: 0 0 var(--space-2);
      padding-inline-start: var(--space-3);
      border-radius: var(--radius);
      background: var(--cinnabar-wash);
      color: var(--ink);
      font-size: var(--size-small);
    }
    .passage-wish {
      position: absolute;
      z-index: 6;
      inset-block-end: var(--space-5);
      inset-inline: 0;
      display: flex;
      align-items: center;
      gap: var(--space-2);
      inline-size: fit-content;
      max-inline-size: calc(100% - 2 * var(--space-4));
      margin-inline: auto;
      padding: var(--space-1) var(--space-1) var(--space-1) var(--space-4);
      border: var(--hairline) solid var(--cinnabar);
      border-radius: var(--radius);
      background: var(--paper-raised);
      box-shadow: var(--shadow);
      color: var(--ink);
      font-size: var(--size-small);
    }
    @media print {
      .margin,
      .passage-wish {
        display: none;
      }
    }
  `,
];
