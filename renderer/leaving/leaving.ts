import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { amount, type Failure, type Reader, type Reply, type Saved } from '#content/contract';
import { wish, type LeavingWish } from '../app/index.ts';
import { controls, icon, workCard } from '../elements/index.ts';
import { failureSentence, formatNumber, languageTag } from '../i18n/index.ts';
import * as words from '../i18n/messages/leaving.ts';
import { readerContext } from '../port/index.ts';
import './export-dialog.ts';
import type { LecternExportDialog } from './export-dialog.ts';
import './pack-dialog.ts';
import type { LecternPackDialog } from './pack-dialog.ts';

/** A file that is being written, or that was. */
interface Work {
  readonly id: string;
  readonly title: string;
  /** Documents read so far, and of how many; undefined until the place is chosen and it begins. */
  readonly read?: { readonly documents: number; readonly of: number };
  readonly isCancelling?: boolean;
  readonly saved?: Saved;
  readonly failure?: Failure;
}

/** Asks how documents leave, and shows in a corner how that goes; what is over stays there until it is put away. */
@customElement('lectern-leaving')
@localized()
export class LecternLeaving extends LitElement {
  static override styles = [
    controls,
    workCard,
    css`
      .works {
        position: fixed;
        z-index: 8;
        inset-block-end: var(--space-6);
        inset-inline-start: var(--space-6);
        display: grid;
        gap: var(--space-3);
        inline-size: min(26em, calc(100vw - 2 * var(--space-5)));
      }
      .show {
        margin-block-start: var(--space-2);
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private works: readonly Work[] = [];
  @query('lectern-export-dialog') private readonly exporting!: LecternExportDialog;
  @query('lectern-pack-dialog') private readonly packing!: LecternPackDialog;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.reader.listen('outgoing.progress', ({ work, documents, of }) => {
      this.change(work, { read: { documents, of } });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** Asks what is still missing, and does what was wished. */
  async begin({ kind, chosen, title }: LeavingWish): Promise<void> {
    await this.updateComplete;
    const work = `w${crypto.randomUUID()}`;
    if (kind === 'pack') {
      const said = await this.packing.ask({ chosen, title });
      if (said !== undefined) await this.follow(work, said.title, this.reader.ask('pack.save', { work, chosen, ...said })); // prettier-ignore
      return;
    }
    const count = chosen.ids?.length ?? 0;
    const heading = count > 1 ? words.exportMany(formatNumber(count)) : words.exportOne(title);
    const format = await this.exporting.ask(heading);
    if (format !== undefined) await this.follow(work, title, this.reader.ask('documents.save', { work, chosen, format, title })); // prettier-ignore
  }

  protected override render(): TemplateResult {
    const shown = this.works.filter(({ read, saved, failure }) => (read ?? saved ?? failure) !== undefined);
    return html`<lectern-export-dialog></lectern-export-dialog>
      <lectern-pack-dialog .reader=${this.reader}></lectern-pack-dialog>
      ${
        shown.length === 0
          ? nothing
          : html`<div class="works" role="region" aria-label=${words.works()}>
              ${repeat(
                shown,
                ({ id }) => id,
                (work) => this.card(work),
              )}
            </div>`
      }`;
  }

  private card(work: Work): TemplateResult {
    const { id, saved, failure, isCancelling = false } = work;
    const isOver = (saved ?? failure) !== undefined;
    return html`<section class="card">
      <div class="head">
        <b role="status">${headingOf(work)}</b>
        ${
          isOver
            ? html`<button aria-label=${words.putAway()} @click=${() => this.putAway(id)}>${icon('x')}</button>`
            : html`<button class="accent" ?disabled=${isCancelling} @click=${() => this.cancel(id)}>
                ${words.cancel()}
              </button>`
        }
      </div>
      ${isOver ? nothing : progressOf(work)} ${saved === undefined ? nothing : this.result(id, saved)}
      ${failure === undefined || failure.code === 'cancelled' ? nothing : html`<p class="failure" role="alert">${failureSentence(failure).what} ${failureSentence(failure).remedy}</p>`}
    </section>`;
  }

  private result(id: string, { file, documents, bytes }: Saved): TemplateResult {
    return html`<p>${words.savedAs(formatNumber(documents), amount(bytes, languageTag()))}</p>
      <p>${file}</p>
      <button class="framed show" @click=${() => void this.show(id)}>${words.showInFolder()}</button>`;
  }

  /** Shows a work from its first progress to its end; where no place was chosen there is nothing to show. */
  private async follow(id: string, title: string, answer: Promise<Reply<'documents.save'>>): Promise<void> {
    this.works = [...this.works, { id, title }];
    const reply = await answer;
    if (reply.ok && reply.value === null) this.putAway(id);
    else this.change(id, reply.ok ? (reply.value === null ? {} : { saved: reply.value }) : { failure: reply.failure });
  }

  private change(id: string, change: Partial<Work>): void {
    this.works = this.works.map((work) => (work.id === id ? { ...work, ...change } : work));
  }

  private putAway(id: string): void {
    this.works = this.works.filter((work) => work.id !== id);
  }

  private cancel(id: string): void {
    this.change(id, { isCancelling: true });
    void this.reader.ask('outgoing.cancel', { work: id });
  }

  private async show(work: string): Promise<void> {
    const reply = await this.reader.ask('outgoing.show', { work });
    if (!reply.ok) wish(this, 'failure', reply.failure);
  }
}

function headingOf({ title, saved, failure }: Work): string {
  if (saved !== undefined) return words.written(title);
  if (failure === undefined) return words.writing(title);
  return failure.code === 'cancelled' ? words.cancelled(title) : words.notWritten(title);
}

function progressOf({ read }: Work): TemplateResult {
  const { documents = 0, of = 0 } = read ?? {};
  const isRead = of > 0 && documents === of;
  const label = isRead ? words.puttingTogether() : words.documentsRead(formatNumber(documents), formatNumber(of));
  return html`<progress aria-label=${label} max=${Math.max(of, 1)} .value=${documents}></progress>
    <p>${label}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-leaving': LecternLeaving;
  }
}
