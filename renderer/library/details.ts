import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { amount, type OpenedDocument, type Reader } from '#content/contract';
import type { Metadata } from '#content/document';
import type { Correction } from '#content/library';
import { addressOf, WHOLE_SHELF, wish, type ShelfView } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { formatMoment, formatNumber, languageTag } from '../i18n/index.ts';
import { ruleInWords } from '../i18n/messages/rules.ts';
import * as words from '../i18n/messages/shelf.ts';
import { readerContext } from '../port/index.ts';
import './correction-form.ts';
import './encoding-choice.ts';
import { drawFacts, factStyles, type Facts } from './facts.ts';

/**
 * All that is known of one document: its front matter, correctable by hand; its original and the encoding it was read
 * with; what cleaning removed, each run with its rule and restorable. Opened by `show`.
 */
@customElement('lectern-details')
@localized()
export class LecternDetails extends LitElement {
  static override styles = [
    controls,
    factStyles,
    css`
      wa-drawer {
        --size: min(34em, 100vw);
      }
      section {
        padding-block: var(--space-4);
        border-block-start: var(--hairline) solid var(--rule);
      }
      section:first-of-type {
        padding-block-start: 0;
        border: 0;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 var(--space-3);
        padding: var(--space-2) 0;
        border-block-start: var(--hairline) solid var(--rule);
      }
      li q {
        font-family: var(--song);
        quotes: none;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      li small {
        grid-column: 1;
        color: var(--ink-faint);
        font-size: var(--size-note);
      }
      li button {
        grid-area: 1 / 2 / 3 / 3;
        align-self: start;
      }
      p {
        margin: 0 0 var(--space-3);
        color: var(--ink-soft);
      }
      a {
        color: var(--ink);
        text-decoration-color: var(--control);
        text-underline-offset: 0.25em;
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private opened: OpenedDocument | undefined;

  /** Opens the drawer on a document. */
  async show(id: string): Promise<void> {
    const [reply] = await Promise.all([
      this.reader.ask('document.open', { id, look: true }),
      import('../elements/components.ts'),
    ]);
    if (reply.ok) this.opened = reply.value;
    else wish(this, 'failure', reply.failure);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { opened } = this;
    if (opened === undefined) return nothing;
    return html`<wa-drawer open light-dismiss placement="end" label=${words.details()} @wa-after-hide=${this.putAway}>
      <section>
        <lectern-correction
          .opened=${opened}
          @corrected=${(event: CustomEvent<Correction>) => void this.correct(event.detail)}
        ></lectern-correction>
      </section>
      ${this.related(opened.document.metadata)} ${this.original(opened)} ${this.receipt(opened)}
      <button slot="footer" class="primary" @click=${this.read}>${words.readDocument()}</button>
    </wa-drawer>`;
  }

  /** Ways to the other documents of the same hand or from the same place. */
  private related({ creators, source }: Metadata): TemplateResult | typeof nothing {
    const views: readonly (readonly [string, ShelfView])[] = [
      ...creators.map(({ name }) => [name, { ...WHOLE_SHELF, creator: name }] as const),
      ...(source === undefined ? [] : [[source, { ...WHOLE_SHELF, source }] as const]),
    ];
    if (views.length === 0) return nothing;
    return html`<section>
      <h2>${words.related()}</h2>
      ${views.map(
        ([name, view]) =>
          html`<p>
            <a href=${addressOf({ page: 'shelf', view })} @click=${this.close}>${words.documentsOf(name)}</a>
          </p>`,
      )}
    </section>`;
  }

  private original(opened: OpenedDocument): TemplateResult {
    const { metadata, original } = opened.document;
    const facts: Facts = [
      [words.fileName(), original.name],
      [words.fileSize(), amount(original.bytes, languageTag())],
      [words.language(), languageName(metadata.language)],
      [words.documentNumber(), metadata.documentNumber],
      [words.sourceAddress(), metadata.sourceAddress],
      ...(metadata.reposts ?? []).map((repost) => [words.reposted(), repostLine(repost)] as const),
    ];
    return html`<section>
      <h2>${words.origin()}</h2>
      ${drawFacts(facts)}
      ${
        original.mediaType.startsWith('text/')
          ? html`<lectern-encoding-choice
              .documentId=${opened.document.id}
              .encoding=${metadata.encoding}
            ></lectern-encoding-choice>`
          : nothing
      }
    </section>`;
  }

  private receipt(opened: OpenedDocument): TemplateResult {
    const { removed } = opened.document.receipt;
    return html`<section>
      <h2>${words.receipt()}</h2>
      <p>${removed.length === 0 ? words.receiptNone() : words.receiptCount(formatNumber(removed.length))}</p>
      <ol>
        ${removed.map(
          ({ text, rule }, index) =>
            html`<li>
              <q>${text.trim()}</q><small>${ruleInWords(rule)}</small>
              <button class="accent" @click=${() => void this.restore(opened, index)}>${words.restore()}</button>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  private async correct(correction: Correction): Promise<void> {
    const id = this.opened?.document.id;
    if (id === undefined) return;
    const reply = await this.reader.ask('document.correct', { id, correction });
    if (!reply.ok) {
      wish(this, 'failure', reply.failure);
      return;
    }
    wish(this, 'notice', { text: words.savedCorrection() });
    await this.show(id);
  }

  private async restore(opened: OpenedDocument, removal: number): Promise<void> {
    const { revision, document } = opened;
    const reply = await this.reader.ask('document.restore', { id: document.id, revision, removal });
    if (!reply.ok) {
      wish(this, 'failure', reply.failure);
      return;
    }
    this.opened = reply.value;
    wish(this, 'notice', { text: words.restored() });
  }

  private readonly close = (): void => {
    this.opened = undefined;
  };

  private readonly read = (): void => {
    if (this.opened !== undefined) wish(this, 'page-wished', { page: 'reading', id: this.opened.document.id });
    this.opened = undefined;
  };

  private readonly putAway = (event: Event): void => {
    if (event.target === event.currentTarget) this.opened = undefined;
  };
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(languageTag(), { type: 'language' }).of(tag) ?? tag;
}

function repostLine({ by, editor, at }: NonNullable<Metadata['reposts']>[number]): string {
  const moment = at === undefined ? NaN : Date.parse(at);
  return words.repostLine(by, editor ?? '', Number.isNaN(moment) ? (at ?? '') : formatMoment(moment)).trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-details': LecternDetails;
  }
}
