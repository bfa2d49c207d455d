import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/shelf.ts';

/** A question with one answer: a line of text, or one of a list. */
export interface Question {
  readonly heading: string;
  /** The label of the field or the list. */
  readonly label: string;
  /** The word on the button that answers. */
  readonly act: string;
  readonly value: string;
  /** What can be chosen; a line of text is asked for where it is left out. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** Asks a question in a dialog. `ask` answers undefined when the person thinks better of it. */
@customElement('lectern-question')
@localized()
export class LecternQuestion extends LitElement {
  static override styles = [
    controls,
    css`
      label {
        display: block;
        margin-block-end: var(--space-1);
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      input[type='text'],
      select {
        inline-size: 100%;
      }
      .acts {
        display: flex;
        justify-content: end;
        gap: var(--space-2);
        margin-block-start: var(--space-5);
      }
    `,
  ];

  @state() private question: Question | undefined;
  @query('[name=answer]') private readonly field!: HTMLInputElement | HTMLSelectElement | null;
  private answered: (answer: string | undefined) => void = () => undefined;

  async ask(question: Question): Promise<string | undefined> {
    await import('../elements/components.ts');
    this.answered(undefined);
    this.question = question;
    return new Promise((resolve) => {
      this.answered = resolve;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (question === undefined) return nothing;
    return html`<wa-dialog
      open
      light-dismiss
      label=${question.heading}
      @wa-after-show=${() => {
        this.field?.focus();
      }}
      @wa-after-hide=${() => {
        this.answer(undefined);
      }}
    >
      <form @submit=${this.submit}>
        <label for="answer">${question.label}</label>
        ${
          question.choices === undefined
            ? html`<input
                id="answer"
                name="answer"
                type="text"
                maxlength="200"
                autocomplete="off"
                .value=${question.value}
              />`
            : html`<select id="answer" name="answer" size=${Math.min(10, Math.max(2, question.choices.length))}>
                ${question.choices.map(
                  ({ value, label }) =>
                    html`<option value=${value} ?selected=${value === question.value}>${label}</option>`,
                )}
              </select>`
        }
        <div class="acts">
          <button
            type="button"
            @click=${() => {
              this.answer(undefined);
            }}
          >
            ${words.cancel()}
          </button>
          <button class="primary">${question.act}</button>
        </div>
      </form>
    </wa-dialog>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.answer(this.field?.value);
  };

  private answer(answer: string | undefined): void {
    this.question = undefined;
    this.answered(answer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-question': LecternQuestion;
  }
}
