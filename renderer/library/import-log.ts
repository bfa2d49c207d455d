import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LoggedFile, LoggedImport, Reader } from '#content/contract';
import { addressOf, wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { failureSentence, failureWords, formatMoment, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/importing.ts';
import { readerContext } from '../port/index.ts';

const STATUS: Readonly<Record<LoggedFile['status'], () => string>> = {
  imported: words.statusImported,
  revised: words.statusRevised,
  unchanged: words.statusUnchanged,
  refused: words.statusRefused,
};

/** The imports of before, batch by batch: what became of each file, and why of those that were refused. */
@customElement('lectern-import-log')
@localized()
export class LecternImportLog extends LitElement {
  static override styles = [
    controls,
    css`
      wa-dialog {
        --width: min(760px, 94vw);
      }
      details {
        border-block-start: var(--hairline) solid var(--rule);
      }
      summary {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        align-items: center;
        min-block-size: var(--target);
        cursor: pointer;
      }
      summary b {
        font-weight: 500;
      }
      ul {
        margin: 0 0 var(--space-4);
        padding: 0;
        list-style: none;
      }
      li {
        padding-block: var(--space-2);
        overflow-wrap: anywhere;
      }
      small,
      time,
      p {
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      p {
        margin: 0;
      }
      a {
        color: var(--ink);
        text-decoration-color: var(--rule);
        text-underline-offset: 0.25em;
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  /** What is shown; undefined while the dialog is away. */
  @state() private batches: readonly LoggedImport[] | undefined;

  async show(): Promise<void> {
    const [reply] = await Promise.all([
      this.reader.ask('shelf.imports', null),
      import('../elements/components.ts'),
      failureWords(),
    ]);
    if (reply.ok) this.batches = reply.value;
    else wish(this, 'failure', reply.failure);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.batches === undefined) return nothing;
    return html`<wa-dialog open light-dismiss label=${words.importLog()} @wa-after-hide=${this.putAway}>
      ${
        this.batches.length === 0
          ? html`<p>${words.noImports()}</p>`
          : html`${this.batches.map((batch, index) => this.batch(batch, index === 0))}
              <button slot="footer" @click=${this.clear}>${words.clearLog()}</button>`
      }
    </wa-dialog>`;
  }

  private batch(batch: LoggedImport, open: boolean): TemplateResult {
    const counts = (['imported', 'revised', 'unchanged', 'refused'] as const)
      .filter((status) => batch[status] > 0)
      .map((status) => `${STATUS[status]()} ${formatNumber(batch[status])}`);
    const unnamed = batch.files - batch.entries.length;
    return html`<details ?open=${open}>
      <summary>
        <b>${words.filesOf(formatNumber(batch.files))}</b>
        <time>${formatMoment(batch.at)}</time>
        <small>${counts.join(' · ')}</small>
      </summary>
      <ul>
        ${batch.entries.map((file) => this.file(file))}
      </ul>
      ${unnamed > 0 ? html`<p>${words.moreFiles(formatNumber(unnamed))}</p>` : nothing}
    </details>`;
  }

  private file({ source, status, document, title, removed = 0, failure }: LoggedFile): TemplateResult {
    const facts = [STATUS[status](), ...(removed > 0 ? [words.removedRuns(formatNumber(removed))] : [])];
    const { what, remedy } = failure === undefined ? { what: '', remedy: '' } : failureSentence(failure);
    return html`<li>
      ${
        document === undefined
          ? source
          : html`<a href=${addressOf({ page: 'reading', id: document })} @click=${this.putAway}>${title}</a>`
      }
      <p>${facts.join(' · ')}${document === undefined ? '' : ` · ${source}`}</p>
      ${failure === undefined ? nothing : html`<p>${what} ${remedy}</p>`}
    </li>`;
  }

  private readonly clear = async (): Promise<void> => {
    const reply = await this.reader.ask('shelf.clearImports', null);
    if (reply.ok) this.batches = [];
    else wish(this, 'failure', reply.failure);
  };

  private readonly putAway = (): void => {
    this.batches = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-import-log': LecternImportLog;
  }
}
