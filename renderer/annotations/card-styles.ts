import { css } from 'lit';

/** How an annotation looks in the margin and in lists. */
export const cardStyles = css`
  :host {
    display: block;
  }
  article {
    padding: var(--space-1) var(--space-2) var(--space-1) var(--space-3);
    border-inline-start: 3px solid color-mix(in oklab, var(--tint, var(--control)) 72%, var(--ink));
    border-radius: 0 var(--radius-small) var(--radius-small) 0;
    color: var(--ink);
    font: var(--size-text) / 1.65 var(--hei);
    overflow-wrap: anywhere;
    outline-offset: 0;
    cursor: default;
  }
  article.slim {
    padding-block: 0;
  }
  :host([selected]) article {
    border-inline-start-color: var(--cinnabar);
    background: var(--paper-raised);
    box-shadow: var(--shadow);
  }
  p {
    margin: 0;
  }
  .quote {
    color: var(--ink-soft);
    font: var(--size-small) / 1.6 var(--song);
  }
  .slim .quote {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([selected]) .note-text {
    color: var(--cinnabar);
    font-family: var(--song);
    font-size: calc(var(--size-text) + 1px);
  }
  .note-text :is(p, ul, ol, blockquote, pre, h2, h3, h4, h5, h6) {
    margin: 0 0 0.3em;
    font-size: inherit;
  }
  .note-text :is(ul, ol) {
    padding-inline-start: 1.4em;
  }
  .note-text blockquote {
    padding-inline-start: 0.8em;
    border-inline-start: 2px solid var(--rule);
    color: var(--ink-soft);
  }
  .note-text code {
    font-family: var(--mono);
    font-size: 0.9em;
  }
  .note-text .link {
    text-decoration: underline;
    cursor: pointer;
  }
  .correction del {
    color: var(--ink-faint);
  }
  .correction ins {
    text-decoration: none;
  }
  .link button {
    max-inline-size: 100%;
    padding-inline: 0;
    font-size: var(--size-small);
    text-align: start;
    white-space: normal;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1em;
    color: var(--ink-faint);
    font-size: var(--size-note);
  }
  .meta:empty {
    display: none;
  }
  .slim .meta {
    display: none;
  }
  :host([selected]) .slim .meta {
    display: flex;
  }
  .twofold {
    color: var(--cinnabar);
  }
  .reply {
    margin-block-start: var(--space-1);
    padding-inline-start: var(--space-3);
    border-inline-start: 1px solid var(--rule);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: var(--space-1);
    margin-inline-start: calc(-1 * var(--space-2));
  }
  .acts button {
    padding: 0;
  }
  /* Its look in one row, what can be done to it in the next: a row broken in the middle of either tells nobody why. */
  .acts .palette {
    flex: 1 0 100%;
  }
  @media (forced-colors: active) {
    :host([selected]) article {
      outline: 2px solid Highlight;
    }
  }
`;
