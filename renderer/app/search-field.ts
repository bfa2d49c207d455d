import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Reader } from '#content/contract';
import { completions, tagAt, withTag } from '#content/search/completing';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext } from '../port/index.ts';
import { printedKeys } from './shortcuts.ts';

/** What the keys of the search field do with the hits. */
export type HitsWish = 'open-first' | 'walk';

/** Tags offered before anything of one is typed: the most used. */
const MOST_USED = 6;

/**
 * The field that the library is searched from. While a tag is typed it offers those there are.
 * @fires typed - what is in the field, with every change
 * @fires hits-wished - a key of the field that is for the hits
 */
@customElement('lectern-search-field')
@localized()
export class LecternSearchField extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
      }
      input {
        inline-size: 100%;
        padding-inline: var(--space-4);
        border-color: var(--rule);
        border-radius: calc(var(--target) / 2);
      }
      input:hover {
        border-color: var(--control);
      }
      kbd {
        position: absolute;
        inset-inline-end: var(--space-4);
        inset-block-start: 50%;
        translate: 0 -50%;
        pointer-events: none;
      }
      input:not(:placeholder-shown) + kbd {
        display: none;
      }
      ul {
        position: absolute;
        z-index: 8;
        inset-inline: 0;
        margin: var(--space-1) 0 0;
        padding: var(--space-1);
        border: var(--hairline) solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper-raised);
        box-shadow: var(--shadow);
        list-style: none;
      }
      li {
        overflow: hidden;
        min-block-size: var(--target);
        padding-inline: var(--space-3);
        border-radius: var(--radius-small);
        color: var(--ink);
        line-height: var(--target);
        text-overflow: ellipsis;
        white-space: nowrap;
        cursor: pointer;
      }
      li[aria-selected='true'],
      li:hover {
        background: var(--cinnabar-wash);
        color: var(--cinnabar);
      }
      @media (width < 760px) {
        kbd {
          display: none;
        }
      }
    `,
  ];

  /** What is searched for now. */
  @property({ attribute: false }) text = '';
  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  /** Every tag of documents and annotations, the most used first; undefined before one is typed. */
  @state() private tags: readonly string[] | undefined;
  @state() private offered: readonly string[] = [];
  @state() private chosen = -1;
  @query('input') private readonly field!: HTMLInputElement;

  focusField(): void {
    this.field.focus();
    this.field.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another page, or another search from elsewhere: what was offered for the one before is over.
    if (changed.has('text') && this.hasUpdated && this.text !== this.field.value) this.stopOffering();
  }

  protected override render(): TemplateResult {
    const { offered, chosen } = this;
    const isOffering = offered.length > 0;
    return html`<input
        type="search"
        role="combobox"
        aria-label=${words.find()}
        aria-keyshortcuts="Control+K /"
        aria-autocomplete="list"
        aria-expanded=${isOffering}
        aria-controls=${isOffering ? 'offered' : nothing}
        aria-activedescendant=${chosen < 0 ? nothing : `offered-${chosen}`}
        placeholder=${words.find()}
        autocomplete="off"
        spellcheck="false"
        .value=${this.text}
        @input=${this.type}
        @compositionend=${this.type}
        @keydown=${this.press}
        @blur=${this.stopOffering}
      /><kbd>${printedKeys('Mod+K').join(' ')}</kbd>
      ${
        isOffering
          ? html`<ul id="offered" role="listbox" aria-label=${words.knownTags()}>
              ${offered.map((tag, index) => this.offer(tag, index))}
            </ul>`
          : nothing
      }
      <span class="unseen" role="status">${isOffering ? words.tagsOffered(String(offered.length)) : nothing}</span>`;
  }

  private offer(tag: string, index: number): TemplateResult {
    const take = (event: Event): void => {
      event.preventDefault();
      this.take(tag);
    };
    return html`<li id="offered-${index}" role="option" aria-selected=${index === this.chosen} @pointerdown=${take}>
      ${tag}
    </li>`;
  }

  /** What is only being composed by an input method is not searched for. */
  private readonly type = (event: InputEvent | CompositionEvent): void => {
    if ('isComposing' in event && event.isComposing) return;
    this.tellTyped(this.field.value);
    void this.offerTags();
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.act(event.key)) return;
    event.preventDefault();
    // The page behind would take it for a key of its own.
    event.stopPropagation();
  };

  /** What a key does; answers whether it is one of the field's. */
  private act(key: string): boolean {
    const { offered, chosen } = this;
    const isOffering = offered.length > 0;
    const tag = offered[chosen] ?? (key === 'Tab' ? offered[0] : undefined);
    if (isOffering && (key === 'ArrowDown' || key === 'ArrowUp')) {
      this.chosen = Math.max(-1, Math.min(offered.length - 1, chosen + (key === 'ArrowDown' ? 1 : -1)));
    } else if (tag !== undefined && (key === 'Enter' || key === 'Tab')) this.take(tag);
    else if (key === 'Escape' && isOffering) this.stopOffering();
    else if (key === 'Escape') {
      if (this.field.value === '') this.field.blur();
      else this.tellTyped('');
    } else if (key === 'Enter' || key === 'ArrowDown') {
      const detail: HitsWish = key === 'Enter' ? 'open-first' : 'walk';
      this.dispatchEvent(new CustomEvent('hits-wished', { detail }));
    } else return false;
    return true;
  }

  private tellTyped(detail: string): void {
    this.dispatchEvent(new CustomEvent('typed', { detail }));
  }

  private async offerTags(): Promise<void> {
    if (this.typedTag() === undefined) {
      this.stopOffering();
      return;
    }
    this.tags ??= await this.readTags();
    // The cursor may have gone on meanwhile.
    const typed = this.typedTag();
    const { tags } = this;
    this.chosen = -1;
    if (typed === undefined) this.offered = [];
    else this.offered = typed.typed.trim() === '' ? tags.slice(0, MOST_USED) : completions(tags, typed.typed, []);
  }

  private typedTag(): ReturnType<typeof tagAt> {
    return tagAt(this.field.value, this.field.selectionEnd ?? this.field.value.length);
  }

  private async readTags(): Promise<readonly string[]> {
    const [shelf, annotations] = await Promise.all([
      this.reader.ask('shelf.overview', null),
      this.reader.ask('annotations.tags', null),
    ]);
    const ofDocuments = shelf.ok ? shelf.value.tags.map(({ name }) => name) : [];
    const ofAnnotations = annotations.ok ? annotations.value.map(({ value }) => value) : [];
    return [...new Set([...ofDocuments, ...ofAnnotations])];
  }

  private take(tag: string): void {
    const typed = this.typedTag();
    if (typed === undefined) return;
    const completed = withTag(this.field.value, typed, tag);
    this.stopOffering();
    this.field.value = completed.query;
    this.field.setSelectionRange(completed.cursor, completed.cursor);
    this.tellTyped(completed.query);
  }

  /** The tags are read anew when another is typed: meanwhile some may have come. */
  private readonly stopOffering = (): void => {
    this.offered = [];
    this.chosen = -1;
    this.tags = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-search-field': LecternSearchField;
  }
}
