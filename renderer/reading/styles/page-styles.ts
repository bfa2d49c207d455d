import { css } from 'lit';

/** What stands around the text. The text is all one sees until one asks for more. */
export const pageStyles = css`
  :host {
    position: relative;
    display: block;
    block-size: 100%;
    overflow: hidden;
    background: var(--paper);
  }

  .scroller {
    block-size: 100%;
    overflow-x: hidden;
    overflow-y: auto;
    outline: none;
    scrollbar-color: var(--scroll-bar) transparent;
    scrollbar-width: thin;
    user-select: none;
  }

  .scroller {
    position: relative;
  }

  .alone {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, auto) minmax(0, 1fr);
    align-items: start;
  }

  .alone > .sheet {
    grid-column: 2;
    inline-size: calc(var(--reading-measure) * var(--reading-size) + 2 * clamp(20px, 5vw, 72px));
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(calc(var(--sidebar) + var(--space-5)), 1fr) minmax(0, auto) minmax(0, 1fr);
    align-items: start;
  }

  .sheet {
    box-sizing: border-box;
    max-inline-size: 100%;
    padding: clamp(32px, 7vh, 64px) clamp(20px, 5vw, 72px) 40vh;
  }

  .beside > .sheet {
    inline-size: calc(var(--reading-measure) * var(--reading-size) + 2 * clamp(20px, 5vw, 72px));
  }

  lectern-text {
    user-select: text;
  }

  /* The outline and the document's origin */
  .side {
    display: flex;
    flex-direction: column;
    gap: var(--space-5);
    box-sizing: border-box;
    inline-size: var(--sidebar);
  }

  .beside > .side {
    position: sticky;
    inset-block-start: 0;
    max-block-size: calc(100vh - var(--header) - 2px);
    margin-inline-start: 28px;
    padding-block: 30px var(--space-5);
  }

  .side nav {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  .beside lectern-outline {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: none;
  }

  .side h2 {
    flex: none;
    margin: 0 0 14px;
    color: var(--ink-faint);
    font: 500 var(--size-note) / 1.4 var(--hei);
    letter-spacing: 0.18em;
  }

  .side :lang(en) h2,
  h2:lang(en) {
    letter-spacing: 0.04em;
  }

  .provenance {
    flex: none;
  }

  .provenance h2 {
    margin-block-end: var(--space-2);
  }

  .outline-drawer {
    --size: min(340px, 88vw);
  }

  .outline-drawer .side {
    inline-size: auto;
  }

  .outline-drawer nav h2 {
    display: none;
  }

  .open-outline {
    position: absolute;
    z-index: 2;
    inset-block-start: var(--space-2);
    inset-inline-start: var(--space-2);
    padding: 0;
    background: color-mix(in oklab, var(--paper) 88%, transparent);
    color: var(--ink-faint);
  }

  .progress {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    block-size: 2px;
    background: var(--cinnabar);
    transform: scaleX(var(--progress));
    transform-origin: 0 0;
  }

  @media (forced-colors: active) {
    .progress {
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  @media print {
    :host {
      block-size: auto;
      overflow: visible;
      background: none;
    }

    .scroller,
    .beside {
      display: block;
      block-size: auto;
      overflow: visible;
    }

    .sheet,
    .alone > .sheet,
    .beside > .sheet {
      inline-size: auto;
      padding: 0;
    }

    .side,
    .progress,
    .open-outline {
      display: none;
    }
  }
`;
