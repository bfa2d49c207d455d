import { localized } from '@lit/localize';
import { html, LitElement, render, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import type { LecternDocument } from '#content/document';
import { markStyles } from '../annotations/index.ts';
import { ChunkDrawing } from './chunk-drawing.ts';
import type { Chunk } from './chunks.ts';
import type { DocumentPlaces } from './document-places.ts';
import { drawBlocks, withFullWidthMarks } from '../drawing/index.ts';
import { wishInside } from './events.ts';
import { drawFrontMatter } from './front-matter.ts';
import { provenanceLines } from './provenance.ts';
import { printStyles } from './styles/print-styles.ts';
import { textStyles } from './styles/text-styles.ts';
import { typographyStyles } from './styles/typography-styles.ts';
import { TextOffsets } from './text-offsets.ts';
import { WideRegions } from './wide-regions.ts';

/**
 * A document's front matter and text. It draws what it is given and keeps no state of its own but how much of a long
 * document is drawn already.
 * @fires place-wished - a reference was followed.
 * @fires link-touched - a link was touched; nothing is opened.
 * @fires zoom-wished - an image was touched.
 */
@customElement('lectern-text')
@localized()
export class LecternText extends LitElement {
  static override styles = [typographyStyles, textStyles, ...markStyles, printStyles];

  @property({ attribute: false }) document!: LecternDocument;
  @property({ attribute: false }) chunks: readonly Chunk[] = [];
  @property({ attribute: false }) places!: DocumentPlaces;
  @property({ attribute: false }) assetAddress!: (digest: string) => string;
  /** Shows each paragraph's address in the margin. */
  @property({ type: Boolean, reflect: true }) addresses = false;
  /** Shows half-width punctuation between Chinese full width. */
  @property({ type: Boolean }) fullWidthMarks = false;

  @queryAll('.chunk') private readonly boxes!: NodeListOf<HTMLElement>;
  private drawing: ChunkDrawing | undefined;
  private measure: TextOffsets | undefined;
  private readonly wide = new WideRegions();

  /** Maps offsets to places of the page and back; there once the element has been drawn (`updateComplete`). */
  get offsets(): TextOffsets {
    if (this.measure === undefined) throw new Error('The text has not been drawn yet');
    return this.measure;
  }

  /** Draws the rest of a long document in idle slices, from `offset` outwards. */
  drawRest(offset: number): void {
    this.drawing?.drawInIdleTime(offset);
  }

  /** Draws all that is left at once, so that all of it can be printed. */
  drawAll(): void {
    this.drawing?.drawAll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawing?.disconnect();
    this.wide.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<article lang=${languageTagOf(this.document.metadata.language)}>
      ${drawFrontMatter(this.document.metadata)}
      <div class="text">${this.chunks.map(drawBox)}</div>
      <footer class="colophon">${provenanceLines(this.document).map((line) => html`<p>${line}</p>`)}</footer>
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('chunks') && this.drawing !== undefined) {
      this.drawing.redraw();
      return;
    }
    this.drawing?.disconnect();
    this.drawing = new ChunkDrawing(this.chunks, [...this.boxes], this.fill);
    this.measure = new TextOffsets(this.drawing);
  }

  private readonly fill = (chunk: Chunk, box: HTMLElement): void => {
    let next = 0;
    const blocks = drawBlocks(chunk.blocks, {
      seen: this.fullWidthMarks ? withFullWidthMarks : asItIs,
      takeLine: () => {
        const line = chunk.lines[next++];
        if (line === undefined) throw new Error('A block was drawn with more lines than it has');
        return line;
      },
      nextStart: () => chunk.lines[next]?.start ?? -1,
      addressAt: (start) => this.places.addressAt(start),
      referencesTo: (footnote) => this.places.referencesTo(footnote),
      assetAddress: this.assetAddress,
      showLink: (target, anchor) => {
        wishInside(this, 'link-touched', { target, anchor });
      },
      goTo: (place) => {
        wishInside(this, 'place-wished', place);
      },
      zoom: (image) => {
        wishInside(this, 'zoom-wished', { image });
      },
    });
    render(blocks, box);
    this.wide.observe(box);
  };
}

function asItIs(text: string): string {
  return text;
}

/** A chunk's box, of about the height its text will have (see `.chunk` in text-styles.ts). */
function drawBox(chunk: Chunk): TemplateResult {
  const characters = chunk.lines.reduce((sum, line) => sum + line.end - line.start, 0);
  return html`<div class="chunk" .style=${`--characters: ${characters}; --paragraphs: ${chunk.lines.length}`}></div>`;
}

/** The `lang` that decides glyph forms and the squeeze of punctuation: of a region, as script alone says neither. */
function languageTagOf(language: string): string {
  if (language === 'zh-Hans' || language === 'zh') return 'zh-Hans-CN';
  return language === 'zh-Hant' ? 'zh-Hant-TW' : language;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-text': LecternText;
  }
}
