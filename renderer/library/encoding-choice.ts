import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Failure, Reader } from '#content/contract';
import { ENCODINGS } from '#content/import';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { failureSentence, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/shelf.ts';
import { readerContext } from '../port/index.ts';

/** Another encoding for a document whose text came out wrong: chosen by sight, then imported again. */
@customElement('lectern-encoding-choice')
@localized()
export class LecternEncodingChoice extends LitElement {
  static override styles = [
    controls,
    css`
      label {
        display: block;
        margin-block: var(--space-4) var(--space-1);
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      .preview {
        max-block-size: 14em;
        margin: var(--space-3) 0;
        padding: var(--space-3);
        overflow: auto;
        border-radius: var(--radius);
        background: var(--paper-sunk);
        font: var(--size-text) / 1.7 var(--song);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0 0 var(--space-2);
        color: var(--ink-soft);
        font-size: var(--size-small);
      }
    `,
  ];

  @property({ attribute: false }) documentId = '';
  /** The encoding it was read with. */
  @property() encoding = '';
  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private wished = '';

  private readonly preview = new Task(this, {
    args: () => [this.documentId, this.wished] as const,
    task: async ([id, encoding]) => {
      if (encoding === this.encoding) return undefined;
      return this.reader.ask('import.preview', { id, encoding });
    },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('encoding') || changed.has('documentId')) this.wished = this.encoding;
  }

  protected override render(): TemplateResult {
    return html`<label for="encoding">${words.encodingChoice()}</label>
      <select id="encoding" .value=${this.wished} @change=${this.choose}>
        ${ENCODINGS.map(
          (encoding) => html`<option value=${encoding} ?selected=${encoding === this.wished}>${encoding}</option>`,
        )}
      </select>
      ${
        this.wished === this.encoding
          ? nothing
          : this.preview.render({
              pending: () => html`<p role="status">${words.loading()}</p>`,
              complete: (reply) => {
                if (reply === undefined) return nothing;
                return reply.ok ? this.shown(reply.value.text, reply.value.errors) : refused(reply.failure);
              },
            })
      }`;
  }

  private shown(text: string, errors: number): TemplateResult {
    return html`<div class="preview" role="region" aria-label=${words.encodingPreview()} tabindex="0">${text}</div>
      <p>${errors === 0 ? words.encodingClean() : words.encodingErrors(formatNumber(errors))}</p>
      <button class="framed" @click=${this.importAgain}>${words.importAgain()}</button>`;
  }

  private readonly choose = (event: Event): void => {
    this.wished = (event.currentTarget as HTMLSelectElement).value;
  };

  private readonly importAgain = async (): Promise<void> => {
    const reply = await this.reader.ask('import.again', { id: this.documentId, encoding: this.wished });
    if (!reply.ok) wish(this, 'failure', reply.failure);
  };
}

function refused(failure: Failure): TemplateResult {
  const { what, remedy } = failureSentence(failure);
  return html`<p role="alert">${what} ${remedy}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-encoding-choice': LecternEncodingChoice;
  }
}
