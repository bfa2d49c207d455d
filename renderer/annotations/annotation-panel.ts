import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
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
import type { OpenAnnotations } from './open-annotations.ts';
import { quoteOf, type Thread, type Threads } from './threads.ts';

/** Annotations drawn before and after the one that is chosen, or the place; more on wish. */
const AROUND = 40;
/** Characters shown on each side of a candidate. */
const CONTEXT = 24;

/**
 * All annotations of the document, in a drawer: those that must be given a place first, then the others in the order of
 * the text. In a narrow window it is where they are read and written.
 * @fires closed - the person has closed it
 * @fires again-wished - they could not be read; try again
 */
@customElement('lectern-annotation-panel')
@localized()
export class LecternAnnotationPanel extends LitElement {
  static override styles = [
    controls,
    css`
      wa-drawer {
        --size: min(420px, 92vw);
      }
      h3 {
        margin: var(--space-4) 0 var(--space-2);
        color: var(--ink-faint);
        font: 500 var(--size-note) / 1.6 var(--hei);
        letter-spacing: 0.12em;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      .hint,
      .state {
        margin: 0 0 var(--space-2);
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
      .state {
        padding-block: var(--space-5);
        text-align: center;
        text-wrap: balance;
      }
      ol {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .more {
        inline-size: 100%;
      }
      .candidates {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
        gap: var(--space-2);
        margin-block-start: var(--space-1);
      }
      .candidate {
        padding: var(--space-2) var(--space-3);
        border: var(--hairline) solid var(--rule);
        border-radius: var(--radius);
        font: var(--size-small) / 1.7 var(--song);
      }
      .candidate p {
        margin: 0 0 var(--space-1);
      }
      .candidate small {
        color: var(--ink-faint);
        font: var(--size-note) / 1.6 var(--hei);
      }
      mark {
        background: var(--mark-2);
        color: inherit;
      }
    `,
  ];

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
      ${this.drawAmbiguous(ambiguous)} ${this.drawOrphans(orphans)} ${this.drawPlaced(placed)}`;
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

  private drawAmbiguous(threads: readonly Thread[]): TemplateResult | typeof nothing {
    if (threads.length === 0) return nothing;
    return html`<section aria-label=${words.ambiguous()}>
      <h3>${words.ambiguous()}</h3>
      <p class="hint">${words.ambiguousHint()}</p>
      <ol>
        ${repeat(
          threads,
          ({ id }) => id,
          (thread) => html`<li data-id=${thread.id}>${this.drawCard(thread)} ${this.drawCandidates(thread)}</li>`,
        )}
      </ol>
    </section>`;
  }

  /** The places an annotation could stand at, side by side. */
  private drawCandidates({ id, held }: Thread): TemplateResult | typeof nothing {
    if (held.anchor?.state !== 'ambiguous') return nothing;
    return html`<div class="candidates">
      ${held.anchor.candidates.map(({ start, end }, index) => {
        const said = this.text.words;
        const address = addressAt(this.text.addresses, start) ?? '';
        return html`<div class="candidate">
          <p>
            …${said.slice(Math.max(0, start - CONTEXT), start)}<mark>${said.slice(start, end)}</mark>${said.slice(
              end,
              end + CONTEXT,
            )}…
          </p>
          <small>${words.candidate(formatNumber(index + 1), address)}</small>
          <button
            type="button"
            class="framed"
            @click=${() => {
              wishOf(this, { act: 'choose', id, place: { start, end } });
            }}
          >
            ${words.chooseHere()}
          </button>
        </div>`;
      })}
    </div>`;
  }

  private drawOrphans(threads: readonly Thread[]): TemplateResult | typeof nothing {
    if (threads.length === 0) return nothing;
    return html`<section aria-label=${words.orphans()}>
      <h3>${words.orphans()}</h3>
      <p class="hint">${words.orphansHint()}</p>
      <ol>
        ${repeat(
          threads,
          ({ id }) => id,
          (thread) =>
            html`<li data-id=${thread.id}>
              ${this.drawCard(thread)}
              <button
                type="button"
                class="framed"
                aria-label=${`${words.attach()} ${quoteOf(thread.annotation)}`}
                @click=${() => {
                  wishOf(this, { act: 'attach', id: thread.id });
                }}
              >
                ${words.attach()}
              </button>
            </li>`,
        )}
      </ol>
    </section>`;
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

  private drawCard(thread: Thread): TemplateResult {
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
  }

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
