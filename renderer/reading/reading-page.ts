import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Failure, Reader } from '#content/contract';
import { wish, WHOLE_SHELF, type Found } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/reading.ts';
import { readerContext } from '../port/index.ts';
import { drawOpening } from './document-states.ts';
import './open-document.ts';
import { statesStyles } from './styles/states-styles.ts';

/** The reading page: opens the document it is given the id of, and says what happens meanwhile. */
@customElement('lectern-reading')
@localized()
export class LecternReading extends LitElement {
  static override styles = [controls, statesStyles];

  /** The host. */
  @consume({ context: readerContext, subscribe: true })
  @property({ attribute: false })
  reader!: Reader;
  @property() documentId = '';
  /** A paragraph to start at, instead of where the person left off. */
  @property() address: string | undefined;
  /** What a search found here: it is marked, and the place is gone to. */
  @property({ attribute: false }) found: Found | undefined;
  /** An annotation to go to. */
  @property() annotation: string | undefined;

  private readonly opening = new Task(this, {
    args: () => [this.reader, this.documentId] as const,
    task: async ([reader, id]) => reader.ask('document.open', { id }),
  });

  protected override render(): unknown {
    return this.opening.render({
      initial: drawOpening,
      pending: drawOpening,
      complete: (reply) =>
        reply.ok
          ? html`<lectern-open-document
              .reader=${this.reader}
              .opened=${reply.value}
              .address=${this.address}
              .found=${this.found}
              .annotation=${this.annotation}
            ></lectern-open-document>`
          : this.drawFailure(reply.failure),
      error: () => this.drawFailure({ code: 'process-ended', name: 'document.open' }),
    });
  }

  private drawFailure(failure: Failure): TemplateResult {
    const { what, remedy } = failureSentence(failure);
    wish(this, 'page-painted', null);
    return html`<section class="state" role="alert">
      <h1>${what}</h1>
      <p>${remedy}</p>
      <p class="acts">
        <button type="button" class="framed" @click=${this.tryAgain}>${words.tryAgain()}</button>
        <button type="button" class="primary" @click=${this.leave}>${words.backToShelf()}</button>
      </p>
    </section>`;
  }

  private readonly tryAgain = (): void => {
    void this.opening.run();
  };

  private readonly leave = (): void => {
    wish(this, 'page-wished', { page: 'shelf', view: WHOLE_SHELF });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-reading': LecternReading;
  }
}
