import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Input, Reader } from '#content/contract';
import { wish } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import { formatNumber, language } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';

type Format = Input<'annotations.save'>['format'];

const ANY: readonly (readonly [Format, () => string])[] = [
  ['w3c', words.asW3c],
  ['markdown', words.asMarkdown],
  ['html', words.asHtml],
  ['csv', words.asCsv],
];
/** What is written of one document only. */
const OF_DOCUMENT: readonly (readonly [Format, () => string])[] = [
  ['document', words.asDocument],
  ['document-margin', words.asDocumentBeside],
  ['document-file', words.asDocumentFile],
  ['thorium', words.asThorium],
];

/** Writes annotations into a file the person names, in the form they choose; takes a file of them in. */
@customElement('lectern-export-menu')
@localized()
export class LecternExportMenu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ attribute: false }) reader!: Reader;
  /** What the file is called before the person calls it something else. */
  @property() name = '';
  /** They are of one document, which can be written out with them. */
  @property({ type: Boolean }) whole = false;
  /** The ids of those that are to be written; asked for when a form has been chosen. */
  @property({ attribute: false }) wanted!: () => Promise<readonly string[] | undefined>;

  protected override render(): TemplateResult {
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.choose}>
      <button slot="trigger">${icon('file-down')}${words.exportThem()}</button>
      ${[...ANY, ...(this.whole ? OF_DOCUMENT : [])].map(
        ([format, label]) => html`<wa-dropdown-item value=${format}>${label()}</wa-dropdown-item>`,
      )}
      <wa-divider></wa-divider>
      <wa-dropdown-item value="import">${words.importThem()}</wa-dropdown-item>
    </wa-dropdown>`;
  }

  private readonly choose = (event: CustomEvent<{ item: { value?: string } }>): void => {
    const chosen = event.detail.item.value;
    const format = [...ANY, ...OF_DOCUMENT].find(([known]) => known === chosen)?.[0];
    if (format !== undefined) void this.save(format);
    else if (chosen === 'import') void this.takeIn();
  };

  private async save(format: Format): Promise<void> {
    const ids = await this.wanted();
    if (ids === undefined) return;
    if (ids.length === 0) {
      wish(this, 'notice', { text: words.nothingToExport() });
      return;
    }
    const told = language() === 'en' ? 'en' : 'zh-Hans';
    const reply = await this.reader.ask('annotations.save', { ids, format, language: told, title: this.name });
    if (!reply.ok) wish(this, 'failure', reply.failure);
    else if (reply.value !== null) wish(this, 'notice', { text: words.exported(reply.value.saved) });
  }

  private async takeIn(): Promise<void> {
    const reply = await this.reader.ask('annotations.choose', null);
    if (!reply.ok) {
      wish(this, 'failure', reply.failure);
      return;
    }
    if (reply.value === null) return;
    const { imported, orphaned, unchanged, document } = reply.value;
    if (document !== undefined) {
      const run = (): void => {
        wish(this, 'page-wished', { page: 'reading', id: document.id });
      };
      wish(this, 'notice', { text: words.documentCame(document.title), action: { label: words.openIt(), run } });
    }
    wish(this, 'notice', {
      text: words.imported(formatNumber(imported), formatNumber(unchanged), formatNumber(orphaned)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-export-menu': LecternExportMenu;
  }
}
