import { css, html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import * as words from '../i18n/messages/kiosk.ts';

/** A text as a code that a phone reads without a network. */
export function drawCode(text: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg
    class="code"
    viewBox=${`0 0 ${size} ${size}`}
    role="img"
    aria-label=${words.code()}
    shape-rendering="crispEdges"
  >
    ${svg`<path fill="#000" d=${squares.join('')} />`}
  </svg>`;
}

export const codeStyles = css`
  .code {
    inline-size: min(calc(620 * var(--unit)), 42vh);
    border-radius: var(--kiosk-radius);
    background: #fff;
  }
`;
