import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Reader } from '#content/contract';
import type { DocumentSummary } from '#content/library';
import { drawFailure, ShortcutsOfRoom, WHOLE_SHELF, wish, type Shortcut, type ShelfView } from '../app/index.ts';
import { controls, sidedPage } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/shelf.ts';
import * as importing from '../i18n/messages/importing.ts';
import * as leaving from '../i18n/messages/leaving.ts';
import { readerContext } from '../port/index.ts';
import { ShelfActs } from './acts.ts';
import { askCollection, fulfil } from './collection-wishes.ts';
import './document-list.ts';
import type { LecternDocumentList } from './document-list.ts';
import { Overview } from './overview.ts';
import type { LecternImportLog } from './import-log.ts';
import type { LecternImportPreview } from './import-preview.ts';
import './question-dialog.ts';
import type { LecternQuestion } from './question-dialog.ts';
import './refusals.ts';
import type { LecternRefusals } from './refusals.ts';
import './shelf-bar.ts';
import type { BulkAct, LecternShelfBar } from './shelf-bar.ts';
import { leavingCommands, shelfHeading } from './shelf-heading.ts';
import { drawEmptyShelf, drawWaiting } from './shelf-states.ts';
import './sidebar.ts';
import type { Collected, CollectionWish } from './sidebar.ts';
import { commonTags, tagChanges, tagsWritten } from './tags.ts';

/** The library's page: its parts at the side, the documents of one of them as a list. */
@customElement('lectern-shelf')
@localized()
export class LecternShelf extends LitElement {
  static override styles = [
    controls,
    sidedPage,
    css`
      .documents {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-block-size: 0;
        container-type: inline-size;
      }
      lectern-document-list[hidden] {
        display: none;
      }
      .waiting {
        animation: appear 0s 500ms both;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
    `,
  ];

  /** Which documents are shown, and in what order. */
  @property({ attribute: false }) view: ShelfView = WHOLE_SHELF;
  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;

  @state() private showingSidebar = false;
  @query('lectern-document-list') private readonly list!: LecternDocumentList;
  @query('lectern-shelf-bar') private readonly bar!: LecternShelfBar;
  @query('lectern-question') private readonly asker!: LecternQuestion;
  @query('lectern-refusals') private readonly refusals!: LecternRefusals;
  @query('lectern-import-log') private readonly log!: LecternImportLog;
  @query('lectern-import-preview') private readonly preview!: LecternImportPreview;

  private readonly overview = new Overview(
    this,
    () => this.reader,
    () => {
      this.list.refresh();
    },
  );
  private acts!: ShelfActs;
  private painted = false;
  private described = '';

  constructor() {
    super();
    new ShortcutsOfRoom(this, {
      name: words.keysShelf,
      shortcuts: [
        this.key('ArrowDown', words.keyNext, () => this.list.focusRows()),
        this.key('ArrowUp', words.keyBefore, () => this.list.focusRows()),
        { keys: 'Enter', words: words.keyOpen },
        { keys: ' ', words: words.keySelect },
        { keys: 'Shift+ArrowDown', words: words.keyRange },
        this.key('Mod+A', words.keyAll, () => this.list.selectAll()),
        this.key('F', words.filters, () => this.bar.showFilters()),
        this.key('I', words.keyDetails, () => this.act('details')),
        this.key('M', words.keyCollect, () => this.act('collect')),
        this.key('T', words.keyTags, () => this.act('tag')),
        this.key('R', words.markRead, () => this.act('read')),
        this.key('U', words.markNew, () => this.act('new')),
        this.key('E', leaving.exportIt, () => this.act('export')),
        this.key('Delete', words.keyRemove, () => this.act('remove')),
        this.key('Escape', words.keyClear, () => {
          this.showingSidebar = false;
          this.list.clearSelection();
        }),
      ],
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reader')) this.acts = new ShelfActs(this, this.reader);
    if (changed.has('view')) this.showingSidebar = false;
  }

  protected override updated(): void {
    const heading = this.heading();
    if (heading === this.described) return;
    this.described = heading;
    wish(this, 'page-described', {
      title: heading === words.all() ? words.shelfName() : heading,
      trail: [],
      commands: [
        { label: importing.previewImport(), run: () => void this.previewImport() },
        { label: importing.importLog(), run: () => void this.showLog() },
        { label: words.refusals(), run: () => void this.refusals.show() },
        ...leavingCommands(this, heading),
      ],
    });
  }

  /* Both are rare, and are loaded when they are first asked for. */
  private async previewImport(): Promise<void> {
    await import('./import-preview.ts');
    await this.preview.show();
  }

  private async showLog(): Promise<void> {
    await import('./import-log.ts');
    await this.log.show();
  }

  protected override render(): TemplateResult {
    // The list is an element of its own and answers only after the first drawing.
    const total = this.hasUpdated ? this.list.total : undefined;
    const failure = this.hasUpdated ? this.list.failure : undefined;
    return html`<div class=${this.showingSidebar ? 'page showing-side' : 'page'}>
      <lectern-sidebar
        class="side"
        .overview=${this.overview.value}
        .view=${this.view}
        @collection-wished=${(event: CustomEvent<CollectionWish>) => void this.fulfil(event.detail)}
        @documents-dropped=${(event: CustomEvent<Collected>) =>
          void this.acts.collect(event.detail.documents, event.detail.collection)}
      ></lectern-sidebar>
      <div class="documents">
        <lectern-shelf-bar
          .heading=${this.heading()}
          .view=${this.view}
          .total=${total}
          .chosen=${this.hasUpdated ? this.list.chosen : 0}
          @view-wished=${(event: CustomEvent<ShelfView>) => {
            wish(this, 'page-wished', { page: 'shelf', view: event.detail });
          }}
          @act-wished=${(event: CustomEvent<BulkAct>) => void this.act(event.detail)}
          @sidebar-wished=${() => {
            this.showingSidebar = !this.showingSidebar;
          }}
        ></lectern-shelf-bar>
        ${
          failure === undefined
            ? nothing
            : drawFailure(failure, () => {
                this.list.refresh();
              })
        }
        ${failure === undefined && total === undefined ? drawWaiting() : nothing}
        ${failure === undefined && total === 0 ? drawEmptyShelf(this.view, this.importFrom) : nothing}
        <lectern-document-list
          ?hidden=${failure !== undefined || total === 0}
          .reader=${this.reader}
          .question=${this.view}
          @rows-changed=${this.followRows}
          @selection-changed=${() => {
            this.requestUpdate();
          }}
          @details-wished=${() => void this.act('details')}
          @row-opened=${(event: CustomEvent<DocumentSummary>) => {
            wish(this, 'page-wished', { page: 'reading', id: event.detail.id });
          }}
        ></lectern-document-list>
      </div>
      <lectern-question></lectern-question>
      <lectern-refusals></lectern-refusals><lectern-import-log></lectern-import-log
      ><lectern-import-preview></lectern-import-preview>
      <lectern-details></lectern-details>
    </div>`;
  }

  private heading(): string {
    return shelfHeading(this.view, this.overview.value?.collections ?? []);
  }

  private readonly importFrom = async (kind: 'files' | 'folder'): Promise<void> => {
    const reply = await this.reader.ask('import.choose', { kind });
    if (!reply.ok) wish(this, 'failure', reply.failure);
  };

  private readonly followRows = (): void => {
    this.requestUpdate();
    if (this.painted) return;
    this.painted = true;
    wish(this, 'page-painted', null);
  };

  private key(keys: string, label: () => string, run: () => unknown): Shortcut {
    return { keys, words: label, run: () => void run() };
  }

  private async fulfil(wished: CollectionWish): Promise<void> {
    await fulfil(wished, this.overview.value?.collections ?? [], this.acts, this.asker);
  }

  private async act(act: BulkAct): Promise<void> {
    const documents = this.list.subjects;
    const [first] = documents;
    if (first === undefined) return;
    switch (act) {
      case 'clear':
        break;
      case 'details':
        return this.showDetails(first.id);
      case 'read':
      case 'new':
        await this.acts.mark(documents, act);
        break;
      case 'export': {
        const { title } = first;
        const name = documents.length === 1 ? title : leaving.several(title, formatNumber(documents.length));
        wish(this, 'leaving-wished', { kind: 'export', chosen: { ids: documents.map(({ id }) => id) }, title: name });
        return;
      }
      case 'remove':
        await this.acts.remove(documents);
        break;
      case 'tag':
        await this.retag(documents);
        break;
      case 'collect': {
        const collection = await askCollection(this.asker, this.overview.value?.collections ?? [], first.collection);
        if (collection !== undefined) await this.acts.collect(documents, collection ?? undefined);
        break;
      }
    }
    this.list.clearSelection();
    this.list.focusRows();
  }

  private async showDetails(id: string): Promise<void> {
    await import('./details.ts');
    await this.renderRoot.querySelector('lectern-details')?.show(id);
  }

  private async retag(documents: readonly DocumentSummary[]): Promise<void> {
    const common = commonTags(documents);
    const answer = await this.asker.ask({
      heading: documents.length === 1 ? words.editTags() : words.tagsCommon(),
      label: words.tagsApart(),
      act: words.save(),
      value: common.join(' '),
    });
    if (answer === undefined) return;
    const { add, remove } = tagChanges(common, tagsWritten(answer));
    if (add.length > 0 || remove.length > 0) await this.acts.tag(documents, add, remove);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shelf': LecternShelf;
  }
}
