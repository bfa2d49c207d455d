import { css, html, type TemplateResult } from 'lit';
import { COLOURS, type Colour, type Style } from '#content/annotations';
import type { Settings } from '#content/contract';
import * as words from '../i18n/messages/annotations.ts';
import { TINTS } from './marks.ts';

/** The colours in the order they are offered: cinnabar first, in which readers have always annotated. */
export const PALETTE: readonly Colour[] = ['red', ...COLOURS.filter((colour) => colour !== 'red')];

const USUAL_NAMES = {
  red: words.red,
  yellow: words.yellow,
  green: words.green,
  blue: words.blue,
  purple: words.purple,
} as const satisfies Record<Colour, () => string>;

/** What a colour is called: as the person calls it, or as it usually is. */
export function colourName(colour: Colour, names: Settings['colourNames']): string {
  return names[colour] ?? USUAL_NAMES[colour]();
}

/** Five dots to choose a colour by, and whether it lies behind the words or under them. */
export function drawPalette(
  chosen: Style | undefined,
  names: Settings['colourNames'],
  choose: (style: Style) => void,
): TemplateResult {
  const drawing = chosen?.drawing ?? 'background';
  return html`<span class="palette" role="group" aria-label=${words.colours()}>
    ${PALETTE.map(
      (colour, index) =>
        html`<button
          type="button"
          class="dot"
          aria-label=${colourName(colour, names)}
          aria-keyshortcuts=${index + 1}
          aria-pressed=${colour === chosen?.colour}
          title="${colourName(colour, names)} ${index + 1}"
          @click=${() => {
            choose({ colour, drawing });
          }}
        >
          <i .style=${`--tint: var(--${TINTS[colour]})`}></i>
        </button>`,
    )}
    <button
      type="button"
      class="drawing"
      aria-label=${words.underline()}
      aria-keyshortcuts="U"
      aria-pressed=${drawing === 'underline'}
      title="${words.underline()} U"
      @click=${() => {
        choose({ colour: chosen?.colour ?? 'yellow', drawing: drawing === 'underline' ? 'background' : 'underline' });
      }}
    >
      <u>${words.underlineSign()}</u>
    </button>
  </span>`;
}

export const paletteStyles = css`
  .palette {
    display: inline-flex;
    flex-wrap: wrap;
  }
  .palette button {
    padding: 0;
  }
  .dot i {
    display: inline-block;
    vertical-align: middle;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid color-mix(in oklab, var(--tint) 45%, var(--ink));
    border-radius: 50%;
    background: var(--tint);
    forced-color-adjust: none;
  }
  .dot[aria-pressed='true'] i {
    box-shadow:
      0 0 0 2px var(--paper-raised),
      0 0 0 4px var(--cinnabar);
  }
  .drawing u {
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
`;
