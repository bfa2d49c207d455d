import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PageStart } from '#content/document';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import { paletteStyles, type AnnotationActs, type Mark, type SpanIndex } from '../annotations/index.ts';
import { controls, icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/printed.ts';
import { wishInside } from './events.ts';
import { drawPrintedActs } from './printed-acts.ts';
import type { PrintedFile, PrintedWords } from './printed-file.ts';
import { PrintedLayer, printedLayerStyles } from './printed-layer.ts';
import { PrintedPlaces } from './printed-places.ts';
import { printedPageStyles } from './styles/printed-page-styles.ts';
import type { Span } from './text-offsets.ts';

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
  static override styles = [controls, printedPageStyles, paletteStyles, printedLayerStyles];

  @property({ type: Boolean }) open = false;
  /** Of the original's bytes. */
  @property() digest = '';
  /** Where each page begins in the text, with the number printed on it. */
  @property({ attribute: false }) pages: readonly PageStart[] = [];
  /** The offset at which the person is reading: the page it lies on is shown first. */
  @property({ attribute: false }) here = 0;
  /** The canonical text. */
  @property({ attribute: false }) text = '';
  /** The annotated passages of the text; undefined until they are read. */
  @property({ attribute: false }) marks: SpanIndex<Mark> | undefined;
  /** What can be done to what is selected; without it the page is only looked at. */
  @property({ attribute: false }) acts: AnnotationActs | undefined;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ attribute: false }) load: (digest: string) => Promise<Uint8Array | undefined> = originalOf;
  /** Where pdf.js finds its character maps and fonts. */
  @property() resources = new URL('pdf/', document.baseURI).href;
  @state() private state: 'waiting' | 'drawn' | 'refused' = 'waiting';
  /** From 1. */
  @state() private page = 1;
  /** What is selected on the page: the stretch of the text it is, where it is in the text. */
  @state() chosenWords: { readonly span: Span | undefined } | undefined;
  /** The mark that was touched. */
  @state() chosenMark: Mark | undefined;
  private layer: PrintedLayer | undefined;
  @query('.letters') private readonly letters!: HTMLElement | null;
  @query('.marks') private readonly tints!: HTMLElement | null;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  private file: PrintedFile | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.followSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.followSelection);
    this.shut();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('marks') || changed.has('chosenMark')) this.showMarks();
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
        ${this.acts === undefined ? nothing : drawPrintedActs(this, this.acts)}
      </nav>
      <div class="page">
        <canvas role="img" aria-label=${words.pageOf(label, formatNumber(last))}></canvas>
        <div class="marks"></div>
        <div class="letters" @pointerup=${this.touch}></div>
      </div>`;
  }

  /** The stretch of the text whose words are selected on the page. */
  selection(): Span | undefined {
    return this.open ? this.chosenWords?.span : undefined;
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
      const [found] = await Promise.all([file.words(page), file.draw(page, canvas, canvas.clientWidth || 800)]);
      if (file !== this.file || page !== this.page) return;
      this.lay(found);
      this.state = 'drawn';
    } catch {
      this.state = 'refused';
    }
  }

  /** Lays the page's letters over its picture, and the marks of the text under them. */
  private lay(found: PrintedWords): void {
    const { letters, tints, pages, page, text } = this;
    if (letters === null || tints === null) return;
    const stretch = { start: pages[page - 1]?.start ?? 0, end: pages[page]?.start ?? text.length };
    const places = new PrintedPlaces(
      found.texts.map((each) => each.text),
      text,
      stretch,
    );
    this.layer = new PrintedLayer(letters, tints, found, places);
    this.showMarks();
  }

  private showMarks(): void {
    const { pages, page, text } = this;
    // Notes and heads stand in the text before or after the page's own stretch.
    const near = { start: pages[page - 2]?.start ?? 0, end: pages[page + 1]?.start ?? text.length };
    this.layer?.show(this.marks?.meeting(near) ?? [], this.chosenMark?.id);
  }

  private readonly followSelection = (): void => {
    const root = this.shadowRoot;
    if (!this.open || root === null) return;
    this.chosenWords = this.layer?.selected(root);
    if (this.chosenWords !== undefined) this.chosenMark = undefined;
  };

  private readonly touch = (event: PointerEvent): void => {
    if (this.chosenWords === undefined) this.chosenMark = this.layer?.at(event.clientX, event.clientY);
  };

  private turn(step: 1 | -1): void {
    const page = this.page + step;
    if (page < 1 || page > (this.file?.pages ?? 0)) return;
    this.page = page;
    this.state = 'waiting';
    this.forget();
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

  /** The page with its letters and marks is no longer there. */
  private forget(): void {
    this.layer = undefined;
    this.chosenMark = undefined;
    this.chosenWords = undefined;
    this.letters?.replaceChildren();
    this.tints?.replaceChildren();
  }

  private shut(): void {
    this.forget();
    const { file } = this;
    this.file = undefined;
    void file?.close();
  }

  readonly close = (event?: Event): void => {
    if (event === undefined || event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-printed': LecternPrinted;
  }
}
