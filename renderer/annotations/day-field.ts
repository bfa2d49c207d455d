import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls, icon } from '../elements/index.ts';
import { formatDate, weekdayNames } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { daysAfter, dayWritten, monthsAfter, today, weekday, weeksOfMonth } from './days.ts';

/**
 * A day, written or picked from a calendar. The browser's own field for days speaks the language of the process, which is
 * not always that of the interface.
 * @fires day-picked - the day, or an empty text for none
 */
@customElement('lectern-day-field')
@localized()
export class LecternDayField extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: var(--space-1);
        min-inline-size: 0;
      }
      input[type='text'] {
        flex: 1;
        min-inline-size: 0;
        font-size: inherit;
        font-variant-numeric: tabular-nums;
      }
      input[aria-invalid='true'] {
        border-color: var(--cinnabar);
      }
      [popovertarget] {
        anchor-name: --day;
      }
      .calendar {
        position: absolute;
        inset: auto;
        position-anchor: --day;
        position-area: end span-end;
        position-try-fallbacks: flip-block, flip-inline;
        margin: 0;
        padding: var(--space-3);
        border: var(--hairline) solid var(--rule);
        border-radius: var(--radius-large);
        background: var(--paper-raised);
        color: var(--ink);
        box-shadow: var(--shadow);
        font-size: var(--size-small);
      }
      .month {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      table {
        border-collapse: collapse;
      }
      th {
        color: var(--ink-faint);
        font-weight: 400;
      }
      td {
        padding: 0;
      }
      td button {
        inline-size: 100%;
        padding: 0;
        font-variant-numeric: tabular-nums;
      }
      .outside {
        color: var(--ink-faint);
      }
      [aria-selected='true'] button {
        background: var(--cinnabar);
        color: var(--on-cinnabar);
      }
      [aria-current='date'] {
        color: var(--cinnabar);
        font-weight: 600;
      }
    `,
  ];

  /** What the day is of. */
  @property() label = '';
  /** As `2026-11-23`; empty for none. */
  @property() day = '';
  /** The day of the calendar that the keys stand on; undefined while the calendar is away. */
  @state() private standing: string | undefined;
  @state() private isWrong = false;
  @query('input') private readonly field!: HTMLInputElement;
  @query('.calendar') private readonly calendar!: HTMLElement;

  protected override render(): TemplateResult {
    return html`<input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="14"
        aria-label=${this.label}
        aria-invalid=${this.isWrong ? 'true' : nothing}
        title=${this.isWrong ? words.noDay() : nothing}
        placeholder=${words.dayHint()}
        .value=${this.day}
        @change=${this.read}
      /><button
        type="button"
        popovertarget="calendar"
        aria-label=${words.pickDay(this.label)}
        title=${words.pickDay(this.label)}
      >
        ${icon('calendar')}
      </button>
      <div class="calendar" id="calendar" popover @beforetoggle=${this.follow} @keydown=${this.press}>
        ${this.standing === undefined ? nothing : this.drawMonth(this.standing)}
      </div>`;
  }

  private drawMonth(standing: string): TemplateResult {
    const month = formatDate(standing.slice(0, 7));
    return html`<div class="month">
        <button
          type="button"
          aria-label=${words.monthBefore()}
          @click=${() => void this.standOn(monthsAfter(standing, -1))}
        >
          ${icon('chevron-left')}
        </button>
        <span role="status">${month}</span>
        <button
          type="button"
          aria-label=${words.monthAfter()}
          @click=${() => void this.standOn(monthsAfter(standing, 1))}
        >
          ${icon('chevron-right')}
        </button>
      </div>
      <table role="grid" aria-label=${month}>
        <tr>
          ${weekdayNames().map(({ long, narrow }) => html`<th scope="col" abbr=${long}>${narrow}</th>`)}
        </tr>
        ${weeksOfMonth(standing).map(
          (week) =>
            html`<tr>
              ${week.map((day) => this.drawDay(day, standing))}
            </tr>`,
        )}
      </table>`;
  }

  private drawDay(day: string, standing: string): TemplateResult {
    return html`<td role="gridcell" aria-selected=${day === this.day}>
      <button
        type="button"
        class=${day.startsWith(standing.slice(0, 7)) ? nothing : 'outside'}
        data-day=${day}
        tabindex=${day === standing ? 0 : -1}
        aria-label=${formatDate(day)}
        aria-current=${day === today() ? 'date' : nothing}
        @click=${() => {
          this.pick(day);
        }}
      >
        ${Number(day.slice(-2))}
      </button>
    </td>`;
  }

  /** Writing is believed when it is finished; what is no day stays in the field to be mended. */
  private readonly read = (): void => {
    const written = this.field.value.trim();
    const day = written === '' ? '' : dayWritten(written);
    this.isWrong = day === undefined;
    if (day !== undefined) this.tell(day);
  };

  private readonly follow = (event: ToggleEvent): void => {
    if (event.newState === 'open') void this.standOn(dayWritten(this.day) ?? today(), true);
    else this.standing = undefined;
  };

  private readonly press = (event: KeyboardEvent): void => {
    const { standing } = this;
    if (standing === undefined || !(event.target instanceof Element) || !event.target.hasAttribute('data-day')) return;
    const next = dayByKey(event.key, standing);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void this.standOn(next);
  };

  /** @param opening Whether the calendar is about to be shown, and takes the keys when it is. */
  private async standOn(day: string, opening = false): Promise<void> {
    const hadKeys = opening || this.shadowRoot?.activeElement?.hasAttribute('data-day') === true;
    this.standing = day;
    await this.updateComplete;
    if (hadKeys) this.calendar.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  private pick(day: string): void {
    this.calendar.hidePopover();
    this.isWrong = false;
    this.tell(day);
    this.field.focus();
  }

  private tell(day: string): void {
    this.field.value = day;
    if (day !== this.day) this.dispatchEvent(new CustomEvent('day-picked', { detail: day }));
  }
}

/** The day that a key leads to; undefined where it leads to none. */
function dayByKey(key: string, from: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(from, -1);
    case 'ArrowRight':
      return daysAfter(from, 1);
    case 'ArrowUp':
      return daysAfter(from, -7);
    case 'ArrowDown':
      return daysAfter(from, 7);
    case 'Home':
      return daysAfter(from, -weekday(from));
    case 'End':
      return daysAfter(from, 6 - weekday(from));
    case 'PageUp':
      return monthsAfter(from, -1);
    case 'PageDown':
      return monthsAfter(from, 1);
    default:
      return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-day-field': LecternDayField;
  }
}
