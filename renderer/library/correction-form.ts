import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OpenedDocument } from '#content/contract';
import type { Creator } from '#content/document';
import type { Correction } from '#content/library';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/shelf.ts';
import {
  correctionOf,
  faultOf,
  fieldsOf,
  withoutCorrection,
  type CorrectedField,
  type CorrectedFields,
} from './correction.ts';

/** Title, creators, date and source of a document, to be corrected by hand. @fires corrected - the whole correction as it is to be */
@customElement('lectern-correction')
@localized()
export class LecternCorrection extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }
      .label {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: 24px;
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      .label button {
        min-block-size: 24px;
        font-size: var(--size-note);
      }
      :host-context([data-elder]) .label button {
        min-block-size: var(--target);
      }
      input[type='text'] {
        inline-size: 100%;
      }
      .title {
        font: 600 var(--size-row) / 1.4 var(--song);
      }
      .creator {
        display: grid;
        grid-template-columns: 1fr 2fr auto;
        gap: var(--space-2);
        margin-block-end: var(--space-2);
      }
      .hint {
        margin: var(--space-1) 0 0;
        color: var(--ink-faint);
        font-size: var(--size-note);
      }
      .fault {
        color: var(--cinnabar);
      }
      .acts {
        display: flex;
        justify-content: space-between;
      }
    `,
  ];

  @property({ attribute: false }) opened!: OpenedDocument;
  @state() private fields!: CorrectedFields;
  @state() private fault: ReturnType<typeof faultOf>;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('opened')) return;
    this.fields = fieldsOf(this.opened.document.metadata);
    this.fault = undefined;
  }

  protected override render(): TemplateResult {
    const { fields } = this;
    return html`<form @submit=${this.submit} novalidate>
      <div>
        ${this.label('title', words.title())}
        <input
          id="title"
          class="title"
          type="text"
          aria-invalid=${this.fault === 'title'}
          .value=${fields.title}
          @input=${this.edit('title')}
        />
        ${this.fault === 'title' ? html`<p class="hint fault" role="alert">${words.titleWrong()}</p>` : nothing}
      </div>
      <div role="group" aria-label=${words.creators()}>
        ${this.label('creators', words.creators())}
        ${fields.creators.map((creator, index) => this.creator(creator, index))}
        <button
          type="button"
          class="accent"
          @click=${() => {
            this.change({ creators: [...fields.creators, { name: '' }] });
          }}
        >
          ${icon('plus')}${words.addCreator()}
        </button>
      </div>
      <div>
        ${this.label('published', words.publishedOn())}
        <input
          id="published"
          type="text"
          aria-describedby="published-form"
          aria-invalid=${this.fault === 'published'}
          .value=${fields.published}
          @input=${this.edit('published')}
        />
        <p id="published-form" class=${this.fault === 'published' ? 'hint fault' : 'hint'}>
          ${this.fault === 'published' ? words.publishedWrong() : words.publishedForm()}
        </p>
      </div>
      <div>
        ${this.label('source', words.source())}
        <input id="source" type="text" .value=${fields.source} @input=${this.edit('source')} />
      </div>
      <div class="acts"><span></span><button class="framed">${words.save()}</button></div>
    </form>`;
  }

  private label(field: CorrectedField, label: string): TemplateResult {
    const { correction } = this.opened;
    return html`<div class="label">
      ${field === 'creators' ? html`<span>${label}</span>` : html`<label for=${field}>${label}</label>`}
      ${
        correction[field] === undefined
          ? nothing
          : html`<span
              >${words.corrected()}
              <button
                type="button"
                class="accent"
                aria-label="${words.asFound()}: ${label}"
                @click=${() => {
                  this.tell(withoutCorrection(correction, field));
                }}
              >
                ${words.asFound()}
              </button></span
            >`
      }
    </div>`;
  }

  private creator(creator: Creator, index: number): TemplateResult {
    const change = (changed: Partial<Creator>): void => {
      this.change({
        creators: this.fields.creators.map((other, at) => (at === index ? { ...other, ...changed } : other)),
      });
    };
    return html`<div class="creator">
      <input
        type="text"
        aria-label=${words.creatorName()}
        placeholder=${words.creatorName()}
        .value=${creator.name}
        @input=${(event: InputEvent) => {
          change({ name: valueOf(event) });
        }}
      />
      <input
        type="text"
        aria-label=${words.affiliation()}
        placeholder=${words.affiliation()}
        .value=${creator.affiliation ?? ''}
        @input=${(event: InputEvent) => {
          change({ affiliation: valueOf(event) });
        }}
      />
      <button
        type="button"
        class="bare"
        aria-label=${words.removeCreator(creator.name)}
        @click=${() => {
          this.change({ creators: this.fields.creators.filter((_, at) => at !== index) });
        }}
      >
        ${icon('x')}
      </button>
    </div>`;
  }

  private edit(field: 'title' | 'published' | 'source') {
    return (event: InputEvent): void => {
      this.change({ [field]: valueOf(event) });
    };
  }

  private change(changed: Partial<CorrectedFields>): void {
    this.fields = { ...this.fields, ...changed };
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.fault = faultOf(this.fields);
    if (this.fault !== undefined) return;
    this.tell(correctionOf(fieldsOf(this.opened.document.metadata), this.fields, this.opened.correction));
  };

  private tell(correction: Correction): void {
    this.dispatchEvent(new CustomEvent('corrected', { detail: correction }));
  }
}

function valueOf(event: InputEvent): string {
  return (event.currentTarget as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-correction': LecternCorrection;
  }
}
