import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DayCounts, UsageCounts } from '#content/kiosk';
import { formatDate, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { mostRead } from './most-read.ts';
import { usageDays, type UsageDay } from './usage-days.ts';

const HEIGHT = 100;
/** A bar and the gap after it, in the units of the drawing. */
const STEP = 10;
const BAR = 8;
const READ = 8;

/** The counts: visits a day as bars, their sums, and what was read most. */
@customElement('kiosk-usage')
@localized()
export class KioskUsage extends LitElement {
  static override styles = [
    kioskStyles,
    css`
      :host {
        display: block;
        font-size: var(--kiosk-note);
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: calc(220 * var(--unit));
        margin-block: calc(12 * var(--unit));
        border-block-end: 1px solid var(--control);
      }
      rect {
        fill: var(--cinnabar);
      }
      .axis {
        display: flex;
        justify-content: space-between;
        margin-block-end: calc(16 * var(--unit));
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: calc(8 * var(--unit)) 0;
        border-block-end: 1px solid var(--rule);
        font-weight: 400;
        text-align: start;
      }
      th {
        color: var(--ink-soft);
      }
      td + td,
      th + th {
        padding-inline-start: 1em;
        text-align: end;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) counts: UsageCounts = {};
  @property({ attribute: false }) titles: ReadonlyMap<string, string> = new Map();

  protected override render(): TemplateResult {
    const days = usageDays(this.counts);
    if (days.length === 0) return html`<p class="note">${words.noStatistics()}</p>`;
    return html`<p class="note">${words.lastDays(formatNumber(days.length))}</p>
      ${drawBars(days)}
      <table>
        <tbody>
          ${this.drawSum(words.visits(), days, ({ sessions }) => sessions)}
          ${this.drawSum(words.searches(), days, ({ searches }) => searches)}
          ${this.drawSum(words.withoutHit(), days, ({ searchesWithoutHit }) => searchesWithoutHit)}
        </tbody>
      </table>
      ${this.drawMostRead()}`;
  }

  private drawSum(name: string, days: readonly UsageDay[], of: (day: DayCounts) => number): TemplateResult {
    const counted = days.flatMap(({ date }) => this.counts[date] ?? []);
    return html`<tr>
      <td>${name}</td>
      <td>${formatNumber(counted.reduce((sum, day) => sum + of(day), 0))}</td>
    </tr>`;
  }

  private drawMostRead(): TemplateResult | typeof nothing {
    const rows = mostRead(this.counts, READ);
    if (rows.length === 0) return nothing;
    return html`<table>
      <thead>
        <tr>
          <th>${words.mostRead()}</th>
          <th>${words.opens()}</th>
          <th>${words.minutesRead()}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ document, opens, seconds }) =>
            html`<tr>
              <td>${this.titles.get(document) ?? document}</td>
              <td>${formatNumber(opens)}</td>
              <td>${formatNumber(Math.round(seconds / 60))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function drawBars(days: readonly UsageDay[]): TemplateResult {
  const most = Math.max(1, ...days.map(({ sessions }) => sessions));
  return html`<svg
      viewBox=${`0 0 ${days.length * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label=${words.statistics()}
    >
      ${days.map(({ date, sessions }, index) => {
        const height = (sessions / most) * HEIGHT;
        return svg`<rect x=${index * STEP} y=${HEIGHT - height} width=${BAR} height=${height}>
        <title>${words.visitsOn(formatDate(date), formatNumber(sessions))}</title>
      </rect>`;
      })}
    </svg>
    <p class="note axis">
      <span>${formatDate(days[0]?.date ?? '')}</span>
      <span>${words.mostInADay(formatNumber(most))}</span>
      <span>${formatDate(days.at(-1)?.date ?? '')}</span>
    </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-usage': KioskUsage;
  }
}
