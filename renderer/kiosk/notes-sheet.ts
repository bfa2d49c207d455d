import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KioskState } from '#content/contract';
import { formatNumber } from '../i18n/index.ts';
import { withFullWidthMarks } from '../drawing/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import type { OpenPage } from '../reading/index.ts';
import { codeStyles, drawCode } from './code.ts';
import { fieldStyles } from './field-styles.ts';
import './keyboard.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { sentenceStyles } from './sentence-styles.ts';
import { TypedText } from './typed-text.ts';
import { wishOfKiosk } from './views.ts';
import { carriedNotes, sentencesFrom, type Sentence, type VisitNote, type VisitNotes } from './visit-notes.ts';

/** Paragraphs whose sentences are offered: what is on the screen, and a little of what follows. */
const PARAGRAPHS = 4;

/**
 * Marking sentences, writing to them and taking all of it away: for one visit, and kept nowhere but in this page.
 * A touch marks a sentence and a touch takes the mark away again.
 */
@customElement('kiosk-notes')
@localized()
export class KioskNotes extends LitElement {
  static override styles = [
    kioskStyles,
    fieldStyles,
    sentenceStyles,
    codeStyles,
    css`
      .sentences {
        max-block-size: 46vh;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: max(8px, calc(8 * var(--unit)));
      }
      .sentence {
        flex: 1;
        inline-size: auto;
      }
      [aria-pressed='true'].sentence {
        background: var(--mark-2);
        border-color: var(--control);
        color: var(--ink);
      }
      .written {
        flex-basis: 100%;
        padding-inline-start: calc(24 * var(--unit));
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      .carried {
        display: grid;
        justify-items: center;
        gap: calc(28 * var(--unit));
        color: var(--ink-soft);
        font-size: var(--kiosk-note);
        overflow-wrap: anywhere;
        text-align: center;
        white-space: pre-line;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--kiosk-gap);
        padding: var(--kiosk-gap) calc(40 * var(--unit)) 0;
      }
    `,
  ];

  @property({ attribute: false }) page!: OpenPage;
  /** Where the visitor is. */
  @property({ type: Number }) offset = 0;
  @property({ attribute: false }) kiosk!: KioskState;
  @property({ attribute: false }) notes!: VisitNotes;

  /** The note that is being written to. */
  @state() private writing: VisitNote | undefined;
  /** Which of the codes is shown. */
  @state() private code: number | undefined;
  private readonly typed = new TypedText(this, () => {
    this.requestUpdate();
  });

  protected override render(): TemplateResult {
    if (this.writing !== undefined) return this.drawWriting(this.writing);
    if (this.code !== undefined) return this.drawCarried(this.code);
    return html`<div class="passage">
        <h2>${this.notes.isFull ? words.notesFull() : words.notesMean()}</h2>
        <ol class="sentences">
          ${sentencesFrom(this.page, this.offset, PARAGRAPHS).map((sentence) => this.drawSentence(sentence))}
        </ol>
      </div>
      ${
        this.notes.all.length === 0
          ? nothing
          : html`<p class="acts">
              <button type="button" class="primary" @click=${() => (this.code = 0)}>
                ${words.takeNotesAway(formatNumber(this.notes.all.length))}
              </button>
            </p>`
      }`;
  }

  private drawSentence(sentence: Sentence): TemplateResult {
    const note = this.notes.on(this.page.opened.document.id, sentence);
    return html`<li>
      <button
        type="button"
        class="sentence"
        aria-pressed=${String(note !== undefined)}
        ?disabled=${note === undefined && this.notes.isFull}
        @click=${() => {
          this.mark(sentence, note);
        }}
      >
        ${withFullWidthMarks(sentence.text)}
      </button>
      ${
        note === undefined
          ? nothing
          : html`<button
              type="button"
              @click=${() => {
                this.write(note);
              }}
            >
              ${words.writeNote()}
            </button>`
      }
      ${note === undefined || note.note === '' ? nothing : html`<p class="written">${note.note}</p>`}
    </li>`;
  }

  private drawWriting(note: VisitNote): TemplateResult {
    return html`<div class="passage">
        <h2>${words.noteTo()}</h2>
        <p>${note.quote}</p>
      </div>
      ${this.typed.draw(words.writeNote(), words.noteHint(), this.kiosk.configuration.typing)}
      <p class="acts">
        <button type="button" @click=${() => (this.writing = undefined)}>${words.withoutNote()}</button>
        <button
          type="button"
          class="primary"
          @click=${() => {
            this.keep({ ...note, note: this.typed.value.trim() });
          }}
        >
          ${words.keepNote()}
        </button>
      </p>`;
  }

  private drawCarried(at: number): TemplateResult {
    const codes = carriedNotes(this.notes.all);
    const text = codes[at] ?? '';
    return html`<div class="passage carried">
        <h2>${words.takeNotesAwayMeans(formatNumber(at + 1), formatNumber(codes.length))}</h2>
        ${drawCode(text)}
        <p>${text}</p>
      </div>
      <p class="acts">
        <button type="button" @click=${() => (this.code = undefined)}>${words.backToNotes()}</button>
        ${
          codes.length < 2
            ? nothing
            : html`<button type="button" @click=${() => (this.code = (at + 1) % codes.length)}>
                ${words.nextCode()}
              </button>`
        }
      </p>`;
  }

  private mark({ text, start, end }: Sentence, note: VisitNote | undefined): void {
    const { id, metadata } = this.page.opened.document;
    const made = note ?? { document: id, title: metadata.title, start, end, quote: text, note: '' };
    wishOfKiosk(this, 'notes-wished', note === undefined ? this.notes.with(made) : this.notes.without(made));
  }

  private write(note: VisitNote): void {
    this.typed.begin(note.note);
    this.writing = note;
  }

  private keep(note: VisitNote): void {
    this.writing = undefined;
    wishOfKiosk(this, 'notes-wished', this.notes.with(note));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-notes': KioskNotes;
  }
}
