import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LecternDocument, Repost } from '#content/document';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/reading.ts';
import { wishInside } from './events.ts';

/**
 * Where a document comes from, in small type: who published it and when, who passed it on, and what cleaning took.
 * @fires receipt-wished - the person wants to see what was removed.
 */
@customElement('lectern-provenance')
@localized()
export class LecternProvenance extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        color: var(--ink-faint);
        font: var(--size-small) / 1.8 var(--hei);
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
      button {
        padding-inline: var(--space-2);
        font-size: inherit;
      }
    `,
  ];

  @property({ attribute: false }) document!: LecternDocument;

  protected override render(): TemplateResult {
    const { removed } = this.document.receipt;
    return html`${provenanceLines(this.document).map((line) => html`<p>${line}</p>`)}
      <p>
        ${
          removed.length === 0
            ? words.nothingRemoved()
            : html`${words.removedRuns(formatNumber(removed.length))}
                <button type="button" class="accent" @click=${this.showReceipt}>${words.look()}</button>`
        }
      </p>`;
  }

  private readonly showReceipt = (): void => {
    wishInside(this, 'receipt-wished', null);
  };
}

/** The facts of a document's origin, one a line, as far as they are known. */
export function provenanceLines(document: LecternDocument): readonly string[] {
  const { publisher, source, published, reposts, documentNumber, sourceAddress } = document.metadata;
  const date = published === undefined ? undefined : dayOf(published);
  return [
    [source ?? publisher, date].filter((part) => part !== undefined).join(' '),
    source !== undefined && publisher !== undefined && source !== publisher ? words.publishedBy(publisher) : '',
    ...(reposts ?? []).map(repostLine),
    documentNumber === undefined ? '' : words.documentNumber(documentNumber),
    sourceAddress === undefined ? '' : words.savedFrom(sourceAddress),
    words.importedFrom(document.original.name),
  ].filter((line) => line !== '');
}

function repostLine({ by, editor, at }: Repost): string {
  const people = [words.reposted(by), editor === undefined ? undefined : words.repostEditor(editor)];
  const date = at === undefined ? undefined : dayOf(at);
  return [people.filter((part) => part !== undefined).join(words.clauseSeparator()), date]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The day of a stored date, in figures: short enough for a narrow column, and the same in every language. */
function dayOf(stored: string): string {
  return stored.split('T')[0] ?? stored;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-provenance': LecternProvenance;
  }
}
