import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KioskState, OpenedDocument, Reader, Settings } from '#content/contract';
import type { Script } from '#content/text/script';
import * as words from '../i18n/messages/kiosk.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { shownScript, writtenIn } from './document-script.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import './open-document.ts';
import { drawWayBack } from './page-bar.ts';
import type { View } from './views.ts';
import type { VisitNotes } from './visit-notes.ts';

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
  /** The script that the visitor asked for. */
  @property({ attribute: false }) script: Script | undefined;
  @property({ attribute: false }) notes!: VisitNotes;
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings!: Settings;

  private readonly opening = new Task(this, {
    args: () => [this.reader, this.view.id] as const,
    task: async ([reader, id]) => reader.ask('document.open', { id, look: true }),
  });

  /** The document as it is shown: until it is written otherwise, what was shown before stands. */
  private readonly writing = new Task(this, {
    args: () => [this.opening.value, this.script, this.settings] as const,
    task: async ([reply, script, settings]): Promise<OpenedDocument | undefined> =>
      reply?.ok === true
        ? writtenIn(reply.value, shownScript(reply.value.document.metadata.language, script, settings))
        : undefined,
  });

  protected override render(): unknown {
    return this.opening.render({
      initial: () => this.drawState(words.loading()),
      pending: () => this.drawState(words.loading()),
      complete: (reply) => (reply.ok ? this.drawWritten(reply.value.document.id) : this.drawRefused()),
      error: () => this.drawRefused(),
    });
  }

  private drawWritten(id: string): TemplateResult {
    const { value } = this.writing;
    if (value?.document.id !== id) return this.drawState(words.loading());
    return html`<kiosk-open-document
      .reader=${this.reader}
      .kiosk=${this.kiosk}
      .opened=${value}
      .view=${this.view}
      .notes=${this.notes}
    ></kiosk-open-document>`;
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
