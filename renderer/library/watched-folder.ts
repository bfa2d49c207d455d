import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Reader, WatchStatus } from '#content/contract';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/importing.ts';
import { readerContext } from '../port/index.ts';

/** The folder out of which all that appears is imported: which it is, and how to change it. Nothing where the host watches none. */
@customElement('lectern-watched-folder')
@localized()
export class LecternWatchedFolder extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-block-end: var(--space-5);
      }
      h2 {
        margin: 0;
        color: var(--ink-faint);
        font: inherit;
        font-size: var(--size-small);
      }
      p {
        margin: 0 0 var(--space-2);
        color: var(--ink-faint);
        font-size: var(--size-small);
        overflow-wrap: anywhere;
      }
      .folder {
        color: var(--ink);
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private status: WatchStatus | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.reader.ask('watch.status', null).then((reply) => {
      if (reply.ok) this.status = reply.value;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.status === undefined) return nothing;
    const { folder, isThere } = this.status;
    return html`<h2>${words.watchFolder()}</h2>
      ${folder === undefined ? html`<p>${words.watchMeans()}</p>` : html`<p class="folder">${folder}</p>`}
      ${isThere ? nothing : html`<p role="alert">${words.watchAway()}</p>`}
      <button class="framed" @click=${this.choose}>${words.chooseFolder()}</button>
      ${folder === undefined ? nothing : html`<button @click=${this.stop}>${words.stopWatching()}</button>`}`;
  }

  private readonly choose = async (): Promise<void> => {
    const reply = await this.reader.ask('watch.choose', null);
    if (!reply.ok) wish(this, 'failure', reply.failure);
    else if (reply.value !== null) this.status = reply.value;
  };

  private readonly stop = async (): Promise<void> => {
    const reply = await this.reader.ask('watch.stop', null);
    if (reply.ok) this.status = reply.value;
    else wish(this, 'failure', reply.failure);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-watched-folder': LecternWatchedFolder;
  }
}
