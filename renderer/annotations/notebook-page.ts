import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { NotebookFacets } from '#content/annotations';
import { DEFAULT_SETTINGS, type Reader, type Settings } from '#content/contract';
import { drawFailure, ShortcutsOfRoom, wish, WHOLE_NOTEBOOK, type NotebookView, type Shortcut } from '../app/index.ts';
import { controls, sidedPage } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { tagsWritten, type LecternQuestion } from '../library/index.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { NotebookActs } from './notebook-acts.ts';
import './export-menu.ts';
import { drawNotebookBar, drawNotebookChoice, type BarActs, type ChoiceActs } from './notebook-bar.ts';
import { drawNotebookEmpty, drawNotebookReading } from './notebook-empty.ts';
import './notebook-filters.ts';
import './notebook-list.ts';
import type { LecternNotebookList, ListedAnnotation } from './notebook-list.ts';
import { notebookStyles } from './notebook-styles.ts';

/**
 * The notebook: every annotation of every document, to find, sort, narrow and act on.
 * @fires view-typed - the words that are looked for, with every change
 */
@customElement('lectern-notebook')
@localized()
export class LecternNotebook extends LitElement {
  static override styles = [controls, sidedPage, notebookStyles];

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
    this.endings.push(
      this.reader.listen('annotations.changed', this.refresh),
      this.reader.listen('library.changed', this.refresh),
      this.reader.listen('library.status', this.refresh),
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
        class="side"
        .view=${this.view}
        .facets=${this.facets}
        .collections=${this.collections}
        .settings=${this.settings}
      ></lectern-notebook-filters>
      <div class="annotations">
        ${this.drawBar(chosen)} ${failure === undefined ? nothing : drawFailure(failure, this.refresh)}
        ${failure === undefined && total === 0 ? (this.isReading ? drawNotebookReading() : drawNotebookEmpty(this.view)) : nothing}
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

  private drawBar(chosen: number): TemplateResult {
    const exporting = html`<lectern-export-menu
      .reader=${this.reader}
      name=${words.notebook()}
      .wanted=${this.wanted}
    ></lectern-export-menu>`;
    if (chosen > 0) return drawNotebookChoice(chosen, exporting, this.choiceActs);
    return drawNotebookBar(this.view, this.heading(), exporting, this.barActs);
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

  private readonly refresh = (): void => {
    this.list.refresh();
  };

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
    if (tags.length > 0 && (await this.acts.tag(rows, tags))) this.finish();
  }

  private async removeChosen(): Promise<void> {
    const rows = this.list.subjects;
    if (rows.length > 0 && (await this.acts.remove(rows))) this.finish();
  }

  private finish(): void {
    this.list.clearSelection();
    this.list.refresh();
    this.list.focusRows();
  }

  private readonly barActs: BarActs = {
    toggleSide: () => {
      this.showingSide = !this.showingSide;
    },
    type: (view) => {
      this.dispatchEvent(new CustomEvent('view-typed', { detail: { page: 'notebook', view } }));
    },
    goToRows: () => {
      this.list.focusRows();
    },
  };

  private readonly choiceActs: ChoiceActs = {
    chooseAll: () => void this.list.selectAll(),
    tag: () => void this.tag(),
    remove: () => void this.removeChosen(),
    clear: () => {
      this.list.clearSelection();
    },
  };

  /** Of what is chosen, else of all that match. */
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
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-notebook': LecternNotebook;
  }
}
