import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { completions } from '#content/search/completing';
import { LIMITS } from '#content/annotations';
import { controls, icon, offeredList } from '../elements/index.ts';
import * as words from '../i18n/messages/annotations.ts';

/**
 * Tags to write, with those the library has offered as one types.
 * @fires saved - the person is done; the tags as they are now
 * @fires cancelled - the person wants them as they were
 */
@customElement('lectern-tag-field')
@localized()
export class LecternTagField extends LitElement {
  static override styles = [
    controls,
    offeredList,
    css`
      :host {
        display: block;
      }
      .field {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
        padding: var(--space-1);
        border: var(--hairline) solid var(--control);
        border-radius: var(--radius);
        background: var(--paper-raised);
      }
      .field:focus-within {
        outline: var(--focus) solid var(--cinnabar);
        outline-offset: 2px;
      }
      .tag {
        display: inline-flex;
        align-items: center;
        padding-inline-start: var(--space-2);
        border-radius: var(--radius-small);
        background: var(--paper-sunk);
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
      .tag button {
        min-block-size: max(24px, calc(var(--target) - 8px));
        min-inline-size: max(24px, calc(var(--target) - 8px));
        padding: 0;
      }
      input[type='text'] {
        flex: 1;
        min-inline-size: 6em;
        border: 0;
        background: none;
        outline: none;
      }
    `,
  ];

  @property({ attribute: false }) tags: readonly string[] = [];
  /** Every tag there is, the most used first. */
  @property({ attribute: false }) known: readonly string[] = [];
  @state() private typed = '';
  @state() private chosen = -1;
  @query('input') private readonly input!: HTMLInputElement;

  override focus(): void {
    void this.updateComplete.then(() => {
      this.input.focus();
    });
  }

  protected override render(): TemplateResult {
    const offered = this.offered;
    return html`<div class="field">
        ${this.tags.map(
          (tag) =>
            html`<span class="tag"
              >#${tag}<button
                type="button"
                aria-label=${words.dropTag(tag)}
                @click=${() => {
                  this.tags = this.tags.filter((one) => one !== tag);
                  this.focus();
                }}
              >
                ${icon('x')}
              </button></span
            >`,
        )}
        <input
          type="text"
          role="combobox"
          aria-label=${words.tags()}
          aria-expanded=${offered.length > 0}
          aria-controls=${offered.length > 0 ? 'offered' : nothing}
          aria-activedescendant=${this.chosen < 0 ? nothing : `offered-${this.chosen}`}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck="false"
          maxlength=${LIMITS.tag}
          placeholder=${words.tagHint()}
          .value=${this.typed}
          @input=${this.type}
          @keydown=${this.press}
          @blur=${this.leave}
        />
      </div>
      ${
        offered.length === 0
          ? nothing
          : html`<ul id="offered" role="listbox" aria-label=${words.knownTags()}>
              ${offered.map(
                (tag, index) =>
                  html`<li
                    id="offered-${index}"
                    role="option"
                    aria-selected=${index === this.chosen}
                    @pointerdown=${(event: Event) => {
                      event.preventDefault();
                      this.add(tag);
                    }}
                  >
                    ${tag}
                  </li>`,
              )}
            </ul>`
      }`;
  }

  private get offered(): readonly string[] {
    return completions(this.known, this.typed, this.tags);
  }

  private add(tag: string): void {
    const clean = tag.trim().replace(/^[#＃]+/u, '');
    if (clean !== '' && !this.tags.includes(clean)) this.tags = [...this.tags, clean];
    this.typed = '';
    this.chosen = -1;
  }

  private save(): void {
    this.add(this.typed);
    this.dispatchEvent(new CustomEvent('saved', { detail: this.tags.join('\n') }));
  }

  private readonly type = (event: InputEvent): void => {
    this.typed = (event.currentTarget as HTMLInputElement).value;
    this.chosen = -1;
    if (!event.isComposing && /[\s,，、;；]$/u.test(this.typed)) this.add(this.typed.replace(/[\s,，、;；]+$/u, ''));
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const offered = this.offered;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (offered.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.chosen = Math.max(-1, Math.min(offered.length - 1, this.chosen + step));
    } else if (event.key === 'Enter') {
      const tag = offered[this.chosen];
      if (tag !== undefined) this.add(tag);
      else if (this.typed.trim() !== '') this.add(this.typed);
      else this.save();
    } else if (event.key === 'Backspace' && this.typed === '') {
      this.tags = this.tags.slice(0, -1);
      return;
    } else if (event.key === 'Escape') {
      this.dispatchEvent(new CustomEvent('cancelled'));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Leaving the field keeps what was written. */
  private readonly leave = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.save();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-tag-field': LecternTagField;
  }
}
