import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Collection, DocumentSummary, ShelfOverview } from '#content/library';
import { addressOf, WHOLE_NOTEBOOK, WHOLE_SHELF, wish, type ShelfView } from '../app/index.ts';
import { controls, drawFacetLink, facetStyles, icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import { notebook } from '../i18n/messages/app.ts';
import { exportIt, makePack } from '../i18n/messages/leaving.ts';
import * as words from '../i18n/messages/shelf.ts';
import { DRAGGED_DOCUMENTS } from './document-list.ts';

/** What a person wishes of a collection. */
export type CollectionWish =
  | { readonly act: 'create'; readonly parent?: Collection }
  | { readonly act: 'rename' | 'remove' | 'up' | 'down' | 'into'; readonly collection: Collection };

/** What was dropped on a collection. */
export interface Collected {
  readonly documents: readonly DocumentSummary[];
  readonly collection: Collection;
}

/**
 * The parts of the library: all, by state, the collections, the tags; each a link with the number of its documents.
 * @fires collection-wished - to create, rename, move or remove one
 * @fires documents-dropped - rows were dragged onto a collection
 */
@customElement('lectern-sidebar')
@localized()
export class LecternSidebar extends LitElement {
  static override styles = [
    controls,
    facetStyles,
    css`
      h2 button {
        color: var(--ink-faint);
      }
      li {
        position: relative;
      }
      .inside a {
        padding-inline-start: var(--space-5);
      }
      li.under > a {
        background: var(--cinnabar-wash);
        outline: var(--focus) solid var(--cinnabar);
        outline-offset: -2px;
      }
      .menu {
        position: absolute;
        inset-block-start: 0;
        inset-inline-end: 0;
      }
      .menu button {
        min-block-size: max(var(--target), 36px);
        opacity: 0;
        background: var(--paper-sunk);
      }
      li:hover button,
      .menu button:focus-visible,
      wa-dropdown[open] button {
        opacity: 1;
      }
      /* A finger hovers over nothing: the menus are always there, beside the numbers. */
      @media (hover: none) {
        a {
          padding-inline-end: calc(max(var(--target), 36px) + var(--space-2));
        }
        .menu button {
          background: none;
          opacity: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) overview: ShelfOverview | undefined;
  /** What the shelf shows now. */
  @property({ attribute: false }) view: ShelfView = WHOLE_SHELF;
  /** The collection that dragged rows are over. */
  @state() private under: string | undefined;

  protected override render(): TemplateResult {
    const { overview } = this;
    return html`<nav aria-label=${words.sidebar()}>
      <ul>
        ${this.link({}, words.all(), overview?.documents)}
        ${this.link({ state: 'begun' }, words.begun(), overview?.states.begun)}
        ${this.link({ state: 'new' }, words.fresh(), overview?.states.new)}
        ${this.link({ state: 'read' }, words.read(), overview?.states.read)}
        <li>
          ${drawFacetLink({ label: notebook(), href: addressOf({ page: 'notebook', view: WHOLE_NOTEBOOK }), isHere: false })}
        </li>
      </ul>
      <h2>
        ${words.collections()}
        <button
          aria-label=${words.newCollection()}
          title=${words.newCollection()}
          @click=${() => {
            this.wish({ act: 'create' });
          }}
        >
          ${icon('plus')}
        </button>
      </h2>
      <ul>
        ${overview?.collections.map((collection) => this.collection(collection))}
      </ul>
      ${
        overview === undefined || overview.tags.length === 0
          ? nothing
          : html`<h2>${words.tags()}</h2>
              <ul>
                ${overview.tags.map(({ name, documents }) => this.link({ tag: name }, name, documents))}
              </ul>`
      }
    </nav>`;
  }

  private link(
    which: Pick<ShelfView, 'collection' | 'tag' | 'state'>,
    label: string,
    documents: number | undefined,
    inside = false,
  ): TemplateResult {
    const { collection, tag, state: reading } = this.view;
    const isHere = which.collection === collection && which.tag === tag && which.state === reading;
    const { sort, descending } = this.view;
    const isUnder = which.collection !== undefined && which.collection === this.under;
    return html`<li
      class=${`${inside ? 'inside' : ''} ${isUnder ? 'under' : ''}`}
      data-collection=${which.collection ?? nothing}
      @dragover=${this.dragOver}
      @dragleave=${this.dragLeave}
      @drop=${this.drop}
    >
      ${drawFacetLink({
        label,
        href: addressOf({ page: 'shelf', view: { ...which, sort, descending } }),
        count: documents === undefined ? undefined : formatNumber(documents),
        isHere,
      })}
      ${which.collection === undefined ? nothing : this.menu(which.collection)}
    </li>`;
  }

  private collection(collection: ShelfOverview['collections'][number]): TemplateResult {
    return this.link(
      { collection: collection.id },
      collection.name,
      collection.documents,
      collection.parent !== undefined,
    );
  }

  private menu(id: string): TemplateResult | typeof nothing {
    const collection = this.collectionOf(id);
    if (collection === undefined) return nothing;
    return html`<span class="menu"
      ><wa-dropdown
        placement="bottom-end"
        @wa-select=${(event: CustomEvent<{ item: { value?: string } }>) => {
          this.chooseAct(event.detail.item.value, collection);
        }}
      >
        <button slot="trigger" class="bare" aria-label=${words.collectionActions(collection.name)}>
          ${icon('ellipsis')}
        </button>
        <wa-dropdown-item value="rename">${words.rename()}</wa-dropdown-item>
        ${
          collection.parent === undefined
            ? html`<wa-dropdown-item value="create">${words.newInside()}</wa-dropdown-item>`
            : nothing
        }
        <wa-dropdown-item value="up">${words.moveUp()}</wa-dropdown-item>
        <wa-dropdown-item value="down">${words.moveDown()}</wa-dropdown-item>
        <wa-dropdown-item value="into">${words.moveInto()}</wa-dropdown-item>
        <wa-dropdown-item value="export">${exportIt()}</wa-dropdown-item>
        <wa-dropdown-item value="pack">${makePack()}</wa-dropdown-item>
        <wa-dropdown-item value="remove">${words.remove()}</wa-dropdown-item>
      </wa-dropdown></span
    >`;
  }

  private chooseAct(act: string | undefined, collection: Collection): void {
    if (act === 'export' || act === 'pack') {
      wish(this, 'leaving-wished', { kind: act, chosen: { collection: collection.id }, title: collection.name });
    } else if (act === 'create') this.wish({ act, parent: collection });
    else if (act === 'rename' || act === 'remove' || act === 'up' || act === 'down' || act === 'into') {
      this.wish({ act, collection });
    }
  }

  private collectionOf(id: string | undefined): Collection | undefined {
    return this.overview?.collections.find((collection) => collection.id === id);
  }

  private wish(detail: CollectionWish): void {
    this.dispatchEvent(new CustomEvent('collection-wished', { detail }));
  }

  private readonly dragOver = (event: DragEvent): void => {
    const id = idUnder(event);
    if (id === undefined || event.dataTransfer?.types.includes(DRAGGED_DOCUMENTS) !== true) return;
    event.preventDefault();
    this.under = id;
  };

  private readonly dragLeave = (): void => {
    this.under = undefined;
  };

  private readonly drop = (event: DragEvent): void => {
    const collection = this.collectionOf(idUnder(event));
    this.under = undefined;
    const dragged = event.dataTransfer?.getData(DRAGGED_DOCUMENTS) ?? '';
    if (collection === undefined || dragged === '') return;
    event.preventDefault();
    // Only rows of this window carry this kind of data: it is what document-list.ts wrote.
    const documents = JSON.parse(dragged) as readonly DocumentSummary[];
    this.dispatchEvent(new CustomEvent<Collected>('documents-dropped', { detail: { documents, collection } }));
  };
}

function idUnder(event: DragEvent): string | undefined {
  return (event.currentTarget as HTMLElement).dataset['collection'];
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-sidebar': LecternSidebar;
  }
}
