import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import * as words from '../i18n/messages/annotations.ts';
import './annotation-card.ts';
import type { LecternAnnotation } from './annotation-card.ts';
import type { Part } from './annotation-wishes.ts';
import { marginTops } from './margin-layout.ts';
import { addressAt, type MeasuredText } from './measured-text.ts';
import type { Thread } from './threads.ts';

/** Pixels between two cards. */
const GAP = 6;

/**
 * The annotations near the place, each beside its passage. Only those around the window are drawn; where they stand is
 * worked out from the passages' own lines each time the page moves under them.
 */
@customElement('lectern-annotation-margin')
@localized()
export class LecternAnnotationMargin extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: block;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: absolute;
      inset-block-start: 0;
      inset-inline: 0;
      contain: layout;
    }
    li[data-selected] {
      z-index: 1;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  /** Those near the place, in the order of the text. */
  @property({ attribute: false }) threads: readonly Thread[] = [];
  @property({ attribute: false }) text!: MeasuredText;
  /** How many there are in all, and which of them the first one shown is, counted from nought. */
  @property({ attribute: false }) counted: { readonly total: number; readonly first: number } = { total: 0, first: 0 };
  @property({ attribute: false }) selected: string | undefined;
  @property({ attribute: false }) editing: Part | undefined;
  @property({ attribute: false }) draft: string | undefined;
  @property({ attribute: false }) knownTags: readonly string[] = [];
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  private readonly sizes = new ResizeObserver(() => {
    this.place();
  });
  private frame: number | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  /** Puts each card beside its passage as the page stands now. */
  place(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.placeNow();
    });
  }

  protected override render(): TemplateResult {
    const { total, first } = this.counted;
    return html`<ol aria-label=${words.annotations()}>
      ${repeat(
        this.threads,
        ({ id }) => id,
        (thread, index) =>
          html`<li
            data-id=${thread.id}
            ?data-selected=${thread.id === this.selected}
            aria-setsize=${total}
            aria-posinset=${first + index + 1}
          >
            <lectern-annotation
              .thread=${thread}
              .address=${thread.span === undefined ? '' : (addressAt(this.text.addresses, thread.span.start) ?? '')}
              ?selected=${thread.id === this.selected}
              .editing=${thread.id === this.selected ? this.editing : undefined}
              .draft=${thread.id === this.selected ? this.draft : undefined}
              .knownTags=${this.knownTags}
              .settings=${this.settings}
            ></lectern-annotation>
          </li>`,
      )}
    </ol>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('threads')) {
      this.sizes.disconnect();
      for (const card of this.rows()) this.sizes.observe(card);
    }
    this.place();
  }

  /** The card of one annotation, where it is drawn. */
  card(id: string): LecternAnnotation | null {
    return this.renderRoot.querySelector<LecternAnnotation>(`li[data-id="${CSS.escape(id)}"] > lectern-annotation`);
  }

  private rows(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')];
  }

  private placeNow(): void {
    const rows = this.rows();
    const { top } = this.getBoundingClientRect();
    const heights = rows.map((row) => row.offsetHeight);
    const notes = this.threads.map(({ id, span }, index) => ({
      wanted: span === undefined ? 0 : this.text.lineBox(span.start).top - top,
      height: heights[index] ?? 0,
      held: id === this.selected,
    }));
    marginTops(notes, GAP).forEach((wanted, index) => {
      rows[index]?.style.setProperty('transform', `translateY(${String(Math.round(wanted))}px)`);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotation-margin': LecternAnnotationMargin;
  }
}
