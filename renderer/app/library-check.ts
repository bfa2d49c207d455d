import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Events, Reader, Repair, Verification } from '#content/contract';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext } from '../port/index.ts';
import { drawFileProgress, fileProgressStyles } from './file-progress.ts';
import { wish } from './wishes.ts';

/** So many faulty files are named; a library with more is restored from a backup. */
const NAMED = 20;

/** Checks the library file by file, and repairs what can be made anew. */
@customElement('lectern-library-check')
@localized()
export class LecternLibraryCheck extends LitElement {
  static override styles = [
    controls,
    fileProgressStyles,
    css`
      :host {
        margin-block-end: var(--space-5);
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private progress: Events['library.checked'] | undefined;
  @state() private isAtWork = false;
  @state() private found: Verification | undefined;
  @state() private repaired: Repair | undefined;
  private stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = this.reader.listen('library.checked', (progress) => {
      this.progress = progress;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
  }

  protected override render(): TemplateResult {
    return html`<p>${words.checkMeans()}</p>
      <button class="framed" ?disabled=${this.isAtWork} @click=${this.check}>${words.checkLibrary()}</button>
      <div role="status">${this.isAtWork ? this.bar() : this.outcome()}</div>`;
  }

  private bar(): TemplateResult {
    const { files = 0, of = 0 } = this.progress ?? {};
    return drawFileProgress(words.checking(formatNumber(files), formatNumber(of)), files, of);
  }

  private outcome(): TemplateResult | typeof nothing {
    if (this.repaired !== undefined) {
      const { again, lost } = this.repaired;
      return html`<p>${words.repaired(formatNumber(again))}</p>
        ${lost.length === 0 ? nothing : html`<p role="alert">${words.lostDocuments(lost.map(({ title }) => title).join('、'))}</p>`}`;
    }
    if (this.found === undefined) return nothing;
    const { files, faults } = this.found;
    if (faults.length === 0) return html`<p>${words.libraryWhole(formatNumber(files))}</p>`;
    return html`<p role="alert">${words.libraryFaults(formatNumber(faults.length))}</p>
      <ul>
        ${faults
          .slice(0, NAMED)
          .map(
            ({ path, fault }) =>
              html`<li>${fault === 'damaged' ? words.faultDamaged() : words.faultMissing()} ${path}</li>`,
          )}
      </ul>
      <p>${words.repairMeans()}</p>
      <button class="framed" @click=${this.repair}>${words.repairLibrary()}</button>`;
  }

  private readonly check = async (): Promise<void> => {
    this.begin();
    const reply = await this.reader.ask('library.verify', null);
    this.isAtWork = false;
    if (reply.ok) this.found = reply.value;
    else wish(this, 'failure', reply.failure);
  };

  private readonly repair = async (): Promise<void> => {
    this.begin();
    const reply = await this.reader.ask('library.repair', null);
    this.isAtWork = false;
    if (reply.ok) this.repaired = reply.value;
    else wish(this, 'failure', reply.failure);
  };

  private begin(): void {
    this.isAtWork = true;
    this.progress = undefined;
    this.found = undefined;
    this.repaired = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-library-check': LecternLibraryCheck;
  }
}
