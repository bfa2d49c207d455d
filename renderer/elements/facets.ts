import { css, html, nothing, type TemplateResult } from 'lit';

/** One value that narrows down what a page shows. */
export interface FacetLink {
  readonly label: string;
  /** The address of the page narrowed to it. */
  readonly href: string;
  /** How many that leaves, as it is written. */
  readonly count?: string | undefined;
  /** The page is narrowed to it now. */
  readonly isHere: boolean;
  /** Drawn before the label. */
  readonly sign?: TemplateResult | undefined;
}

export function drawFacetLink({ label, href, count, isHere, sign }: FacetLink): TemplateResult {
  return html`<a aria-current=${isHere ? 'page' : nothing} href=${href}
    >${sign}<span>${label}</span>${count === undefined ? nothing : html`<i>${count}</i>`}</a
  >`;
}

/** The values of one property under its name. */
interface FacetGroup {
  readonly heading: string;
  readonly links: readonly FacetLink[];
  /** Links shown before one asks for the rest, and what asks for them. */
  readonly shown: number;
  readonly more: (rest: number) => string;
}

export function drawFacetGroup({ heading, links, shown, more }: FacetGroup): TemplateResult {
  const rest = links.slice(shown);
  const list = (some: readonly FacetLink[]): TemplateResult =>
    html`<ul>
      ${some.map((link) => html`<li>${drawFacetLink(link)}</li>`)}
    </ul>`;
  return html`<h2>${heading}</h2>
    ${list(links.slice(0, shown))}
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${more(rest.length)}</summary>
            ${list(rest)}
          </details>`
    }`;
}

/** The column beside a list that narrows it down: its headings and links. */
export const facetStyles = css`
  nav {
    padding: var(--space-5) 0 var(--space-5) var(--space-5);
  }
  h2 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: var(--space-4) 0 var(--space-1) var(--space-3);
    color: var(--ink-faint);
    font: 500 var(--size-note) / var(--target) var(--hei);
    letter-spacing: 0.18em;
  }
  nav > h2:first-child {
    margin-block-start: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a,
  summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: max(var(--target), 36px);
    padding: 0 var(--space-4) 0 var(--space-3);
    border-radius: var(--radius) 0 0 var(--radius);
    color: var(--ink-soft);
    text-decoration: none;
    cursor: pointer;
  }
  summary {
    color: var(--ink-faint);
    font-size: var(--size-small);
    list-style: none;
  }
  details[open] > summary {
    display: none;
  }
  a:hover,
  summary:hover {
    background: var(--paper-sunk);
  }
  a[aria-current] {
    background: linear-gradient(90deg, var(--cinnabar-wash), var(--paper));
    color: var(--cinnabar);
  }
  a span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  a i {
    color: var(--ink-faint);
    font-style: normal;
    font-size: var(--size-note);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    a[aria-current] {
      outline: var(--focus) solid Highlight;
    }
  }
`;
