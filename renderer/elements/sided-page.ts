import { css } from 'lit';

/**
 * A page with what narrows it at its side. `.page` holds `.side` and the rest; where it is narrow the side lies over the
 * rest while the page is `.showing-side`, and `.parts`, the button that shows it, is there.
 */
export const sidedPage = css`
  :host {
    display: block;
    container: page / inline-size;
  }
  .page {
    display: grid;
    grid-template: minmax(0, 1fr) / var(--sidebar) minmax(0, 1fr);
    block-size: 100%;
  }
  .side {
    overflow: hidden auto;
    border-inline-end: var(--hairline) solid var(--rule);
  }
  .parts {
    display: none;
  }
  @container page (inline-size < 62em) {
    .page {
      grid-template-columns: calc(var(--sidebar) * 0.8) minmax(0, 1fr);
    }
  }
  @container page (inline-size < 52em) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
    .parts {
      display: inline-flex;
    }
    .side {
      position: fixed;
      z-index: 6;
      inset-block: var(--header) 0;
      inset-inline-start: 0;
      inline-size: var(--sidebar);
      background: var(--paper);
      box-shadow: var(--shadow);
      visibility: hidden;
    }
    .showing-side .side {
      visibility: visible;
    }
  }
`;
