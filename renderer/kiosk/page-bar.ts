import { html, type TemplateResult } from 'lit';
import { icon } from '../elements/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { wishOfKiosk } from './views.ts';

/** Back and home, at the beginning of every page's bar. */
export function drawWayBack(from: EventTarget): TemplateResult {
  return html`<button
      type="button"
      class="back"
      @click=${() => {
        wishOfKiosk(from, 'back-wished', null);
      }}
    >
      ${icon('arrow-left')}${words.back()}</button
    ><button
      type="button"
      class="home"
      @click=${() => {
        wishOfKiosk(from, 'home-wished', null);
      }}
    >
      ${words.home()}
    </button>`;
}
