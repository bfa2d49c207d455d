import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type {
  CorrectionDecision,
  CorrectionsDecided,
  DocumentCorrections,
  Failure,
  OpenedDocument,
  Reader,
} from '#content/contract';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { formatDate, formatNumber, language } from '../i18n/index.ts';
import * as words from '../i18n/messages/keeping.ts';
import { said } from './said-failure.ts';
import { sectionStyles } from './section-styles.ts';

type Proposed = DocumentCorrections['corrections'][number];

/**
 * What readers proposed to correct in a document, for whoever publishes it: each is accepted or refused, or all at once,
 * into a new revision whose receipt says so. Nothing where nothing is proposed.
 * @fires document-revised - the document has another revision now
 */
@customElement('lectern-corrections')
@localized()
export class LecternCorrections extends LitElement {
  static override styles = [
    controls,
    sectionStyles,
    css`
      :host {
        margin-block-end: 0;
      }
      wa-dialog {
        --width: min(640px, 94vw);
      }
      del {
        color: var(--ink-faint);
      }
      ins {
        color: var(--cinnabar);
        text-decoration: none;
      }
      .words {
        color: var(--ink);
        font: var(--size-text) / 1.7 var(--song);
        white-space: pre-wrap;
      }
      .acts.all {
        margin-block: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) reader!: Reader;
  @property() document = '';
  /** The document's title, for the file of the list. */
  @property() override title = '';
  /** Told anew whenever annotations change; what it says counts for nothing. */
  @property({ attribute: false }) version: unknown;
  @state() private proposed: DocumentCorrections | undefined;
  @state() private failure: Failure | undefined;
  @state() private open = false;
  @state() private busy = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('document') || changed.has('version')) void this.read();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { proposed, failure, open } = this;
    const count = proposed?.corrections.length ?? 0;
    if (!open && count === 0) return nothing;
    return html`<button class="framed" @click=${this.show}>${words.correctionsOf(formatNumber(count))}</button>
      <wa-dialog label=${words.corrections()} light-dismiss ?open=${open} @wa-after-hide=${this.close}>
        ${failure === undefined ? nothing : html`<p role="alert" class="alert">${said(failure)}</p>`}
        ${proposed === undefined ? nothing : this.drawList(proposed.corrections)}
      </wa-dialog>`;
  }

  private drawList(corrections: readonly Proposed[]): TemplateResult {
    if (corrections.length === 0) return html`<p role="status">${words.allDecided()}</p>`;
    return html`<p>${words.correctionsMean()}</p>
      <div class="acts all">
        <button class="primary" ?disabled=${this.busy} @click=${() => this.decideAll(true)}>
          ${words.acceptAll()}
        </button>
        <button class="framed" ?disabled=${this.busy} @click=${() => this.decideAll(false)}>
          ${words.refuseAll()}
        </button>
        <button ?disabled=${this.busy} @click=${this.save}>${words.saveList()}</button>
      </div>
      <ul>
        ${repeat(corrections, ({ annotation }) => annotation, this.drawOne)}
      </ul>`;
  }

  private readonly drawOne = ({ annotation, was, proposed, why, by, made }: Proposed): TemplateResult => {
    const decide = (isAccepted: boolean) => () => this.decide([{ annotation, isAccepted }]);
    const signed = [by, formatDate(made.slice(0, 10))].filter((part) => part !== undefined).join(words.separator());
    return html`<li>
      <p class="words">
        <del>${was}</del> → ${proposed === '' ? html`<ins>${words.deleted()}</ins>` : html`<ins>${proposed}</ins>`}
      </p>
      ${why === '' ? nothing : html`<p>${why}</p>`}
      <p>${signed}</p>
      <div class="acts">
        <button class="framed" aria-label=${words.acceptCorrection(was)} ?disabled=${this.busy} @click=${decide(true)}>
          ${words.acceptOne()}
        </button>
        <button aria-label=${words.refuseCorrection(was)} ?disabled=${this.busy} @click=${decide(false)}>
          ${words.refuseOne()}
        </button>
      </div>
    </li>`;
  };

  private async read(): Promise<void> {
    const { document } = this;
    if (document === '') return;
    const reply = await this.reader.ask('corrections.of', { document });
    if (document !== this.document) return;
    this.failure = reply.ok ? undefined : reply.failure;
    this.proposed = reply.ok ? reply.value : undefined;
  }

  private decideAll(isAccepted: boolean): Promise<void> {
    const all = this.proposed?.corrections ?? [];
    return this.decide(all.map(({ annotation }) => ({ annotation, isAccepted })));
  }

  private async decide(decisions: readonly CorrectionDecision[]): Promise<void> {
    const { proposed, document } = this;
    if (proposed === undefined || this.busy) return;
    this.busy = true;
    const before = proposed.revision;
    const reply = await this.reader.ask('corrections.decide', { document, revision: before, decisions });
    this.busy = false;
    if (reply.ok) {
      await this.revised();
      this.failure = reply.value.failures[0];
      this.tell(reply.value, before);
    } else this.failure = reply.failure;
  }

  /** Says what was done, with the way back. */
  private tell({ revision, accepted, refused }: CorrectionsDecided, before: string): void {
    if (accepted + refused === 0) return;
    const { document } = this;
    const run = async (): Promise<void> => {
      const reply = await this.reader.ask('corrections.takeBack', { document, revision, before });
      if (reply.ok) await this.revised();
      else wish(this, 'failure', reply.failure);
    };
    wish(this, 'notice', {
      text: words.decided(formatNumber(accepted), formatNumber(refused)),
      action: { label: words.undo(), run: () => void run() },
    });
  }

  /** Hands the page the newest revision, and reads what is proposed for it. */
  private async revised(): Promise<void> {
    const opened = await this.reader.ask('document.open', { id: this.document, look: true });
    if (opened.ok) {
      this.dispatchEvent(new CustomEvent('document-revised', { detail: opened.value, bubbles: true, composed: true }));
    }
    await this.read();
  }

  private readonly save = async (): Promise<void> => {
    const ids = this.proposed?.corrections.map(({ annotation }) => annotation) ?? [];
    const reply = await this.reader.ask('annotations.save', {
      ids,
      format: 'corrections',
      language: language() === 'en' ? 'en' : 'zh-Hans',
      title: this.title,
    });
    if (!reply.ok) this.failure = reply.failure;
    else if (reply.value !== null) wish(this, 'notice', { text: words.saved(reply.value.saved) });
  };

  private readonly show = async (): Promise<void> => {
    await import('../elements/components.ts');
    await this.read();
    this.open = true;
  };

  private readonly close = (event: Event): void => {
    if (event.target === event.currentTarget) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-corrections': LecternCorrections;
  }
  interface HTMLElementEventMap {
    'document-revised': CustomEvent<OpenedDocument>;
  }
}
