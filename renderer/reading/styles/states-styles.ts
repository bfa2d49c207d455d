import { css } from 'lit';

/** What the page shows in place of a document. */
export const statesStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }

  .state {
    display: grid;
    align-content: center;
    justify-items: center;
    box-sizing: border-box;
    min-block-size: 100%;
    padding: var(--space-5);
    color: var(--ink-soft);
    text-align: center;
    text-wrap: balance;
  }

  .state h1,
  .state h2 {
    margin: 0 0 var(--space-3);
    color: var(--ink);
    font: 600 var(--size-heading) / 1.4 var(--song);
  }

  .state p {
    max-inline-size: 36em;
    margin: 0 0 var(--space-4);
  }

  .acts {
    display: flex;
    gap: var(--space-3);
  }

  /* Waiting shows its face only when it lasts longer than anybody would notice. */
  .opening {
    animation: appear 1ms 150ms both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
