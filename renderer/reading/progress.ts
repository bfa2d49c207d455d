import { html, type TemplateResult } from 'lit';
import { formatShare } from '../i18n/index.ts';
import * as words from '../i18n/messages/reading.ts';

/** How far the person has come, as a thin line at the foot of the page. `share` is from 0 to 1. */
export function drawProgress(share: number): TemplateResult {
  return html`<div
    class="progress"
    role="progressbar"
    aria-label=${words.progress(formatShare(share))}
    aria-valuenow=${Math.round(share * 100)}
    .style=${`--progress: ${share}`}
  ></div>`;
}
