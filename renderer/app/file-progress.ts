import { html, type TemplateResult } from 'lit';

/** How far an act on the library's files is: a bar, and the same in words. */
export function drawFileProgress(label: string, files: number, of: number): TemplateResult {
  return html`<progress aria-label=${label} .value=${files} max=${Math.max(of, 1)}></progress>
    <p>${label}</p>`;
}
