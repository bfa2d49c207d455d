import { css } from 'lit';
import { TINTS, type Mark } from '../annotations/index.ts';
import type { PrintedWords } from './printed-file.ts';
import type { PrintedPlaces } from './printed-places.ts';
import { rangeIn } from './selection.ts';
import type { Span } from './text-offsets.ts';

/** A mark where it is drawn on the page. */
interface DrawnMark {
  readonly mark: Mark;
  readonly element: HTMLElement;
}

/**
 * The letters of a printed page, unseen over its picture so that they can be selected, and under them the marks of the
 * passages that are annotated. Lengths are in `cqw`, hundredths of the page's width, so the layer fits whatever its size.
 */
export class PrintedLayer {
  private readonly letters: HTMLElement;
  private readonly marks: HTMLElement;
  private readonly places: PrintedPlaces;
  private readonly spans: readonly HTMLElement[];
  private drawn: readonly DrawnMark[] = [];

  constructor(letters: HTMLElement, marks: HTMLElement, words: PrintedWords, places: PrintedPlaces) {
    this.letters = letters;
    this.marks = marks;
    this.places = places;
    this.spans = words.texts.map((text) => {
      const span = document.createElement('span');
      span.textContent = text.text;
      const unit = 100 / words.width;
      span.style.left = `${text.left * unit}cqw`;
      span.style.top = `${text.top * unit}cqw`;
      span.style.fontSize = `${text.size * unit}cqw`;
      if (text.isVertical) span.style.writingMode = 'vertical-rl';
      return span;
    });
    letters.replaceChildren(...this.spans);
    this.fit(words);
  }

  /** What is selected on the page, and the stretch of the text it is; undefined where nothing is selected. */
  selected(root: ShadowRoot): { readonly span: Span | undefined } | undefined {
    const range = rangeIn(root);
    if (range === undefined || range.collapsed || !this.letters.contains(range.startContainer)) return undefined;
    const from = this.placeOf(range.startContainer, range.startOffset);
    const to = this.placeOf(range.endContainer, range.endOffset);
    return { span: this.places.spanOf(from, to) };
  }

  /** Draws the marks of annotated passages, and the one that is chosen apart from the others. */
  show(marks: readonly Mark[], chosen: string | undefined): void {
    const page = this.marks.getBoundingClientRect();
    this.drawn = marks.flatMap((mark) => {
      if (mark.look === 'none') return [];
      const look = mark.look === 'correction' ? 'correction' : mark.look.drawing;
      const tint = mark.look === 'correction' ? 'cinnabar' : TINTS[mark.look.colour];
      return this.places.piecesOf(mark).flatMap(({ item, start, end }) => {
        const letters = this.spans[item]?.firstChild;
        if (letters == null) return [];
        const range = document.createRange();
        range.setStart(letters, start);
        range.setEnd(letters, end);
        // The letters' own box reaches above and below the line.
        const line = letters.parentElement?.getBoundingClientRect() ?? page;
        return [...range.getClientRects()].map((box) => {
          const [top, bottom] = [Math.max(box.top, line.top), Math.min(box.bottom, line.bottom)];
          const element = document.createElement('i');
          element.className = mark.id === chosen ? `${look} chosen` : look;
          element.style.setProperty('--tint', `var(--${tint})`);
          const unit = 100 / page.width;
          element.style.left = `${(box.left - page.left) * unit}cqw`;
          element.style.top = `${(top - page.top) * unit}cqw`;
          element.style.width = `${box.width * unit}cqw`;
          element.style.height = `${Math.max(0, bottom - top) * unit}cqw`;
          return { mark, element };
        });
      });
    });
    this.marks.replaceChildren(...this.drawn.map(({ element }) => element));
  }

  /** The mark at a point of the window: the shortest, which is the one a person means. */
  at(x: number, y: number): Mark | undefined {
    return this.drawn
      .filter(({ element }) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
      })
      .map(({ mark }) => mark)
      .toSorted((one, other) => one.end - one.start - (other.end - other.start))[0];
  }

  /** Stretches each piece to the length it has in print: the letters are not those of the file's own font. */
  private fit({ texts, width }: PrintedWords): void {
    const scale = this.letters.getBoundingClientRect().width / width;
    const lengths = this.spans.map((span, index) =>
      texts[index]?.isVertical === true ? span.offsetHeight : span.offsetWidth,
    );
    this.spans.forEach((span, index) => {
      const text = texts[index];
      const length = lengths[index] ?? 0;
      if (text === undefined || length === 0) return;
      const stretch = text.length > 0 ? (text.length * scale) / length : 1;
      span.style.transform = `rotate(${text.angle}rad) ${text.isVertical ? 'scaleY' : 'scaleX'}(${stretch})`;
    });
  }

  private placeOf(node: Node, offset: number): { readonly item: number; readonly unit: number } {
    if (node === this.letters) return { item: offset, unit: 0 };
    const element = node instanceof HTMLElement ? node : node.parentElement;
    const item = this.spans.indexOf(element as HTMLElement);
    // A selection that ends behind the last piece ends with it.
    if (item === -1) return { item: this.spans.length - 1, unit: Number.POSITIVE_INFINITY };
    return { item, unit: node instanceof HTMLElement ? (offset === 0 ? 0 : Number.POSITIVE_INFINITY) : offset };
  }
}

export const printedLayerStyles = css`
  .page {
    position: relative;
    container-type: inline-size;
    overflow: hidden;
    box-shadow: var(--shadow);
  }
  .letters,
  .marks {
    position: absolute;
    inset: 0;
  }
  .letters {
    line-height: 1;
    color: transparent;
    cursor: text;
    forced-color-adjust: none;
  }
  .letters span {
    position: absolute;
    white-space: pre;
    font-family: var(--song);
    transform-origin: 0 0;
  }
  .letters ::selection {
    color: transparent;
    background: rgb(60 110 190 / 35%);
  }
  .marks {
    mix-blend-mode: multiply;
  }
  .marks i {
    position: absolute;
    forced-color-adjust: none;
  }
  .marks .background {
    background: var(--tint);
  }
  .marks .underline {
    border-block-end: 2px solid color-mix(in oklab, var(--tint) 55%, black);
  }
  .marks .correction {
    border-block-end: 2px dotted var(--tint);
  }
  .marks .chosen {
    outline: 2px solid var(--cinnabar);
  }
`;
