import { css } from 'lit';

/** Rows of one height, each put at its place in a scroller as tall as all of them. */
export const rowListStyles = css`
  :host {
    display: block;
    min-block-size: 0;
    container-type: inline-size;
  }
  .rows {
    position: relative;
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }
  .all {
    position: relative;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: var(--row);
    contain: strict;
  }
`;
