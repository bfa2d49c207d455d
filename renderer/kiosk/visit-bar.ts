import { html, nothing, type TemplateResult } from 'lit';
import { VISIT_TEXT_SIZES, type Settings } from '#content/contract';
import { wish } from '../app/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { scriptOf } from './document-script.ts';
import { wishOfKiosk } from './views.ts';

const SIZES = [
  ['small', words.small],
  ['medium', words.medium],
  ['large', words.large],
] as const;
const LANGUAGES = [
  ['zh-Hans', words.simplified],
  ['zh-Hant', words.traditional],
  ['en', words.english],
] as const;

/** 小中大, 适老化 and the languages: each at one touch. */
export function drawVisitBar(from: EventTarget, settings: Settings): TemplateResult {
  return html`<footer class="bar">
    ${drawSizes(from, settings)} ${drawElder(from, settings)}
    <span class="wide"></span>
    ${drawLanguages(from, settings)}
  </footer>`;
}

export function drawSizes(from: EventTarget, { textSize }: Settings): TemplateResult {
  return html`<span class="segments sizes" role="group" aria-label=${words.textSize()}>
    ${SIZES.map(
      ([size, name]) =>
        html`<button
          type="button"
          class=${size}
          aria-pressed=${String(textSize === VISIT_TEXT_SIZES[size])}
          @click=${() => {
            wish(from, 'settings-wished', { textSize: VISIT_TEXT_SIZES[size] });
          }}
        >
          ${name()}
        </button>`,
    )}
  </span>`;
}

export function drawElder(from: EventTarget, { elder }: Settings): TemplateResult {
  return html`<button
    type="button"
    aria-pressed=${String(elder)}
    @click=${() => {
      wish(from, 'settings-wished', { elder: !elder });
    }}
  >
    ${words.elder()}
  </button>`;
}

/** The other script of a Chinese document, by its own name; nothing for another language. */
export function drawScript(from: EventTarget, language: string): TemplateResult | typeof nothing {
  const script = scriptOf(language);
  if (script === undefined) return nothing;
  const other = script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
  return html`<button
    type="button"
    lang=${other}
    @click=${() => {
      wishOfKiosk(from, 'script-wished', other);
    }}
  >
    ${other === 'zh-Hant' ? words.traditional() : words.simplified()}
  </button>`;
}

function drawLanguages(from: EventTarget, { language }: Settings): TemplateResult {
  return html`<span class="segments" role="group" aria-label=${words.language()}>
    ${LANGUAGES.map(
      ([tag, name]) =>
        html`<button
          type="button"
          lang=${tag}
          aria-pressed=${String(language === tag)}
          @click=${() => {
            wish(from, 'settings-wished', { language: tag });
          }}
        >
          ${name()}
        </button>`,
    )}
  </span>`;
}
