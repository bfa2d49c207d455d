import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { NotebookFacets, NotebookOrder } from '#content/annotations';
import { DEFAULT_SETTINGS, type Failure, type Reader, type Settings } from '#content/contract';
import { ShortcutsOfRoom, wish, WHOLE_NOTEBOOK, WHOLE_SHELF, type NotebookView, type Shortcut } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import { failureSentence, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { tagsWritten, type LecternQuestion } from '../library/index.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { NotebookActs } from './notebook-acts.ts';
import './export-menu.ts';
import './notebook-filters.ts';
import './notebook-list.ts';
import type { LecternNotebookList, ListedAnnotation } from './notebook-list.ts';
import { notebookStyles } from './notebook-styles.ts';

const SORTS: readonly (readonly [order: NotebookOrder, descending: boolean, label: () => string])[] = [
  ['created', true, words.newestFirst],
  ['created', false, words.oldestFirst],
  ['modified', true, words.changedFirst],
  ['document', false, words.byDocument],
  ['place', false, words.byPlace],
  ['colour', false, words.byColour],
];

/**
 * The notebook: every annotation of every document, to find, sort, narrow and act on.
 * @fires view-typed - the words that are looked for, with every change
 */
@customElement('lectern-notebook')
@localized()
export class LecternNotebook extends LitElement {
  static override styles = [controls, notebookStyles];

  /** Which annotations are shown, and in what order. */
  @property({ attribute: false }) view: NotebookView = WHOLE_NOTEBOOK;
  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings: Settings = DEFAULT_SETTINGS;

  @state() private facets: NotebookFacets | undefined;
  @state() private collections: ReadonlyMap<string, string> = new Map();
  @state() private showingSide = false;
  @query('lectern-notebook-list') private readonly list!: LecternNotebookList;
  @query('input[type=search]') private readonly field!: HTMLInputElement;
  @query('lectern-question') private readonly asker!: LecternQuestion;
  private acts!: NotebookActs;
  private painted = false;
  private described = '';
  private readonly endings: (() => void)[] = [];

  constructor() {
    super();
    new ShortcutsOfRoom(this, {
      name: words.notebook,
      shortcuts: [
        this.key('ArrowDown', words.keyDown, () => {
          this.list.focusRows();
        }),
        this.key('ArrowUp', words.keyUp, () => {
          this.list.focusRows();
        }),
        { keys: 'Enter', words: words.keyOpen },
        { keys: ' ', words: words.keyChoose },
        this.key('F', words.keyFilter, () => {
          this.field.focus();
        }),
        this.key('T', words.tagThem, () => this.tag()),
        this.key('Delete', words.keyRemove, () => this.removeChosen()),
        this.key('Mod+A', words.keyAll, () => this.list.selectAll()),
        this.key('Escape', words.keyClear, () => {
          this.showingSide = false;
          this.list.clearSelection();
        }),
      ],
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const refresh = (): void => {
      this.list.refresh();
    };
    this.endings.push(
      this.reader.listen('annotations.changed', refresh),
      this.reader.listen('library.changed', refresh),
      this.reader.listen('library.status', refresh),
    );
    void this.readCollections();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings.splice(0)) end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reader')) this.acts = new NotebookActs(this, this.reader);
    if (changed.has('view')) this.showingSide = false;
  }

  protected override updated(): void {
    const heading = this.heading();
    if (heading === this.described) return;
    this.described = heading;
    wish(this, 'page-described', { title: heading, trail: [], commands: [] });
  }

  protected override render(): TemplateResult {
    // The list is an element of its own and answers only after its first drawing.
    const list = this.listed;
    const [total, failure, chosen] = [list?.total, list?.failure, list?.chosen ?? 0];
    return html`<div class=${this.showingSide ? 'page showing-side' : 'page'}>
      <lectern-notebook-filters
        .view=${this.view}
        .facets=${this.facets}
        .collections=${this.collections}
        .settings=${this.settings}
      ></lectern-notebook-filters>
      <div class="annotations">
        ${chosen === 0 ? this.drawBar() : this.drawChoice(chosen)}
        ${failure === undefined ? nothing : this.drawFailure(failure)}
        ${failure === undefined && total === 0 ? (this.isReading ? drawReading() : this.drawEmpty()) : nothing}
        <lectern-notebook-list
          ?hidden=${failure !== undefined || total === 0}
          .reader=${this.reader}
          .question=${this.view}
          .settings=${this.settings}
          @facets-counted=${(event: CustomEvent<NotebookFacets>) => {
            this.facets = event.detail;
          }}
          @rows-changed=${this.followRows}
          @selection-changed=${() => {
            this.requestUpdate();
          }}
          @row-opened=${(event: CustomEvent<ListedAnnotation>) => {
            this.open(event.detail);
          }}
        ></lectern-notebook-list>
      </div>
      <lectern-question></lectern-question>
    </div>`;
  }

  private drawBar(): TemplateResult {
    const { sort, descending } = this.view;
    return html`<div class="bar">
      <button
        class="parts"
        aria-label=${words.showFilters()}
        @click=${() => {
          this.showingSide = !this.showingSide;
        }}
      >
        ${icon('list-filter')}
      </button>
      <h1><span role="status">${this.heading()}</span></h1>
      <input
        type="search"
        aria-label=${words.find()}
        placeholder=${words.find()}
        autocomplete="off"
        spellcheck="false"
        .value=${this.view.text ?? ''}
        @input=${this.type}
        @compositionend=${this.type}
        @keydown=${this.press}
      />
      <select aria-label=${words.sortBy()} @change=${this.sort}>
        ${SORTS.map(
          ([order, down, label], index) =>
            html`<option value=${index} ?selected=${order === sort && down === descending}>${label()}</option>`,
        )}
      </select>
      ${this.drawExport()}
    </div>`;
  }

  /** Of what is chosen, else of all that match. */
  private drawExport(): TemplateResult {
    return html`<lectern-export-menu
      .reader=${this.reader}
      name=${words.notebook()}
      .wanted=${this.wanted}
    ></lectern-export-menu>`;
  }

  private drawChoice(chosen: number): TemplateResult {
    return html`<div class="bar" role="toolbar" aria-label=${words.acts()}>
      <h1><span role="status">${words.chosen(formatNumber(chosen))}</span></h1>
      <button @click=${() => void this.list.selectAll()}>${words.chooseAll()}</button>
      <button @click=${() => void this.tag()}>${icon('tag')}${words.tagThem()}</button>
      ${this.drawExport()}
      <button @click=${() => void this.removeChosen()}>${icon('trash-2')}${words.remove()}</button>
      <button
        @click=${() => {
          this.list.clearSelection();
        }}
      >
        ${words.clearChoice()}
      </button>
    </div>`;
  }

  private drawFailure(failure: Failure): TemplateResult {
    const { what, remedy } = failureSentence(failure);
    return html`<lectern-full-page role="alert" picture="circle-alert" heading=${what} sentence=${remedy}
      ><button
        class="framed"
        @click=${() => {
          this.list.refresh();
        }}
      >
        ${words.tryAgain()}
      </button></lectern-full-page
    >`;
  }

  private drawEmpty(): TemplateResult {
    const { sort, descending, ...narrowing } = this.view;
    if (Object.keys(narrowing).length > 0) {
      return html`<lectern-full-page
        picture="search"
        heading=${words.nothingFound()}
        sentence=${words.nothingFoundMeans()}
        ><button
          class="framed"
          @click=${() => {
            wish(this, 'page-wished', { page: 'notebook', view: { sort, descending } });
          }}
        >
          ${words.clearFilters()}
        </button></lectern-full-page
      >`;
    }
    return html`<lectern-full-page
      picture="notebook-pen"
      heading=${words.notebookEmpty()}
      sentence=${words.notebookEmptyMeans()}
      ><button
        class="framed"
        @click=${() => {
          wish(this, 'page-wished', { page: 'shelf', view: WHOLE_SHELF });
        }}
      >
        ${words.backToShelf()}
      </button></lectern-full-page
    >`;
  }

  private get isReading(): boolean {
    return this.listed?.isReading === true;
  }

  private get listed(): LecternNotebookList | undefined {
    return this.hasUpdated && this.list.hasUpdated ? this.list : undefined;
  }

  private heading(): string {
    const total = this.listed?.total;
    if (this.isReading) return words.notebookReading();
    return total === undefined ? words.notebook() : words.notebookOf(formatNumber(total));
  }

  private key(keys: string, label: () => string, run: () => unknown): Shortcut {
    return { keys, words: label, run: () => void run() };
  }

  /** Goes to the passage; going back comes back to the row. */
  private open({ id, document }: ListedAnnotation): void {
    if (document?.shelved !== true) wish(this, 'notice', { text: words.documentGone() });
    else wish(this, 'page-wished', { page: 'reading', id: document.id, annotation: id });
  }

  private async tag(): Promise<void> {
    const rows = this.list.subjects;
    if (rows.length === 0) return;
    const answer = await this.asker.ask({
      heading: words.tagThem(),
      label: words.tagsApart(),
      act: words.save(),
      value: '',
    });
    const tags = tagsWritten(answer ?? '');
    if (tags.length > 0 && (await this.acts.tag(rows, tags))) this.done();
  }

  private async removeChosen(): Promise<void> {
    const rows = this.list.subjects;
    if (rows.length > 0 && (await this.acts.remove(rows))) this.done();
  }

  private done(): void {
    this.list.clearSelection();
    this.list.refresh();
    this.list.focusRows();
  }

  private readonly wanted = async (): Promise<readonly string[] | undefined> => {
    if (this.list.chosen > 0) return this.list.subjects.map(({ id }) => id);
    const reply = await this.reader.ask('notebook.ids', { ...this.view, offset: 0, limit: 1 });
    if (reply.ok) return reply.value;
    wish(this, 'failure', reply.failure);
    return undefined;
  };

  private async readCollections(): Promise<void> {
    const reply = await this.reader.ask('shelf.overview', null);
    if (reply.ok) this.collections = new Map(reply.value.collections.map(({ id, name }) => [id, name]));
  }

  private readonly followRows = (): void => {
    this.requestUpdate();
    if (this.painted) return;
    this.painted = true;
    wish(this, 'page-painted', null);
  };

  /** What is only being composed by an input method is not looked for. */
  private readonly type = (event: InputEvent | CompositionEvent): void => {
    if ('isComposing' in event && event.isComposing) return;
    const { text: _before, ...rest } = this.view;
    const { value } = event.currentTarget as HTMLInputElement;
    const view: NotebookView = value.trim() === '' ? rest : { ...rest, text: value };
    this.dispatchEvent(new CustomEvent('view-typed', { detail: { page: 'notebook', view } }));
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    this.list.focusRows();
  };

  private readonly sort = (event: Event): void => {
    const order = SORTS[Number((event.currentTarget as HTMLSelectElement).value)];
    if (order === undefined) return;
    const [sort, descending] = order;
    wish(this, 'page-wished', { page: 'notebook', view: { ...this.view, sort, descending } });
  };
}

/** What is asked for may be among those that are not read yet: the page fills by itself. */
function drawReading(): TemplateResult {
  return html`<lectern-full-page
    picture="notebook-pen"
    heading=${words.notebookReading()}
    sentence=${words.notebookReadingMeans()}
  ></lectern-full-page>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-notebook': LecternNotebook;
  }
}
