import { css, html, nothing, type TemplateResult } from 'lit';
import type { KioskState } from '#content/contract';
import { noteOn } from '#content/kiosk';
import { formatMoment } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import './countdown.ts';

/** What lies over every page: the warning, the closed screen, the cleaning. Undefined while nothing does. */
export function drawOverlay(kiosk: KioskState, goOn: () => void): TemplateResult | undefined {
  const { screen } = kiosk;
  switch (screen.show) {
    case 'warning':
      return screen.final ? drawFinal(screen.seconds) : drawWarning(screen.seconds, goOn);
    case 'cleaning':
      return html`<section class="overlay dark" role="alert">
        <h2>${words.cleaning()}</h2>
        <kiosk-countdown .seconds=${screen.seconds} .sentence=${words.cleaningLeft}></kiosk-countdown>
      </section>`;
    case 'closed':
      return drawClosed(kiosk);
    case 'attract':
    case 'home':
    case 'visit':
    case 'staff':
      return undefined;
  }
}

/** A notice that stands over every page while it is set. */
export function drawNotice(notice: string): TemplateResult | typeof nothing {
  if (notice === '') return nothing;
  return html`<aside class="notice" role="alert" aria-label=${words.notice()}>${notice}</aside>`;
}

function drawWarning(seconds: number, goOn: () => void): TemplateResult {
  return html`<section class="overlay" role="alertdialog" aria-modal="true" aria-labelledby="still">
    <div class="sheet">
      <h2 id="still">${words.stillThere()}</h2>
      <kiosk-countdown .seconds=${seconds} .sentence=${words.endsIn}></kiosk-countdown>
      <button type="button" class="primary go-on" @click=${goOn}>${words.goOn()}</button>
    </div>
  </section>`;
}

function drawFinal(seconds: number): TemplateResult {
  return html`<section class="overlay" role="alertdialog" aria-modal="true" aria-labelledby="over">
    <div class="sheet">
      <h2 id="over">${words.timeIsUp()}</h2>
      <kiosk-countdown .seconds=${seconds} .sentence=${words.timeIsUpMeans}></kiosk-countdown>
    </div>
  </section>`;
}

function drawClosed({ opensAt, configuration, today }: KioskState): TemplateResult {
  const note = noteOn(configuration.hours, today);
  return html`<section class="overlay dark">
    <p>${configuration.institution.name}</p>
    <h2>${words.closed()}</h2>
    ${note === undefined ? nothing : html`<p>${note}</p>`}
    ${opensAt === undefined ? nothing : html`<p>${words.opensAt(formatMoment(Date.parse(opensAt)))}</p>`}
  </section>`;
}

export const overlayStyles = css`
  .overlay {
    position: absolute;
    z-index: 10;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(40 * var(--unit));
    padding: var(--kiosk-edge);
    background: var(--veil);
    text-align: center;
  }
  .overlay h2 {
    font: 600 calc(60 * var(--unit)) / 1.35 var(--song);
    text-wrap: balance;
  }
  .dark {
    background: #000;
    color: #b0a898;
  }
  .sheet {
    display: grid;
    justify-items: center;
    gap: calc(44 * var(--unit));
    max-inline-size: calc(900 * var(--unit));
    padding: calc(80 * var(--unit));
    border-radius: var(--kiosk-radius);
    background: var(--paper-raised);
    box-shadow: var(--shadow);
  }
  button.go-on {
    min-block-size: calc(140 * var(--unit));
    padding-inline: calc(110 * var(--unit));
    border-radius: calc(70 * var(--unit));
    font-size: calc(46 * var(--unit));
  }
  .notice {
    position: absolute;
    z-index: 12;
    inset-block-start: 0;
    inset-inline: 0;
    padding: calc(26 * var(--unit)) var(--kiosk-edge);
    background: var(--cinnabar);
    color: var(--on-cinnabar);
    font-size: var(--kiosk-text);
    pointer-events: none;
    text-align: center;
  }
`;
