import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { canonicalText } from '#content/document';
import { ShortcutsOfRoom, type Found } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';
import { wishInside } from './events.ts';
import { TextFinder } from './find-in-text.ts';
import { firstFrom, MatchMarks } from './match-marks.ts';
import type { OpenPage } from './open-page.ts';
import type { Span, TextOffsets } from './text-offsets.ts';

/**
 * Finds in the open document: marks all matches, says how many there are and goes from one to the next. It is in the page
 * only while one finds.
 * @fires match-wished - a match to be brought into sight
 * @fires find-ended
 */
@customElement('lectern-find')
@localized()
export class LecternFind extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        z-index: 4;
        inset-block-start: var(--space-3);
        inset-inline-end: var(--space-5);
        max-inline-size: calc(100% - 2 * var(--space-3));
      }
      form {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        padding: var(--space-1);
        border: var(--hairline) solid var(--rule);
        border-radius: var(--radius-large);
        background: var(--paper-raised);
        box-shadow: var(--shadow);
      }
      input[type='search'] {
        flex: 1 1 15em;
        min-inline-size: 6em;
        border-color: transparent;
      }
      output {
        min-inline-size: 4.5em;
        color: var(--ink-faint);
        font-size: var(--size-small);
        font-variant-numeric: tabular-nums;
        text-align: end;
        white-space: nowrap;
      }
      button {
        padding: 0;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) page!: OpenPage;
  /** Measures the drawn text. */
  @property({ attribute: false }) offsets!: TextOffsets;
  /** What to find, and where the person is; with no texts they will type one. */
  @property({ attribute: false }) wanted!: Found;

  @state() private typed = '';
  @state() private spans: readonly Span[] = [];
  /** Undefined while it is searched. */
  @state() private current: number | undefined;
  @state() private told = '';
  @query('input') private readonly field!: HTMLInputElement | null;

  private finder!: TextFinder;
  private marks: MatchMarks | undefined;
  private asked = 0;

  constructor() {
    super();
    new ShortcutsOfRoom(this, {
      name: words.findInText,
      shortcuts: [
        this.key('F3', words.nextMatch, 1),
        this.key('Shift+F3', words.previousMatch, -1),
        this.key('N', words.nextMatch, 1),
        this.key('Shift+N', words.previousMatch, -1),
        { keys: 'Escape', words: words.endFind, run: this.end, whileTyping: true },
      ],
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.marks?.clear();
    this.asked++;
  }

  focusField(): void {
    this.field?.focus();
    this.field?.select();
  }

  /** Marks what is near the place the person has come to. */
  follow(offset: number): void {
    this.marks?.follow(offset);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page')) this.finder = new TextFinder(canonicalText(this.page.opened.document.blocks));
    if (changed.has('wanted')) {
      this.typed = this.wanted.texts.join(' ');
      void this.find(this.wanted.texts, this.wanted.at);
    } else if (changed.has('page')) void this.find(this.texts(), this.here());
  }

  protected override firstUpdated(): void {
    if (this.wanted.texts.length > 0) return;
    this.focusField();
    this.finder.prepare();
  }

  protected override render(): TemplateResult {
    const none = this.spans.length === 0;
    return html`<form role="search" aria-label=${words.findInText()} @submit=${this.submit}>
      <input
        type="search"
        aria-label=${words.findField()}
        placeholder=${words.findField()}
        autocomplete="off"
        spellcheck="false"
        .value=${this.typed}
        @input=${this.type}
        @compositionend=${this.type}
        @keydown=${this.press}
      />
      <output aria-hidden="true">${this.count()}</output>
      <span class="unseen" role="status">${this.told}</span>
      <button
        type="button"
        ?disabled=${none}
        aria-label=${words.previousMatch()}
        title=${words.previousMatch()}
        @click=${() => {
          this.step(-1);
        }}
      >
        ${icon('arrow-up')}
      </button>
      <button
        type="button"
        ?disabled=${none}
        aria-label=${words.nextMatch()}
        title=${words.nextMatch()}
        @click=${() => {
          this.step(1);
        }}
      >
        ${icon('arrow-down')}
      </button>
      <button type="button" aria-label=${words.endFind()} title=${words.endFind()} @click=${this.end}>
        ${icon('x')}
      </button>
    </form>`;
  }

  private count(): string {
    if (this.current === undefined) return '';
    if (this.spans.length === 0) return words.noMatch();
    return words.matchSign(formatNumber(this.current + 1), formatNumber(this.spans.length));
  }

  /** What is in the field: the texts of a search as long as nobody has changed them. */
  private texts(): readonly string[] {
    return this.typed === this.wanted.texts.join(' ') ? this.wanted.texts : [this.typed];
  }

  private here(): number {
    return this.spans[this.current ?? 0]?.start ?? this.wanted.at;
  }

  /** @param from The first match at or after this offset is gone to. */
  private async find(texts: readonly string[], from: number): Promise<void> {
    const asked = ++this.asked;
    const spans = await this.finder.find(texts);
    if (asked !== this.asked) return;
    this.marks?.clear();
    this.spans = spans;
    this.marks = new MatchMarks(this.offsets, this.page.chunks, spans);
    const isEmpty = texts.every((text) => text.trim() === '');
    this.current = isEmpty ? undefined : 0;
    if (spans.length === 0) this.told = isEmpty ? '' : words.noMatch();
    else this.show(firstFrom(spans, from) % spans.length, '');
  }

  private step(by: 1 | -1): void {
    const { length } = this.spans;
    if (length === 0) return;
    const next = ((this.current ?? 0) + by + length) % length;
    const isWrapped = by > 0 ? next <= (this.current ?? 0) : next >= (this.current ?? 0);
    this.show(next, isWrapped && length > 1 ? (by > 0 ? words.wrappedToStart() : words.wrappedToEnd()) : '');
  }

  private show(index: number, wrapped: string): void {
    const match = this.spans[index];
    if (match === undefined) return;
    this.current = index;
    const place = words.matchOf(formatNumber(index + 1), formatNumber(this.spans.length));
    this.told = [wrapped, place].filter((part) => part !== '').join(' ');
    wishInside(this, 'match-wished', match);
    this.marks?.showCurrent(match);
  }

  private readonly type = (event: InputEvent | CompositionEvent): void => {
    if ('isComposing' in event && event.isComposing) return;
    this.typed = (event.currentTarget as HTMLInputElement).value;
    void this.find([this.typed], this.here());
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.step(event.shiftKey ? -1 : 1);
  };

  private readonly end = (): void => {
    this.dispatchEvent(new CustomEvent('find-ended'));
  };

  private key(keys: string, label: () => string, by: 1 | -1) {
    return {
      keys,
      words: label,
      run: () => {
        this.step(by);
      },
      whileTyping: keys.endsWith('F3'),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-find': LecternFind;
  }
}
