import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Events, LibraryPlace, Reader, Reply } from '#content/contract';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext } from '../port/index.ts';
import { drawFileProgress, fileProgressStyles } from './file-progress.ts';
import { WHOLE_SHELF } from './route.ts';
import { wish } from './wishes.ts';

/** Moves the library to another disk, or opens another; says `placed` when it lies elsewhere than before. */
@customElement('lectern-library-place')
@localized()
export class LecternLibraryPlace extends LitElement {
  static override styles = [
    controls,
    fileProgressStyles,
    css`
      button:first-child {
        margin-inline-start: calc(-1 * var(--space-3));
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private isAtWork = false;
  @state() private progress: Events['library.copied'] | undefined;
  private stopListening: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = this.reader.listen('library.copied', (progress) => {
      this.progress = progress;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening();
  }

  protected override render(): TemplateResult {
    return html`<button ?disabled=${this.isAtWork} @click=${this.move}>${words.moveLibrary()}</button>
      <button ?disabled=${this.isAtWork} @click=${this.choose}>${words.chooseLibrary()}</button>
      <p>${words.movingMeans()}</p>
      <div role="status">${this.isAtWork ? this.drawProgress() : nothing}</div>`;
  }

  private drawProgress(): TemplateResult | typeof nothing {
    if (this.progress === undefined) return nothing;
    const { files, of } = this.progress;
    return drawFileProgress(words.copying(formatNumber(files), formatNumber(of)), files, of);
  }

  private readonly move = (): void => {
    void this.place('place.move', ({ folder, left }) => words.moved(folder, left));
  };

  private readonly choose = (): void => {
    void this.place('place.choose', ({ folder }) => words.chose(folder));
  };

  private async place(name: 'place.move' | 'place.choose', said: (place: LibraryPlace) => string): Promise<void> {
    this.isAtWork = true;
    this.progress = undefined;
    const reply: Reply<'place.move'> = await this.reader.ask(name, null);
    this.isAtWork = false;
    if (!reply.ok) wish(this, 'failure', reply.failure);
    else if (reply.value !== null) {
      this.dispatchEvent(new CustomEvent('placed'));
      wish(this, 'page-wished', { page: 'shelf', view: WHOLE_SHELF });
      wish(this, 'notice', { text: said(reply.value) });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-library-place': LecternLibraryPlace;
  }
}
