import { css } from 'lit';

/** The look of a document's parts, and the boxes that long ones are drawn in. */
export const textStyles = css`
  :host {
    display: block;
  }

  /*
   * A chunk away from the window keeps its text and is not laid out. Until it has been once, it takes the height its
   * text will have about: the lines its characters fill at this measure, half of each paragraph's last, and the gaps.
   * Its box reaches into the margins, because what sticks out of such a box is not painted: the addresses stand there.
   */
  .chunk {
    --rows: calc(var(--characters) / var(--reading-measure) + var(--paragraphs) * 0.5);
    --gaps: calc(var(--paragraphs) * 0.55 * var(--reading-size));
    --margin: 72px;
    display: flow-root;
    margin-inline: calc(-1 * var(--margin));
    padding-inline: var(--margin);
    content-visibility: auto;
    contain-intrinsic-size: auto none auto
      calc(var(--rows) * var(--reading-leading) * var(--reading-size) + var(--gaps));
  }

  .chunk:not([data-drawn]) {
    content-visibility: hidden;
  }

  /* Front matter */
  .front {
    margin-block-end: calc(var(--reading-size) * 2.2);
    padding-block-end: var(--space-5);
    border-block-end: var(--hairline) solid var(--rule);
    color: var(--ink-soft);
    font: var(--size-text) / 1.7 var(--hei);
    text-align: start;
  }

  h1 {
    font-size: max(calc(var(--reading-size) * 1.72), var(--size-title));
  }

  .front p {
    margin: 0;
  }

  .subtitle {
    margin-block-end: var(--space-3);
    color: var(--ink);
    font: 1.25em/1.6 var(--song);
    text-wrap: balance;
  }

  .office {
    margin-inline-start: 1em;
    color: var(--ink-faint);
  }

  /* Where the document is from, at the foot of its last printed page; on the screen it stands beside the text. */
  .colophon {
    display: none;
    margin-block-start: 2.4em;
    padding-block-start: 0.8em;
    border-block-start: var(--hairline) solid var(--rule);
    color: var(--ink-soft);
    font: var(--size-small) / 1.7 var(--hei);
  }

  .colophon p {
    margin: 0;
  }

  /*
   * Addresses stand in the margin as made content: nobody selects, copies or finds them by chance. A heading says its
   * own. Where there is no margin they stand over their paragraph.
   */
  :host([addresses]) [data-address]:not(h2, h3, h4, h5, h6)::before {
    content: attr(data-address);
    position: absolute;
    inset-inline-start: 0;
    inline-size: calc(var(--margin) - 1.2em);
    color: var(--ink-faint);
    font: 400 var(--size-note) / calc(var(--reading-size) * var(--reading-leading)) var(--hei);
    text-align: end;
    text-indent: 0;
    white-space: nowrap;
  }

  @media (max-width: 640px) {
    .chunk {
      --margin: 8px;
    }

    :host([addresses]) [data-address]:not(h2, h3, h4, h5, h6)::before {
      position: static;
      display: block;
      inline-size: auto;
      line-height: 1.6;
      text-align: start;
    }
  }

  /* Quotations, verse, notes */
  blockquote {
    margin: 0.9em 2em;
    color: var(--ink);
    font-family: var(--kai);
  }

  .verse {
    margin: 1em 2em;
    font-family: var(--kai);
    text-align: start;
  }

  .stanza {
    margin-block: 0 1em;
  }

  .line {
    display: block;
  }

  .footnote {
    display: grid;
    grid-template-columns: minmax(2.4em, auto) 1fr auto;
    column-gap: 0.4em;
    color: var(--ink-soft);
    font-size: 0.86em;
    line-height: 1.7;
  }

  .footnote p {
    margin-block: 0 0.3em;
  }

  .footnote .mark {
    user-select: none;
  }

  .back {
    min-inline-size: var(--target);
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: var(--cinnabar);
    font: inherit;
    cursor: pointer;
  }

  /* Lists */
  ul,
  ol {
    margin-block: 0.4em 0.8em;
    padding-inline-start: 2em;
  }

  li > p {
    margin-block: 0 0.25em;
  }

  li::marker {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .task {
    list-style: none;
  }

  .task > .box {
    position: absolute;
    margin-block-start: calc((1lh - 0.86em) / 2);
    margin-inline-start: -1.6em;
    inline-size: 0.86em;
    block-size: 0.86em;
    border: 1.5px solid var(--control);
    border-radius: 3px;
  }

  .task.done > .box::after {
    content: '';
    position: absolute;
    inset: 0 0.26em 0.18em;
    border: solid var(--cinnabar);
    border-width: 0 2px 2px 0;
    rotate: 40deg;
  }

  /* Tables and code, wide ones in a box that scrolls */
  .wide {
    margin-block: 1em 1.2em;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }

  table {
    min-inline-size: 100%;
    border-collapse: collapse;
    border-block: 1.5px solid var(--ink-soft);
    font: 0.84em/1.6 var(--hei);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }

  caption {
    padding-block-end: 0.6em;
    font-size: 1em;
    text-align: start;
  }

  th,
  td {
    min-inline-size: 3.6em;
    max-inline-size: 26em;
    padding: 0.4em 0.8em;
    border-block-end: var(--hairline) solid var(--rule);
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: break-word;
  }

  th {
    color: var(--ink);
    font-weight: 600;
  }

  thead th {
    border-block-end-color: var(--ink-soft);
  }

  .center {
    text-align: center;
  }

  .end {
    text-align: end;
  }

  pre {
    padding: 0.8em 1em;
    border-radius: var(--radius);
    background: var(--paper-sunk);
    line-height: 1.6;
    text-align: start;
    white-space: pre;
    tab-size: 4;
  }

  pre code {
    font-size: 0.82em;
  }

  :not(pre) > code {
    padding-inline: 0.25em;
    border-radius: var(--radius-small);
    background: var(--paper-sunk);
  }

  hr {
    inline-size: 30%;
    margin: 2em auto;
    border: 0;
    border-block-start: var(--hairline) solid var(--control);
  }

  /* Figures */
  figure {
    margin: 1.2em 0;
    text-align: center;
    break-inside: avoid;
  }

  figcaption {
    margin-block-start: 0.6em;
  }

  .image {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    vertical-align: middle;
    cursor: zoom-in;
  }

  .image img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--radius-small);
    background: var(--paper-sunk);
  }

  p .image {
    display: inline;
  }

  p .image img {
    display: inline;
  }

  .absent {
    color: var(--ink-soft);
    font: 0.85em/1.6 var(--hei);
    user-select: none;
  }

  figure > .absent {
    display: block;
    padding: 1.4em 1em;
    border: var(--hairline) dashed var(--control);
    border-radius: var(--radius);
  }

  /* Links and references */
  .link,
  .reference {
    border-radius: 2px;
    text-decoration: underline 1px var(--control);
    text-underline-offset: 0.28em;
    cursor: pointer;
  }

  .reference.note {
    color: var(--cinnabar);
    text-decoration: none;
  }
  .reference.note:not(:has(sup), sup *) {
    font-size: 0.72em;
    line-height: 0;
    vertical-align: super;
  }

  .link:hover,
  .reference:hover {
    text-decoration-color: var(--cinnabar);
  }

  :focus-visible {
    outline: var(--focus) solid var(--cinnabar);
    outline-offset: 2px;
  }

  /* What a search or finding has found (see match-marks.ts). */
  ::highlight(found) {
    background-color: var(--mark-2);
    color: var(--ink);
  }

  ::highlight(found-current) {
    background-color: var(--cinnabar);
    color: var(--on-cinnabar);
  }

  ::selection {
    background: var(--cinnabar-wash);
    color: var(--ink);
  }
`;
