import { localized } from '@lit/localize';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { DocumentSummary, ShelfQuery } from '#content/library';
import * as words from '../i18n/messages/shelf.ts';
import { RowList, type FetchRows } from '../lists/index.ts';
import { documentRow, emptyRow, rowStyles } from './document-row.ts';

/** Which documents, in what order: a question to the shelf without the rows wanted. */
export type ShelfQuestion = Omit<ShelfQuery, 'offset' | 'limit'>;

/** The kind of data a dragged row carries: the documents' summaries, as JSON. */
export const DRAGGED_DOCUMENTS = 'application/x-lectern-documents';

/** The documents of one question as a list of any length. */
@customElement('lectern-document-list')
@localized()
export class LecternDocumentList extends RowList<ShelfQuestion, DocumentSummary> {
  static override styles: CSSResultGroup = [RowList.styles, rowStyles];

  protected override fetchRows(
    ...[question, window]: Parameters<FetchRows<ShelfQuestion, DocumentSummary>>
  ): ReturnType<FetchRows<ShelfQuestion, DocumentSummary>> {
    return this.reader.ask('shelf.page', { ...question, ...window });
  }

  protected override listLabel(): string {
    return words.documents();
  }

  protected override drawRow(document: DocumentSummary | undefined): TemplateResult {
    return document === undefined ? emptyRow() : documentRow(document);
  }

  protected override get isDraggable(): boolean {
    return true;
  }

  protected override drag(event: DragEvent): void {
    const dragged = this.rowsDragged(event);
    if (dragged.length === 0 || event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData(DRAGGED_DOCUMENTS, JSON.stringify(dragged));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-document-list': LecternDocumentList;
  }
}
