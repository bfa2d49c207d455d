import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PackAnswers, PackQuestion } from '#content/contract';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/importing.ts';

/** What the person said of a pack; without answers it is left alone. */
export type PackAnswered = CustomEvent<{ readonly question: PackQuestion; readonly answers?: PackAnswers }>;

/** Letters of a key between two spaces: people compare it aloud, group by group. */
const GROUP = /.{8}/gu;

/** Packs that wait for a word: who signed each, which version it is, and what can be done; and those that nobody signed. */
@customElement('lectern-pack-questions')
@localized()
export class LecternPackQuestions extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        margin-block-start: var(--space-3);
        padding-block-start: var(--space-3);
        border-block-start: var(--hairline) solid var(--rule);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: 500;
      }
      code {
        font-size: var(--size-note);
      }
      .note {
        color: var(--ink-faint);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false })
  questions: readonly PackQuestion[] = [];
  /** Titles of packs that were taken in without a signature. */
  @property({ attribute: false })
  unsigned: readonly string[] = [];

  protected override render(): TemplateResult {
    return html`${
      this.unsigned.length === 0
        ? nothing
        : html`<p class="note" role="status">${words.unsignedTaken(this.unsigned.join('、'))}</p>`
    }
    ${this.questions.map((question) => this.question(question))}`;
  }

  private question(question: PackQuestion): TemplateResult {
    const name = words.packName(question.title, formatNumber(question.version));
    return html`<section role="group" aria-label=${name}>
      <p><b>${name}</b></p>
      ${
        question.failure.code === 'pack-older'
          ? this.older(question, question.failure.installed)
          : this.unknown(question, question.failure)
      }
    </section>`;
  }

  private unknown(
    question: PackQuestion,
    { key, name = words.somebody() }: { readonly key: string; readonly name?: string },
  ): TemplateResult {
    return html`<p>${words.signedByUnknown(name)}</p>
      <p><code>${(key.match(GROUP) ?? [key]).join(' ')}</code></p>
      <p class="note">${words.askForTheKey()}</p>
      <div class="answers">
        ${this.answer(question, words.trustAndTake(), { key, trust: true })}
        ${this.answer(question, words.takeOnce(), { key, trust: false })} ${this.answer(question, words.leaveIt())}
      </div>`;
  }

  private older(question: PackQuestion, installed: number): TemplateResult {
    return html`<p>${words.olderThanInstalled(formatNumber(installed))}</p>
      <div class="answers">
        ${this.answer(question, words.takeOlder(formatNumber(question.version)), { older: true })}
        ${this.answer(question, words.leaveIt())}
      </div>`;
  }

  private answer(question: PackQuestion, label: string, answers?: PackAnswers): TemplateResult {
    const say = (): void => {
      const detail = { question, ...(answers === undefined ? {} : { answers }) };
      this.dispatchEvent(new CustomEvent('pack-answered', { detail }) satisfies PackAnswered);
    };
    return html`<button @click=${say}>${label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-pack-questions': LecternPackQuestions;
  }
}
