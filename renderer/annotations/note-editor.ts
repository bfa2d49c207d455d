import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LIMITS } from '#content/annotations';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';

/** What is written is told at most this long after it was, in milliseconds, so that a crash loses no more. */
const DRAFT_DELAY = 500;

/**
 * A field to write a note in.
 * @fires saved - the person is done; the text
 * @fires cancelled - the person wants it as it was
 * @fires drafted - the text as it is while it is written
 */
@customElement('lectern-note-editor')
@localized()
export class LecternNoteEditor extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      textarea {
        inline-size: 100%;
        min-block-size: 4.8em;
        max-block-size: 40vh;
        padding: var(--space-2) var(--space-3);
        border: var(--hairline) solid var(--control);
        border-radius: var(--radius);
        background: var(--paper-raised);
        color: var(--ink);
        font: var(--size-text) / 1.7 var(--hei);
        resize: vertical;
        field-sizing: content;
      }
      textarea::placeholder {
        color: var(--ink-faint);
        opacity: 1;
      }
      .excess {
        margin: var(--space-1) 0 0;
        color: var(--cinnabar);
        font-size: var(--size-small);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: var(--space-1);
        margin-block-start: var(--space-1);
      }
    `,
  ];

  /** What is there to begin with. */
  @property() value = '';
  @property() label = '';
  @property() hint = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  /** Characters written that are more than a note holds. */
  @state() private excess = 0;
  private pending: ReturnType<typeof setTimeout> | undefined;

  override focus(): void {
    void this.updateComplete.then(() => {
      this.field.focus();
      this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tellDraft();
  }

  protected override render(): TemplateResult {
    return html`<textarea
        aria-label=${this.label}
        placeholder=${this.hint}
        .value=${this.value}
        @input=${this.write}
        @keydown=${this.press}
      ></textarea>
      ${
        this.excess > 0
          ? html`<p class="excess" role="alert">
              ${words.noteTooLong(formatNumber(LIMITS.note), formatNumber(this.excess))}
            </p>`
          : nothing
      }
      <div class="acts">
        <button type="button" @click=${this.cancel}>${words.cancel()}</button>
        <button type="button" class="primary" title="Ctrl+Enter" @click=${this.save}>${words.save()}</button>
      </div>`;
  }

  private readonly write = (): void => {
    this.measure();
    this.pending ??= setTimeout(() => {
      this.tellDraft();
    }, DRAFT_DELAY);
  };

  private tellDraft(): void {
    if (this.pending === undefined) return;
    clearTimeout(this.pending);
    this.pending = undefined;
    this.dispatchEvent(new CustomEvent('drafted', { detail: this.field.value }));
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What is too long stays in the field to be shortened; nothing of it is cut off. */
  private measure(): void {
    this.excess = Math.max(0, this.field.value.length - LIMITS.note);
  }

  private readonly save = (): void => {
    this.measure();
    if (this.excess > 0) return;
    this.forgetPending();
    this.dispatchEvent(new CustomEvent('saved', { detail: this.field.value }));
  };

  private readonly cancel = (): void => {
    this.forgetPending();
    this.dispatchEvent(new CustomEvent('cancelled'));
  };

  private forgetPending(): void {
    clearTimeout(this.pending);
    this.pending = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-note-editor': LecternNoteEditor;
  }
}
