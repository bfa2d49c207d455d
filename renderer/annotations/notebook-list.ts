import { localized } from '@lit/localize';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NotebookFacets, NotebookRow } from '#content/annotations';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import type { NotebookView } from '../app/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import { RowList, type FetchRows } from '../lists/index.ts';
import { drawNotebookRow, notebookRowStyles } from './notebook-row.ts';

/** A row of the notebook, by its annotation's id. */
export type ListedAnnotation = NotebookRow & { readonly id: string };

type Fetch = FetchRows<NotebookView, ListedAnnotation>;

/**
 * The annotations of one question as a list of any length.
 * @fires facets-counted - what narrowing the question further would leave
 */
@customElement('lectern-notebook-list')
@localized()
export class LecternNotebookList extends RowList<NotebookView, ListedAnnotation> {
  static override styles: CSSResultGroup = [RowList.styles, notebookRowStyles];

  /** Annotations are still being read: what is listed are the newest of them. */
  isReading = false;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  protected override async fetchRows(...[view, window]: Parameters<Fetch>): ReturnType<Fetch> {
    const reply = await this.reader.ask('notebook.page', { ...view, ...window });
    if (!reply.ok) return reply;
    const { total, rows, facets, isReading = false } = reply.value;
    this.isReading = isReading;
    this.dispatchEvent(new CustomEvent<NotebookFacets>('facets-counted', { detail: facets }));
    return { ok: true, value: { total, rows: rows.map((row) => ({ ...row, id: row.annotation.id })) } };
  }

  protected override isWhole(): boolean {
    return !this.isReading;
  }

  protected override listLabel(): string {
    return words.annotations();
  }

  protected override drawRow(row: ListedAnnotation | undefined): TemplateResult {
    return drawNotebookRow(row, this.settings);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-notebook-list': LecternNotebookList;
  }
  interface HTMLElementEventMap {
    'facets-counted': CustomEvent<NotebookFacets>;
  }
}
