import { css, html, type TemplateResult } from 'lit';

/** Small words under a control, and the bar of `drawFileProgress`. */
export const fileProgressStyles = css`
  :host {
    display: block;
  }
  p,
  ul {
    margin: 0 0 var(--space-2);
    color: var(--ink-faint);
    font-size: var(--size-small);
    overflow-wrap: anywhere;
  }
  progress {
    width: 100%;
    accent-color: var(--cinnabar);
  }
`;

/** How far an act on the library's files is: a bar, and the same in words. */
export function drawFileProgress(label: string, files: number, of: number): TemplateResult {
  return html`<progress aria-label=${label} .value=${files} max=${Math.max(of, 1)}></progress>
    <p>${label}</p>`;
}
