import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { succeeded, type Result } from '#content/base';
import type { Examined, ExaminedArchive, Failure, Reader } from '#content/contract';
import { inlineText, textLines, type LecternDocument } from '#content/document';
import { ENCODINGS } from '#content/import';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { failureSentence, failureWords, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/importing.ts';
import { ruleInWords } from '../i18n/messages/rules.ts';
import { readerContext } from '../port/index.ts';
import { drawFacts, factStyles, type Facts } from './facts.ts';

/** Lines of the text that are shown: enough to see whether it came out right. */
const SHOWN_LINES = 300;
const EPUB = 'application/epub+zip';

/** What a file would become, before anything is kept: its text, front matter, receipt and encoding. */
@customElement('lectern-import-preview')
@localized()
export class LecternImportPreview extends LitElement {
  static override styles = [
    controls,
    factStyles,
    css`
      wa-dialog {
        --width: min(860px, 94vw);
      }
      h2 {
        margin: var(--space-5) 0 var(--space-2);
      }
      .note,
      small {
        color: var(--ink-faint);
      }
      .text {
        max-block-size: 40vh;
        padding: var(--space-4);
        overflow: auto;
        border-radius: var(--radius);
        background: var(--paper-sunk);
        font: var(--size-text) / 1.8 var(--song);
        overflow-wrap: anywhere;
      }
      .text p {
        margin: 0;
        text-indent: 2em;
      }
      .text .heading {
        font-family: var(--hei);
        text-indent: 0;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .members b {
        display: block;
        font-weight: 500;
      }
      .members p {
        margin: 0;
      }
      li {
        padding-block: var(--space-1);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  /** What is shown; undefined while the dialog is away. */
  @state() private examined: Examined | undefined;
  /** The encoding it is being read in anew. */
  @state() private encoding: string | undefined;
  @state() private isReading = false;
  /** Whether a book becomes as many documents as it has chapters. */
  @state() private byChapters = false;

  /** Asks the person for a file and shows what it would become. */
  async show(): Promise<void> {
    const [reply] = await Promise.all([
      this.reader.ask('import.examine', null),
      import('../elements/components.ts'),
      failureWords(),
    ]);
    this.encoding = undefined;
    this.byChapters = false;
    if (!reply.ok) wish(this, 'failure', reply.failure);
    else this.examined = reply.value ?? undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { examined } = this;
    if (examined === undefined) return nothing;
    if ('members' in examined) return this.archive(examined);
    const { document, isKnown } = examined;
    return html`<wa-dialog open label=${words.preview()} @wa-after-hide=${this.putAway}>
      ${isKnown ? html`<p class="note" role="status">${words.isKnown()}</p>` : nothing} ${facts(document)}
      ${document.original.mediaType.startsWith('text/') ? this.encodings(document) : nothing}
      ${document.original.mediaType === EPUB ? this.wholeOrChapters() : nothing}
      <h2>${words.text()}</h2>
      ${this.isReading ? html`<p class="note" role="status">${words.reading()}</p>` : text(document)}
      <h2>${words.receipt()}</h2>
      ${receipt(document)}
      <button slot="footer" class="primary" ?disabled=${this.isReading} @click=${this.keep}>${words.keep()}</button>
    </wa-dialog>`;
  }

  /** An archive: what is in it, and what would not be kept. */
  private archive({ members, isCut }: ExaminedArchive): TemplateResult {
    const kept = members.filter(({ failure }) => failure === undefined).length;
    return html`<wa-dialog open label=${words.preview()} @wa-after-hide=${this.putAway}>
      <h2>${words.inArchive(formatNumber(kept), formatNumber(members.length - kept))}</h2>
      <ul class="members">
        ${members.map(
          ({ within, title, isKnown = false, failure }) =>
            html`<li>
              ${title === undefined ? nothing : html`<b>${title}</b>`} <small>${within}</small>
              ${isKnown ? html`<small>${words.isKnown()}</small>` : nothing}
              ${failure === undefined ? nothing : html`<p class="note">${failureSentence(failure).what}</p>`}
            </li>`,
        )}
      </ul>
      ${isCut ? html`<p class="note">${words.archiveIsCut()}</p>` : nothing}
      <button slot="footer" class="primary" ?disabled=${kept === 0} @click=${this.keep}>${words.keep()}</button>
    </wa-dialog>`;
  }

  private encodings({ metadata }: LecternDocument): TemplateResult {
    return html`<h2><label for="encoding">${words.encoding()}</label></h2>
      <select id="encoding" @change=${this.readAgain}>
        ${ENCODINGS.map(
          (encoding) =>
            html`<option value=${encoding} ?selected=${encoding === (this.encoding ?? metadata.encoding)}>
              ${encoding}
            </option>`,
        )}
      </select>`;
  }

  private wholeOrChapters(): TemplateResult {
    return html`<h2><label for="chapters">${words.howToKeep()}</label></h2>
      <select id="chapters" @change=${this.choose}>
        <option value="whole" ?selected=${!this.byChapters}>${words.asOneDocument()}</option>
        <option value="chapters" ?selected=${this.byChapters}>${words.byChapters()}</option>
      </select>`;
  }

  private readonly choose = (event: Event): void => {
    this.byChapters = (event.currentTarget as HTMLSelectElement).value === 'chapters';
  };

  private readonly readAgain = async (event: Event): Promise<void> => {
    const { examined } = this;
    if (examined === undefined) return;
    const encoding = (event.currentTarget as HTMLSelectElement).value;
    this.encoding = encoding;
    this.isReading = true;
    const reply = await this.reader.ask('import.look', { path: examined.path, encoding });
    // Another choice, or another file, may have been made meanwhile.
    if (this.encoding !== encoding || this.examined?.path !== examined.path) return;
    this.isReading = false;
    if (reply.ok) this.examined = reply.value;
    else wish(this, 'failure', reply.failure);
  };

  private readonly keep = async (): Promise<void> => {
    const { examined, encoding } = this;
    if (examined === undefined) return;
    const choice = encoding === undefined ? {} : { encoding };
    const book =
      this.byChapters && 'document' in examined
        ? await this.collectionNamed(examined.document.metadata.title)
        : undefined;
    if (book?.ok === false) {
      wish(this, 'failure', book.failure);
      return;
    }
    const chapters = book === undefined ? {} : { chapters: true, collection: book.value };
    const reply = await this.reader.ask('import.paths', { paths: [examined.path], ...choice, ...chapters });
    if (reply.ok) this.putAway();
    else wish(this, 'failure', reply.failure);
  };

  /** The collection of this name, made where there is none. */
  private async collectionNamed(name: string): Promise<Result<string, Failure>> {
    const overview = await this.reader.ask('shelf.overview', null);
    if (!overview.ok) return overview;
    const known = overview.value.collections.find((one) => one.name === name);
    if (known !== undefined) return succeeded(known.id);
    const made = await this.reader.ask('collection.create', { name });
    return made.ok ? succeeded(made.value.id) : made;
  }

  private readonly putAway = (): void => {
    this.examined = undefined;
    this.isReading = false;
  };
}

function facts({ metadata, pages }: LecternDocument): TemplateResult {
  const found: Facts = [
    [words.title(), metadata.title],
    [words.creators(), metadata.creators.map(({ name }) => name).join('、')],
    [words.source(), metadata.source ?? metadata.publisher],
    [words.published(), metadata.published],
    [words.documentNumber(), metadata.documentNumber],
    [words.pages(), pages === undefined ? undefined : formatNumber(pages.length)],
  ];
  return html`<h2>${words.frontMatter()}</h2>
    ${drawFacts(found)}`;
}

function text({ blocks, metadata }: LecternDocument): TemplateResult {
  const lines = textLines(blocks);
  const rest = lines.length - SHOWN_LINES;
  return html`<div class="text" tabindex="0" role="region" aria-label=${words.text()} lang=${metadata.language}>
    ${lines
      .slice(0, SHOWN_LINES)
      .map(
        ({ inlines, block }) =>
          html`<p class=${blocks[block]?.kind === 'heading' ? 'heading' : nothing}>${inlineText(inlines)}</p>`,
      )}
    ${rest > 0 ? html`<p class="note">${words.moreText(formatNumber(rest))}</p>` : nothing}
  </div>`;
}

function receipt({ receipt: { removed } }: LecternDocument): TemplateResult {
  if (removed.length === 0) return html`<p class="note">${words.nothingRemoved()}</p>`;
  return html`<ul>
    ${removed.map(({ text: gone, rule }) => html`<li>${gone.trim()} <small>${ruleInWords(rule)}</small></li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-import-preview': LecternImportPreview;
  }
}
