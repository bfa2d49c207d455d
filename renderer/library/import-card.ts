import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { amount, type ImportProgress, type Reader } from '#content/contract';
import { addressOf, wish } from '../app/index.ts';
import { controls, icon, workCard } from '../elements/index.ts';
import { failureSentence, formatNumber, languageTag } from '../i18n/index.ts';
import * as words from '../i18n/messages/shelf.ts';
import { readerContext } from '../port/index.ts';
import './pack-questions.ts';
import type { PackAnswered } from './pack-questions.ts';
import './refusals.ts';
import type { LecternRefusals } from './refusals.ts';

/** How an import goes, in the corner of every page; it stays until it is put away. */
@customElement('lectern-import-card')
@localized()
export class LecternImportCard extends LitElement {
  static override styles = [
    controls,
    workCard,
    css`
      .name {
        overflow: hidden;
        font-size: var(--size-note);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      a {
        color: var(--ink);
        text-decoration-color: var(--rule);
        text-underline-offset: 0.25em;
      }
      ul {
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
        font-family: var(--song);
      }
      p button {
        min-block-size: 0;
        padding: 0 var(--space-1);
        text-decoration: underline;
      }
      :host-context([data-elder]) p button {
        min-block-size: var(--target);
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private progress: ImportProgress | undefined;
  @query('lectern-refusals') private readonly refusals!: LecternRefusals;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.reader.listen('import.progress', (progress) => {
      this.progress = progress;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult {
    return html`${this.progress === undefined ? nothing : this.card(this.progress)}<lectern-refusals
      ></lectern-refusals>`;
  }

  private card(progress: ImportProgress): TemplateResult {
    const over = progress.state === 'finished' || progress.state === 'cancelled';
    return html`<section class="card corner" aria-label=${words.importProgress()}>
      <div class="head">
        <b role="status">${heading(progress)}</b>
        ${
          over
            ? html`<button aria-label=${words.closeCard()} @click=${this.putAway}>${icon('x')}</button>`
            : html`<button class="accent" ?disabled=${progress.state === 'cancelling'} @click=${this.cancel}>
                ${words.cancel()}
              </button>`
        }
      </div>
      ${over ? nothing : this.bar(progress)}
      <p>${this.numbers(progress)}</p>
      ${
        progress.failure === undefined
          ? nothing
          : html`<p class="failure" role="alert">
              ${failureSentence(progress.failure).what} ${failureSentence(progress.failure).remedy}
            </p>`
      }
      ${
        over
          ? html`<lectern-pack-questions
              .questions=${progress.packQuestions ?? []}
              .unsigned=${progress.unsignedPacks ?? []}
              @pack-answered=${this.takePack}
            ></lectern-pack-questions>`
          : nothing
      }
      ${
        over && progress.documents.length > 0
          ? html`<ul>
              ${progress.documents
                .slice(-5)
                .map(({ id, title }) => html`<li><a href=${addressOf({ page: 'reading', id })}>${title}</a></li>`)}
            </ul>`
          : nothing
      }
    </section>`;
  }

  private bar(progress: ImportProgress): TemplateResult {
    const known = progress.state !== 'reading-folders' && progress.bytes > 0;
    return html`<progress
        aria-label=${words.importProgress()}
        max="1"
        .value=${known ? progress.bytesDone / progress.bytes : 0}
      ></progress>
      <p class="name">
        ${words.amountDone(amount(progress.bytesDone, languageTag()), amount(progress.bytes, languageTag()))}
        ${progress.reading.join('、')}
      </p>`;
  }

  private numbers(progress: ImportProgress): unknown {
    const parts = [
      progress.imported > 0 && words.taken(formatNumber(progress.imported)),
      progress.revised > 0 && words.revised(formatNumber(progress.revised)),
      progress.unchanged > 0 && words.unchanged(formatNumber(progress.unchanged)),
      progress.refused > 0 && words.refused(formatNumber(progress.refused)),
    ].filter((part) => part !== false);
    return html`${parts.join(' · ')}
    ${
      progress.refused > 0
        ? html`<button class="accent" @click=${() => void this.refusals.show()}>${words.whyRefused()}</button>`
        : nothing
    }`;
  }

  private readonly takePack = async ({ detail: { question, answers } }: PackAnswered): Promise<void> => {
    const { packQuestions: asked = [] } = this.progress ?? {};
    if (this.progress !== undefined)
      this.progress = { ...this.progress, packQuestions: asked.filter((one) => one !== question) };
    if (answers === undefined) return;
    const { again } = question;
    const reply = await this.reader.ask('import.paths', { ...again, packs: { ...again.packs, ...answers } });
    if (!reply.ok) wish(this, 'failure', reply.failure);
  };

  private readonly putAway = (): void => {
    this.progress = undefined;
  };

  private readonly cancel = (): void => {
    if (this.progress !== undefined) void this.reader.ask('import.cancel', { batch: this.progress.batch });
  };
}

function heading(progress: ImportProgress): string {
  switch (progress.state) {
    case 'reading-folders':
      return words.lookingForFiles(formatNumber(progress.files));
    case 'importing':
      return words.importing(formatNumber(progress.files));
    case 'cancelling':
      return words.cancelling();
    case 'cancelled':
      return words.importCancelled();
    case 'finished':
      return progress.failure === undefined ? words.importDone() : words.importStopped();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-import-card': LecternImportCard;
  }
}
