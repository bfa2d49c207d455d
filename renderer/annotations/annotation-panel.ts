import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DEFAULT_SETTINGS, type Reader, type Settings } from '#content/contract';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import './annotation-card.ts';
import '../keeping/index.ts';
import { wishOf, type Part } from './annotation-wishes.ts';
import './export-menu.ts';
import { addressAt, type MeasuredText } from './measured-text.ts';
import { drawAmbiguous, drawOrphans } from './lost-annotations.ts';
import type { OpenAnnotations } from './open-annotations.ts';
import { panelStyles } from './panel-styles.ts';
import type { Thread, Threads } from './threads.ts';

/** Annotations drawn before and after the one that is chosen, or the place; more on wish. */
const AROUND = 40;
/**
 * All annotations of the document, in a drawer: those that must be given a place first, then the others in the order of
 * the text. In a narrow window it is where they are read and written.
 * @fires closed - the person has closed it
 * @fires again-wished - they could not be read; try again
 */
@customElement('lectern-annotation-panel')
@localized()
export class LecternAnnotationPanel extends LitElement {
  static override styles = [controls, panelStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) threads!: Threads;
  @property({ attribute: false }) state: OpenAnnotations['state'] = 'reading';
  @property({ attribute: false }) text!: MeasuredText;
  @property({ attribute: false }) selected: string | undefined;
  @property({ attribute: false }) editing: Part | undefined;
  @property({ attribute: false }) draft: string | undefined;
  @property({ attribute: false }) knownTags: readonly string[] = [];
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ attribute: false }) reader!: Reader;
  /** What the document is called. */
  @property() name = '';
  /** The id of the document. */
  @property() document = '';
  /** Where the person is in the text. */
  @property({ type: Number }) place = 0;
  /** Which of those with a place are drawn. */
  @state() private shown = { from: 0, to: 0 };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.open && (changed.has('open') || changed.has('selected'))) this.showAroundCurrent();
    if (changed.has('open') && this.open) void import('../elements/components.ts');
  }

  protected override render(): TemplateResult {
    return html`<wa-drawer
      label=${words.panel()}
      placement="end"
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${this.close}
    >
      ${this.open ? this.drawAll() : nothing}
    </wa-drawer>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.open || this.selected === undefined || !(changed.has('selected') || changed.has('open'))) return;
    const row = this.renderRoot.querySelector(`li[data-id="${CSS.escape(this.selected)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }

  private drawAll(): TemplateResult {
    if (this.state === 'reading') return html`<p class="state" role="status">${words.reading()}</p>`;
    if (this.state === 'failed') {
      return html`<div class="state" role="alert">
        <p>${words.cannotRead()}</p>
        <button type="button" class="framed" @click=${() => this.dispatchEvent(new CustomEvent('again-wished'))}>
          ${words.tryAgain()}
        </button>
      </div>`;
    }
    const { placed, ambiguous, orphans } = this.threads;
    if (placed.length + ambiguous.length + orphans.length === 0) {
      return html`<div class="state">
        <p>${words.none()}</p>
        <p>${words.noneHint()}</p>
      </div>`;
    }
    return html`<div class="bar">
        ${this.drawCorrections()}
        <lectern-export-menu
          whole
          .reader=${this.reader}
          name=${this.name}
          .wanted=${this.wanted}
        ></lectern-export-menu>
      </div>
      ${drawAmbiguous(ambiguous, this.text, this.drawCard)} ${drawOrphans(orphans, this.drawCard)}
      ${this.drawPlaced(placed)}`;
  }

  /** What is proposed for the document, where anything is. */
  private drawCorrections(): TemplateResult | typeof nothing {
    const { placed } = this.threads;
    if (!placed.some(({ held }) => held.annotation.motivation === 'editing')) return nothing;
    return html`<lectern-corrections
      .reader=${this.reader}
      document=${this.document}
      title=${this.name}
      .version=${this.threads}
    ></lectern-corrections>`;
  }

  private drawPlaced(threads: readonly Thread[]): TemplateResult | typeof nothing {
    if (threads.length === 0) return nothing;
    const { from, to } = this.shown;
    const before = Math.min(from, threads.length);
    const after = Math.max(0, threads.length - to);
    return html`<section aria-label=${words.placed()}>
      <h3>${words.placed()}</h3>
      ${
        before === 0
          ? nothing
          : html`<button
              type="button"
              class="more"
              @click=${() => {
                this.shown = { from: Math.max(0, from - 2 * AROUND), to };
              }}
            >
              ${words.earlier(formatNumber(before))}
            </button>`
      }
      <ol aria-label=${words.annotations()}>
        ${repeat(
          threads.slice(from, to),
          ({ id }) => id,
          (thread, index) =>
            html`<li
              data-id=${thread.id}
              aria-setsize=${threads.length}
              aria-posinset=${from + index + 1}
              @dblclick=${() => {
                wishOf(this, { act: 'go', id: thread.id });
              }}
            >
              ${this.drawCard(thread)}
            </li>`,
        )}
      </ol>
      ${
        after === 0
          ? nothing
          : html`<button
              type="button"
              class="more"
              @click=${() => {
                this.shown = { from, to: to + 2 * AROUND };
              }}
            >
              ${words.later(formatNumber(after))}
            </button>`
      }
    </section>`;
  }

  private readonly drawCard = (thread: Thread): TemplateResult => {
    const chosen = thread.id === this.selected;
    return html`<lectern-annotation
      .thread=${thread}
      .address=${thread.span === undefined ? '' : (addressAt(this.text.addresses, thread.span.start) ?? '')}
      ?selected=${chosen}
      ?autofocus=${chosen}
      .quoting=${true}
      .editing=${chosen ? this.editing : undefined}
      .draft=${chosen ? this.draft : undefined}
      .knownTags=${this.knownTags}
      .settings=${this.settings}
    ></lectern-annotation>`;
  };

  private readonly wanted = (): Promise<readonly string[]> =>
    Promise.resolve(
      [...this.threads.byId.values()].flatMap(({ id, replies }) => [
        id,
        ...replies.map(({ annotation }) => annotation.id),
      ]),
    );

  private showAroundCurrent(): void {
    const { placed } = this.threads;
    const chosen = placed.findIndex(({ id }) => id === this.selected);
    const { from, to } = this.shown;
    if (chosen >= from && chosen < to) return;
    const here = placed.findIndex(({ span }) => (span?.start ?? 0) >= this.place);
    const middle = chosen >= 0 ? chosen : here >= 0 ? here : placed.length;
    this.shown = { from: Math.max(0, middle - AROUND), to: middle + AROUND };
  }

  private readonly close = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotation-panel': LecternAnnotationPanel;
  }
}
