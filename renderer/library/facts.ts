import { css, html, type TemplateResult } from 'lit';

/** What is known of a document, by its name; what is not known is left out. */
export type Facts = readonly (readonly [name: string, fact: string | undefined])[];

/** Facts in two columns, under headings that say what they are of. */
export const factStyles = css`
  h2 {
    margin: 0 0 var(--space-3);
    color: var(--ink-faint);
    font: 500 var(--size-note) / 1.6 var(--hei);
    letter-spacing: 0.12em;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(5em, auto) 1fr;
    gap: var(--space-1) var(--space-4);
    margin: 0;
  }
  dt {
    color: var(--ink-faint);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

export function drawFacts(facts: Facts): TemplateResult {
  return html`<dl>
    ${facts
      .filter(([, fact]) => fact !== undefined && fact !== '')
      .map(
        ([name, fact]) =>
          html`<dt>${name}</dt>
            <dd>${fact}</dd>`,
      )}
  </dl>`;
}
