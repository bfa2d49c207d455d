import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KioskState, Reader } from '#content/contract';
import * as words from '../i18n/messages/kiosk.ts';
import { readerContext } from '../port/index.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import './open-document.ts';
import { drawWayBack } from './page-bar.ts';
import type { View } from './views.ts';

/** Opens a document for a visitor, and says what happens meanwhile. */
@customElement('kiosk-document')
@localized()
export class KioskDocument extends LitElement {
  static override styles = [kioskStyles, pageStyles];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @property({ attribute: false }) kiosk!: KioskState;
  @property({ attribute: false }) view!: View & { readonly page: 'document' };

  private readonly opening = new Task(this, {
    args: () => [this.reader, this.view.id] as const,
    task: async ([reader, id]) => reader.ask('document.open', { id, look: true }),
  });

  protected override render(): unknown {
    return this.opening.render({
      initial: () => this.drawState(words.loading()),
      pending: () => this.drawState(words.loading()),
      complete: (reply) =>
        reply.ok
          ? html`<kiosk-open-document
              .reader=${this.reader}
              .kiosk=${this.kiosk}
              .opened=${reply.value}
              .view=${this.view}
            ></kiosk-open-document>`
          : this.drawRefused(),
      error: () => this.drawRefused(),
    });
  }

  private drawState(sentence: string): TemplateResult {
    return html`<section class="state" role="status"><p>${sentence}</p></section>
      <footer class="bar">${drawWayBack(this)}</footer>`;
  }

  /** Why it cannot be opened is for staff: a visitor is told what they can do. */
  private drawRefused(): TemplateResult {
    return html`<section class="state" role="alert">
        <h2>${words.notAvailable()}</h2>
        <p>${words.notAvailableMeans()}</p>
        <button type="button" class="primary" @click=${() => void this.opening.run()}>${words.tryAgain()}</button>
      </section>
      <footer class="bar">${drawWayBack(this)}</footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-document': KioskDocument;
  }
}
