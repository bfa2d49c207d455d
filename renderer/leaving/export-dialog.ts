import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { DOCUMENT_FORMATS, type DocumentFormat } from '#content/contract';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/leaving.ts';
import { dialogStyles } from './dialog-styles.ts';

const FORMATS: { readonly [Format in DocumentFormat]: readonly [label: () => string, means: () => string] } = {
  epub: [words.asEpub, words.asEpubMeans],
  html: [words.asHtml, words.asHtmlMeans],
  markdown: [words.asMarkdown, words.asMarkdownMeans],
  text: [words.asText, words.asTextMeans],
  pdf: [words.asPdf, words.asPdfMeans],
};

/** Asks in which format documents leave. `ask` answers undefined when the person thinks better of it. */
@customElement('lectern-export-dialog')
@localized()
export class LecternExportDialog extends LitElement {
  static override styles = [controls, dialogStyles];

  @state() private heading: string | undefined;
  /** What was chosen the last time is what is offered the next. */
  @state() private format: DocumentFormat = 'epub';
  @query('input:checked') private readonly checked!: HTMLInputElement | null;
  private answered: (format: DocumentFormat | undefined) => void = () => undefined;

  async ask(heading: string): Promise<DocumentFormat | undefined> {
    await import('../elements/components.ts');
    this.answered(undefined);
    this.heading = heading;
    return new Promise((resolve) => {
      this.answered = resolve;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.heading === undefined) return nothing;
    return html`<wa-dialog
      open
      light-dismiss
      label=${this.heading}
      @wa-after-show=${() => {
        this.checked?.focus();
      }}
      @wa-after-hide=${this.putAway}
    >
      <form @submit=${this.submit}>
        <fieldset>
          <legend>${words.exportAs()}</legend>
          ${DOCUMENT_FORMATS.map((format) => this.choice(format))}
        </fieldset>
        <div class="acts">
          <button type="button" @click=${this.putAway}>${words.cancel()}</button>
          <button class="primary">${words.choosePlace()}</button>
        </div>
      </form>
    </wa-dialog>`;
  }

  private choice(format: DocumentFormat): TemplateResult {
    const [label, means] = FORMATS[format];
    return html`<label class="choice"
      ><input
        type="radio"
        name="format"
        value=${format}
        ?checked=${format === this.format}
        @change=${() => {
          this.format = format;
        }}
      /><span>${label()}<small>${means()}</small></span></label
    >`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.answer(this.format);
  };

  private readonly putAway = (): void => {
    this.answer(undefined);
  };

  private answer(format: DocumentFormat | undefined): void {
    this.heading = undefined;
    this.answered(format);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-export-dialog': LecternExportDialog;
  }
}
