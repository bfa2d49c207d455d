import { chunkAt } from './chunks.ts';

/** A stretch of the canonical text in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A caret's place in the page, as Range and Selection give it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** The drawn text, as far as measuring it needs to know. */
export interface DrawnText {
  /** The chunks in reading order, with the offset each starts at. */
  readonly chunks: readonly { readonly start: number }[];
  /** The chunk's element, with its blocks drawn. */
  drawn(chunk: number): HTMLElement;
  /** The chunk's element as it is, drawn or still empty. */
  box(chunk: number): HTMLElement;
}

/**
 * The one place that knows how an offset into the canonical text becomes a place in the page, and back.
 *
 * The drawing promises this much: each line of the canonical text is one element with `data-at`, the offset it starts
 * at; inside it the text nodes hold the line's characters in order, a `<br>` is one line feed, and what counts nothing
 * (a ruby's annotation, whatever carries `data-outside`) is skipped.
 */
export class TextOffsets {
  private readonly text: DrawnText;

  constructor(text: DrawnText) {
    this.text = text;
  }

  /** The place before the character at `offset`; an offset past the text is its end. Draws the chunk if need be. */
  pointAt(offset: number, side: 'before' | 'after' = 'before'): Point {
    const chunk = this.text.drawn(chunkAt(this.text.chunks, offset));
    const line = lineAt(linesOf(chunk), offset);
    if (line === undefined) return { node: chunk, offset: 0 };
    return pointInLine(line, offset - startOf(line), side);
  }

  /**
   * A live Range over a span. Both its ends are drawn; chunks between them may still be empty and are covered once
   * they are drawn.
   */
  rangeOf(span: Span): Range {
    const start = this.pointAt(span.start);
    const end = this.pointAt(span.end, 'after');
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    if (span.end > span.start) range.setEnd(end.node, end.offset);
    else range.collapse(true);
    return range;
  }

  /** The offset of a place in the page. Between two lines it is the start of the second; after all, the text's end. */
  offsetAt(point: Point): number {
    const element = point.node instanceof Element ? point.node : point.node.parentElement;
    const line = element?.closest<HTMLElement>('[data-at]');
    if (line != null) return startOf(line) + charactersBefore(line, point);
    return this.offsetAfter(point);
  }

  /** The span of the canonical text a Range covers. */
  spanOf(range: Range): Span {
    const start = this.offsetAt({ node: range.startContainer, offset: range.startOffset });
    const end = this.offsetAt({ node: range.endContainer, offset: range.endOffset });
    return { start, end: Math.max(start, end) };
  }

  /** Where the line of print that holds `offset` stands, in pixels of the viewport. */
  lineBox(offset: number): { readonly top: number; readonly bottom: number } {
    const { node, offset: at } = this.pointAt(offset);
    return characterBox(node, at);
  }

  /**
   * The first character whose line of print has its middle below `top` (pixels of the viewport): what a person sees
   * first when the page is covered down to there. It is the text's end where all of it is above.
   */
  firstVisibleOffset(top: number): number {
    for (let index = this.chunkBelow(top); index < this.text.chunks.length; index++) {
      for (const line of linesOf(this.text.drawn(index))) {
        if (line.getBoundingClientRect().bottom <= top) continue;
        const above = charactersAbove(line, top);
        if (above !== undefined) return startOf(line) + above;
      }
    }
    return this.end();
  }

  /** Index of the first chunk whose box ends below `top`; their boxes lie in order. */
  private chunkBelow(top: number): number {
    let low = 0;
    let high = this.text.chunks.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.text.box(middle).getBoundingClientRect().bottom > top) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private offsetAfter(point: Point): number {
    for (let index = 0; index < this.text.chunks.length; index++) {
      const box = this.text.box(index);
      if (isBefore(box, point)) continue;
      for (const line of linesOf(this.text.drawn(index))) if (!isBefore(line, point)) return startOf(line);
    }
    return this.end();
  }

  private end(): number {
    for (let index = this.text.chunks.length - 1; index >= 0; index--) {
      const line = linesOf(this.text.drawn(index)).at(-1);
      if (line !== undefined) return startOf(line) + lengthOf(line);
    }
    return 0;
  }
}

type Piece = Text | HTMLBRElement;

function linesOf(chunk: HTMLElement): HTMLElement[] {
  return Array.from(chunk.querySelectorAll<HTMLElement>('[data-at]'));
}

function startOf(line: HTMLElement): number {
  return Number(line.dataset['at']);
}

/** The last line that starts at or before `offset`. */
function lineAt(lines: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  const starts = lines.map((line) => ({ start: startOf(line) }));
  return lines[chunkAt(starts, offset)];
}

/** What counts in a line, in order. */
function piecesOf(line: HTMLElement): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof HTMLElement)) return NodeFilter.FILTER_ACCEPT;
    return node.localName === 'rt' || node.dataset['outside'] !== undefined
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement || (node instanceof Text && node.length > 0)) pieces.push(node);
  }
  return pieces;
}

function pieceLength(piece: Piece): number {
  return piece instanceof Text ? piece.length : 1;
}

function lengthOf(line: HTMLElement): number {
  return piecesOf(line).reduce((sum, piece) => sum + pieceLength(piece), 0);
}

/** Where two pieces meet, `before` takes the start of the second and `after` the end of the first. */
function pointInLine(line: HTMLElement, wanted: number, side: 'before' | 'after'): Point {
  let left = wanted;
  let end: Point = { node: line, offset: 0 };
  for (const piece of piecesOf(line)) {
    const length = pieceLength(piece);
    if (left < length || (left === length && side === 'after')) {
      return piece instanceof Text ? { node: piece, offset: left } : beside(piece, left);
    }
    left -= length;
    end = piece instanceof Text ? { node: piece, offset: length } : beside(piece, 1);
  }
  return end;
}

function beside(node: ChildNode, after: number): Point {
  const parent = node.parentNode ?? node;
  return { node: parent, offset: Array.from(parent.childNodes).indexOf(node) + after };
}

function charactersBefore(line: HTMLElement, point: Point): number {
  let count = 0;
  for (const piece of piecesOf(line)) {
    if (piece === point.node) return count + Math.min(point.offset, pieceLength(piece));
    if (!isBefore(piece, point)) return count;
    count += pieceLength(piece);
  }
  return count;
}

/** Whether a node starts before a point; a node that holds the point does not. */
function isBefore(node: Node, point: Point): boolean {
  if (point.node.contains(node)) {
    if (point.node === node) return false;
    let child = node;
    while (child.parentNode !== null && child.parentNode !== point.node) child = child.parentNode;
    return Array.from(point.node.childNodes).indexOf(child as ChildNode) < point.offset;
  }
  if (node.contains(point.node)) return false;
  return (point.node.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** How many characters of a line stand in lines of print whose middle is at or above `top`; undefined where all do. */
function charactersAbove(line: HTMLElement, top: number): number | undefined {
  const length = Math.max(1, lengthOf(line));
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { node, offset } = pointInLine(line, middle, 'before');
    const box = characterBox(node, offset);
    if ((box.top + box.bottom) / 2 > top) high = middle;
    else low = middle + 1;
  }
  return low === length ? undefined : low;
}

/** The box of the character after a place; of the element, where there is no character to measure. */
function characterBox(node: Node, offset: number): { readonly top: number; readonly bottom: number } {
  if (node instanceof Text && node.length > 0) {
    const range = document.createRange();
    range.setStart(node, Math.min(offset, node.length - 1));
    range.setEnd(node, Math.min(offset, node.length - 1) + 1);
    const boxes = range.getClientRects();
    // A character at a line's end may report an empty box there and its real one on the next line.
    const box = boxes[boxes.length - 1];
    if (box !== undefined) return box;
  }
  const child = node.childNodes[offset];
  const element = child instanceof Element ? child : node instanceof Element ? node : node.parentElement;
  return element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
}
