import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Reader } from '#content/contract';
import { completions, tagAt, withTag } from '#content/search/completing';
import { controls, offeredList } from '../elements/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext } from '../port/index.ts';
import { searchFieldStyles } from './search-field-styles.ts';
import { printedKeys } from './shortcuts.ts';

/** What the keys of the search field do with the hits. */
export type HitsWish = 'open-first' | 'walk';

/** Tags offered before anything of one is typed: the most used. */
const MOST_USED = 6;
/** Searches of before that are offered. */
const SEARCHES = 5;

/** What the field offers below it: tags to be typed on, or searches of before and how to search. */
interface Offers {
  readonly kind: 'tags' | 'searches';
  readonly all: readonly { readonly label: string; readonly take: () => void }[];
}

const NO_OFFERS: Offers = { kind: 'tags', all: [] };

/**
 * The field that the library is searched from. While a tag is typed it offers those there are, and while it is empty the
 * searches of before.
 * @fires typed - what is in the field, with every change
 * @fires hits-wished - a key of the field that is for the hits
 */
@customElement('lectern-search-field')
@localized()
export class LecternSearchField extends LitElement {
  static override styles = [controls, offeredList, searchFieldStyles];

  /** What is searched for now. */
  @property({ attribute: false }) text = '';
  /** Searches of before, to be offered; undefined where the page below shows them itself. */
  @property({ attribute: false }) searches: readonly string[] | undefined;
  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  /** Every tag of documents and annotations, the most used first; undefined before one is typed. */
  @state() private tags: readonly string[] | undefined;
  @state() private offers = NO_OFFERS;
  @state() private chosen = -1;
  @query('input') private readonly field!: HTMLInputElement;

  focusField(): void {
    this.field.focus();
    this.field.select();
    // It may have had the keys already.
    this.offerSearches();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another page, or another search from elsewhere: what was offered for the one before is over.
    if (changed.has('text') && this.hasUpdated && this.text !== this.field.value) this.stopOffering();
  }

  protected override render(): TemplateResult {
    const { offers, chosen } = this;
    const isOffering = offers.all.length > 0;
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
        @focus=${this.offerSearches}
        @blur=${this.stopOffering}
      /><kbd>${printedKeys('Mod+K').join(' ')}</kbd>
      ${
        isOffering
          ? html`<ul
              id="offered"
              class=${offers.kind}
              role="listbox"
              aria-label=${offers.kind === 'tags' ? words.knownTags() : words.searchesBefore()}
            >
              ${offers.all.map((offer, index) => this.offer(offer, index))}
            </ul>`
          : nothing
      }
      <span class="unseen" role="status"
        >${isOffering && offers.kind === 'tags' ? words.tagsOffered(String(offers.all.length)) : nothing}</span
      >`;
  }

  private offer({ label, take }: Offers['all'][number], index: number): TemplateResult {
    const choose = (event: Event): void => {
      event.preventDefault();
      take();
    };
    return html`<li id="offered-${index}" role="option" aria-selected=${index === this.chosen} @pointerdown=${choose}>
      ${label}
    </li>`;
  }

  /** What is only being composed by an input method is not searched for. */
  private readonly type = (event: InputEvent | CompositionEvent): void => {
    if ('isComposing' in event && event.isComposing) {
      // The input method has its own list there.
      this.stopOffering();
      return;
    }
    this.tellTyped(this.field.value);
    this.offerSearches();
    void this.offerTags();
  };

  private readonly offerSearches = (): void => {
    const { searches } = this;
    if (searches === undefined || this.field.value !== '') return;
    const before = [...new Set(searches)].slice(0, SEARCHES).map((label) => ({
      label,
      take: () => {
        this.stopOffering();
        this.tellTyped(label);
      },
    }));
    const howTo = {
      label: words.howToSearch(),
      take: () => {
        this.stopOffering();
        this.wishHits('walk');
      },
    };
    this.offers = { kind: 'searches', all: [...before, howTo] };
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.act(event.key)) return;
    event.preventDefault();
    // The page behind would take it for a key of its own.
    event.stopPropagation();
  };

  /** What a key does; answers whether it is one of the field's. */
  private act(key: string): boolean {
    const { offers, chosen } = this;
    const isOffering = offers.all.length > 0;
    const offer = offers.all[chosen] ?? (key === 'Tab' && offers.kind === 'tags' ? offers.all[0] : undefined);
    if (isOffering && (key === 'ArrowDown' || key === 'ArrowUp')) {
      this.chosen = Math.max(-1, Math.min(offers.all.length - 1, chosen + (key === 'ArrowDown' ? 1 : -1)));
    } else if (offer !== undefined && (key === 'Enter' || key === 'Tab')) offer.take();
    else if (key === 'Escape' && isOffering) this.stopOffering();
    else if (key === 'Escape') {
      if (this.field.value === '') this.field.blur();
      else this.tellTyped('');
    } else if (key === 'Enter' || key === 'ArrowDown') this.wishHits(key === 'Enter' ? 'open-first' : 'walk');
    else return false;
    return true;
  }

  private wishHits(detail: HitsWish): void {
    this.dispatchEvent(new CustomEvent('hits-wished', { detail }));
  }

  private tellTyped(detail: string): void {
    this.dispatchEvent(new CustomEvent('typed', { detail }));
  }

  private async offerTags(): Promise<void> {
    if (this.typedTag() === undefined) {
      if (this.offers.kind === 'tags' || this.field.value !== '') this.stopOffering();
      return;
    }
    this.tags ??= await this.readTags();
    // The cursor may have gone on meanwhile.
    const typed = this.typedTag();
    const { tags } = this;
    this.chosen = -1;
    if (typed === undefined) return;
    const offered = typed.typed.trim() === '' ? tags.slice(0, MOST_USED) : completions(tags, typed.typed, []);
    this.offers = {
      kind: 'tags',
      all: offered.map((label) => ({
        label,
        take: () => {
          this.take(label);
        },
      })),
    };
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
    this.offers = NO_OFFERS;
    this.chosen = -1;
    this.tags = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-search-field': LecternSearchField;
  }
}
