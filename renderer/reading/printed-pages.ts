import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PageStart } from '#content/document';
import { controls, icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/printed.ts';
import { wishInside } from './events.ts';
import type { PrintedFile } from './printed-file.ts';

/** The library's original of a digest; undefined where this host cannot give it out. */
async function originalOf(digest: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(new URL(`originals/${digest}`, document.baseURI));
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

/**
 * The pages of a PDF as they were printed, one at a time, beside the text that was made of them.
 * @fires place-wished - the person wants to read on where the page begins in the text.
 * @fires closed
 */
@customElement('lectern-printed')
@localized()
export class LecternPrinted extends LitElement {
  static override styles = [
    controls,
    css`
      wa-drawer {
        --size: min(900px, 100vw);
      }
      nav {
        position: sticky;
        z-index: 1;
        inset-block-start: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding-block-end: var(--space-3);
        background: var(--paper-raised);
      }
      nav .text {
        margin-inline-start: auto;
      }
      canvas {
        display: block;
        inline-size: 100%;
        background: white;
        box-shadow: var(--shadow);
      }
      p {
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Of the original's bytes. */
  @property() digest = '';
  /** Where each page begins in the text, with the number printed on it. */
  @property({ attribute: false }) pages: readonly PageStart[] = [];
  /** The offset at which the person is reading: the page it lies on is shown first. */
  @property({ attribute: false }) here = 0;
  @property({ attribute: false }) load: (digest: string) => Promise<Uint8Array | undefined> = originalOf;
  /** Where pdf.js finds its character maps and fonts. */
  @property() resources = new URL('pdf/', document.baseURI).href;
  @state() private state: 'waiting' | 'drawn' | 'refused' = 'waiting';
  /** From 1. */
  @state() private page = 1;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  private file: PrintedFile | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shut();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('open')) return;
    if (this.open) void this.show();
    else this.shut();
  }

  protected override render(): TemplateResult {
    return html`<wa-drawer
      label=${words.printed()}
      placement="end"
      ?open=${this.open}
      @wa-after-hide=${this.close}
      @keydown=${this.turnByKey}
    >
      ${this.open ? this.content() : nothing}
    </wa-drawer>`;
  }

  private content(): TemplateResult {
    if (this.state === 'refused') return html`<p role="alert">${words.cannotDraw()}</p>`;
    const last = this.file?.pages ?? this.pages.length;
    const label = this.pages[this.page - 1]?.label ?? formatNumber(this.page);
    return html`<nav aria-label=${words.turnPages()}>
        <button aria-label=${words.previousPage()} ?disabled=${this.page <= 1} @click=${this.back}>
          ${icon('arrow-left')}
        </button>
        <span role="status">${words.pageOf(label, formatNumber(last))}</span>
        <button aria-label=${words.nextPage()} ?disabled=${this.page >= last} @click=${this.forward}>
          ${icon('arrow-right')}
        </button>
        ${this.state === 'waiting' ? html`<span>${words.drawingPage()}</span>` : nothing}
        <button class="accent text" @click=${this.read}>${words.readFromHere()}</button>
      </nav>
      <canvas role="img" aria-label=${words.pageOf(label, formatNumber(last))}></canvas>`;
  }

  private async show(): Promise<void> {
    this.page = Math.max(1, this.pages.findLastIndex(({ start }) => start <= this.here) + 1);
    this.state = 'waiting';
    const { digest } = this;
    try {
      const [bytes, { openPrinted }] = await Promise.all([this.load(digest), import('./printed-file.ts')]);
      if (bytes === undefined) throw new Error('The original is not given out here');
      const file = await openPrinted(bytes, this.resources);
      // It may have been closed, or be another document, by now.
      if (!this.open || digest !== this.digest) {
        await file.close();
        return;
      }
      this.file = file;
    } catch {
      this.state = 'refused';
      return;
    }
    await this.draw();
  }

  private async draw(): Promise<void> {
    await this.updateComplete;
    const { canvas, file, page } = this;
    if (canvas === null || file === undefined) return;
    try {
      await file.draw(page, canvas, canvas.clientWidth || 800);
      this.state = 'drawn';
    } catch {
      this.state = 'refused';
    }
  }

  private turn(step: 1 | -1): void {
    const page = this.page + step;
    if (page < 1 || page > (this.file?.pages ?? 0)) return;
    this.page = page;
    this.state = 'waiting';
    void this.draw();
  }

  private readonly back = (): void => {
    this.turn(-1);
  };

  private readonly forward = (): void => {
    this.turn(1);
  };

  private readonly turnByKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (step !== 1 && step !== -1) return;
    event.preventDefault();
    event.stopPropagation();
    this.turn(step);
  };

  private readonly read = (): void => {
    const start = this.pages[this.page - 1]?.start;
    if (start !== undefined) wishInside(this, 'place-wished', { offset: start });
    this.close();
  };

  private shut(): void {
    const { file } = this;
    this.file = undefined;
    void file?.close();
  }

  private readonly close = (event?: Event): void => {
    if (event === undefined || event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-printed': LecternPrinted;
  }
}
