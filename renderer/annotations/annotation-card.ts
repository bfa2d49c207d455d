import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { LinkBody } from '#content/annotations';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import type { AnchoredAnnotation } from '#content/library';
import { controls, icon } from '../elements/index.ts';
import { formatMoment } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { wishOf, type Part } from './annotation-wishes.ts';
import { cardStyles } from './card-styles.ts';
import { labelOf } from './labels.ts';
import { TINTS } from './marks.ts';
import './note-editor.ts';
import { drawNote } from './note-text.ts';
import { drawPalette, paletteStyles } from './palette.ts';
import './tag-field.ts';
import { correctionOf, noteOf, quoteOf, tagsOf, type Thread } from './threads.ts';

/** Characters of a quote shown where a card says what it is about. */
const QUOTE_SHOWN = 40;

/**
 * One annotation: what was written, where, with its replies; what can be done with it while it is chosen.
 * @fires annotation-wished - the card itself changes nothing
 */
@customElement('lectern-annotation')
@localized()
export class LecternAnnotation extends LitElement {
  static override styles = [controls, paletteStyles, cardStyles];

  @property({ attribute: false }) thread!: Thread;
  /** The citeable address of the passage. */
  @property() address = '';
  @property({ type: Boolean, reflect: true }) selected = false;
  /** Shows the words of the passage, which are not beside the card. */
  @property({ type: Boolean }) quoting = false;
  /** The part that is being written. */
  @property({ attribute: false }) editing: Part | undefined;
  /** What was written of it before the window was closed. */
  @property({ attribute: false }) draft: string | undefined;
  @property({ attribute: false }) knownTags: readonly string[] = [];
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @query('article') private readonly article!: HTMLElement;

  override focus(): void {
    void this.updateComplete.then(() => {
      if (this.editing === undefined) this.article.focus({ preventScroll: true });
      else this.focusEditor();
    });
  }

  protected override render(): TemplateResult {
    const { annotation } = this.thread;
    const style = annotation.target.kind === 'passage' ? annotation.target.style : undefined;
    return html`<article
      class=${this.isSlim ? 'slim' : ''}
      tabindex=${this.selected ? 0 : -1}
      aria-label=${labelOf(annotation, this.settings.colourNames)}
      aria-current=${this.selected}
      .style=${style === undefined ? '' : `--tint: var(--${TINTS[style.colour]})`}
      @pointerup=${this.select}
      @pointerenter=${this.enter}
      @pointerleave=${this.leave}
      @focus=${this.select}
    >
      ${this.quoting || this.isSlim ? html`<p class="quote">${shortened(quoteOf(annotation))}</p>` : nothing}
      ${this.drawCorrection()} ${this.drawNote()} ${this.drawLinks()}
      ${this.editing === 'tags' ? this.drawTagField() : nothing} ${this.drawMeta()}
      ${this.thread.replies.map((reply) => this.drawReply(reply))}
      ${this.editing === 'reply' ? this.drawEditor('reply', '', words.reply()) : nothing}
      ${this.selected && this.editing === undefined ? this.drawActs() : nothing}
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('editing') && this.editing !== undefined) this.focusEditor();
  }

  private focusEditor(): void {
    this.renderRoot.querySelector<HTMLElement>('lectern-note-editor, lectern-tag-field')?.focus();
  }

  /** A highlight with nothing written is a line of its words. */
  private get isSlim(): boolean {
    const { annotation, replies } = this.thread;
    return annotation.body.length === 0 && replies.length === 0 && this.editing === undefined;
  }

  private drawCorrection(): TemplateResult | typeof nothing {
    const { annotation } = this.thread;
    const proposed = correctionOf(annotation);
    const quote = quoteOf(annotation);
    if (this.editing === 'correction') return this.drawEditor('correction', proposed ?? quote, words.correction());
    if (proposed === undefined) return nothing;
    return html`<p class="correction">
      <del>${shortened(quote)}</del><span aria-hidden="true"> → </span
      ><ins>${proposed === '' ? words.deleted() : proposed}</ins>
    </p>`;
  }

  private drawNote(): TemplateResult | typeof nothing {
    const note = noteOf(this.thread.annotation);
    if (this.editing === 'note') return this.drawEditor('note', note, words.note());
    return note === '' ? nothing : drawNote(note);
  }

  private drawLinks(): readonly TemplateResult[] {
    return this.thread.annotation.body
      .filter((body): body is LinkBody => body.purpose === 'linking')
      .map(
        ({ to }) =>
          html`<p class="link">
            <button
              type="button"
              class="accent"
              @click=${(event: Event) => {
                event.stopPropagation();
                wishOf(this, { act: 'follow', to });
              }}
            >
              ${icon('link')}${shortened(to.kind === 'passage' ? to.selector.quote.exact : words.wholeDocument())}
            </button>
          </p>`,
      );
  }

  private drawMeta(): TemplateResult {
    const { annotation } = this.thread;
    const tags = this.editing === 'tags' ? [] : tagsOf(annotation);
    const kind = KIND_WORDS[annotation.motivation as keyof typeof KIND_WORDS] as (() => string) | undefined;
    const versions = annotation.body.filter(({ purpose }) => purpose === 'commenting').length;
    return html`<p class="meta">
      ${kind === undefined ? nothing : html`<span>${kind()}</span>`}
      ${this.address === '' ? nothing : html`<span>${this.address}</span>`}
      ${this.isSlim ? nothing : html`<time>${formatMoment(Date.parse(annotation.modified ?? annotation.created))}</time>`}
      ${tags.map((tag) => html`<span class="tag">#${tag}</span>`)}
      ${versions > 1 ? html`<span class="twofold">${words.twoVersions()}</span>` : nothing}
    </p>`;
  }

  private drawReply(reply: AnchoredAnnotation): TemplateResult {
    const { id, created, creator } = reply.annotation;
    return html`<div class="reply">
      ${drawNote(noteOf(reply.annotation))}
      <p class="meta">
        ${creator === undefined ? nothing : html`<span>${creator.name}</span>`}
        <time>${formatMoment(Date.parse(created))}</time>
        ${
          this.selected
            ? html`<button
                type="button"
                aria-label=${words.removeReply()}
                @click=${(event: Event) => {
                  event.stopPropagation();
                  wishOf(this, { act: 'remove', id });
                }}
              >
                ${icon('trash-2')}
              </button>`
            : nothing
        }
      </p>
    </div>`;
  }

  private drawActs(): TemplateResult {
    const { annotation, id } = this.thread;
    const style = annotation.target.kind === 'passage' ? annotation.target.style : undefined;
    return html`<div class="acts" role="toolbar" aria-label=${words.acts()}>
      ${
        annotation.target.kind === 'passage' && annotation.motivation !== 'bookmarking'
          ? drawPalette(style, this.settings.colourNames, (chosen) => {
              wishOf(this, { act: 'style', id, style: chosen });
            })
          : nothing
      }
      ${this.act('pencil', words.writeNote(), 'N', () => {
        this.edit('note');
      })}
      ${this.act('tag', words.tags(), 'T', () => {
        this.edit('tags');
      })}
      ${this.act('reply', words.reply(), 'Y', () => {
        this.edit('reply');
      })}
      ${this.act('link', words.linkTo(), 'L', () => {
        wishOf(this, { act: 'link', id });
      })}
      ${this.act('share-2', words.share(), 'X', () => {
        wishOf(this, { act: 'share', id });
      })}
      ${this.act('trash-2', words.remove(), 'Delete', () => {
        wishOf(this, { act: 'remove', id });
      })}
    </div>`;
  }

  private act(name: Parameters<typeof icon>[0], label: string, keys: string, run: () => void): TemplateResult {
    return html`<button
      type="button"
      aria-label=${label}
      aria-keyshortcuts=${keys}
      title="${label} ${keys}"
      @click=${(event: Event) => {
        event.stopPropagation();
        run();
      }}
    >
      ${icon(name)}
    </button>`;
  }

  private drawEditor(part: Part, value: string, label: string): TemplateResult {
    const { id } = this.thread;
    return html`<lectern-note-editor
      label=${label}
      hint=${part === 'correction' ? words.correctionHint() : words.noteHint()}
      .value=${this.draft ?? value}
      @drafted=${(event: CustomEvent<string>) => {
        wishOf(this, { act: 'draft', id, part, value: event.detail });
      }}
      @saved=${(event: CustomEvent<string>) => {
        wishOf(this, { act: 'save', id, part, value: event.detail });
      }}
      @cancelled=${() => {
        wishOf(this, { act: 'cancel', id });
      }}
    ></lectern-note-editor>`;
  }

  private drawTagField(): TemplateResult {
    const { id, annotation } = this.thread;
    return html`<lectern-tag-field
      .tags=${tagsOf(annotation)}
      .known=${this.knownTags}
      @saved=${(event: CustomEvent<string>) => {
        wishOf(this, { act: 'save', id, part: 'tags', value: event.detail });
      }}
      @cancelled=${() => {
        wishOf(this, { act: 'cancel', id });
      }}
    ></lectern-tag-field>`;
  }

  private edit(part: Part): void {
    wishOf(this, { act: 'edit', id: this.thread.id, part });
  }

  private readonly select = (): void => {
    if (!this.selected) wishOf(this, { act: 'select', id: this.thread.id });
  };

  private readonly enter = (): void => {
    wishOf(this, { act: 'hover', id: this.thread.id });
  };

  private readonly leave = (): void => {
    wishOf(this, { act: 'hover', id: undefined });
  };
}

const KIND_WORDS = { bookmarking: words.bookmark, editing: words.correction } as const;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  const characters = [...line.slice(0, 2 * QUOTE_SHOWN + 2)];
  return characters.length > QUOTE_SHOWN ? `${characters.slice(0, QUOTE_SHOWN).join('')}…` : line;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotation': LecternAnnotation;
  }
}
