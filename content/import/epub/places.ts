import { inlineLines, inlineText, type Block, type Inline } from '#content/document';
import type { PageElement } from '../html/page-node.ts';
import { BLOCK_NAMES } from '../html/element-names.ts';
import { mapLines } from './map-lines.ts';

/** Brackets around the number of a place while blocks are written: code points that are never characters. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = /\ufdd0(\d+)\ufdd1/gu;
const LEADING_BLANKS = /^[\s\u00a0\u3000\ufeff\u200b]+/u;

/** Where something begins in written blocks. */
export interface BlockPlace {
  readonly block: number;
  /** UTF-16 offset into the block's text. */
  readonly offset: number;
}

export interface PlacedBlocks {
  readonly blocks: readonly Block[];
  /** By number of the place, as it was marked. */
  readonly places: ReadonlyMap<number, BlockPlace>;
}

/** Marks in a page where elements begin, so that the places are found again in whatever is written of it. */
export function markPlaces(elements: readonly PageElement[]): void {
  elements.forEach((element, number) => {
    const mark = element.ownerDocument?.createTextNode(`${OPEN}${String(number)}${CLOSE}`);
    if (mark === undefined) return;
    if (
      BLOCK_NAMES.has(element.localName) &&
      element.localName !== 'hr' &&
      !/^(?:table|tbody|thead|tfoot|tr|ul|ol|dl)$/u.test(element.localName)
    )
      // prettier-ignore
      innermostStart(element).insertBefore(mark, innermostStart(element).firstChild);
    else element.parentElement?.insertBefore(mark, element);
  });
}

/** Takes characters out of a page that only places are marked with. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/gu, '');
}

/** The first block in an element that begins with blocks: a mark between blocks would be a paragraph of its own. */
function innermostStart(element: PageElement): PageElement {
  let innermost = element;
  for (let steps = 0; steps < 50; steps += 1) {
    const first = innermost.childNodes.find((node) => node.nodeType === 1 || node.value.trim() !== '');
    if (
      first?.nodeType !== 1 ||
      !/^(?:section|article|div|header|p|h[1-6]|blockquote|aside|main)$/u.test(first.localName)
    )
      // prettier-ignore
      return innermost;
    innermost = first;
  }
  return innermost;
}

/** Takes the marks out of written blocks. A block that was nothing but marks goes; its places are where the next begins. */
export function takePlaces(marked: readonly Block[]): PlacedBlocks {
  const places = new Map<number, BlockPlace>();
  const blocks: Block[] = [];
  for (const block of marked) {
    const state: Taking = { offset: 0, isMarked: false, found: new Map() };
    const clean = cleanBlock(block, state);
    for (const [number, offset] of state.found) places.set(number, { block: blocks.length, offset });
    if (state.isMarked && isEmpty(clean)) {
      for (const number of state.found.keys()) places.set(number, { block: blocks.length, offset: 0 });
    } else blocks.push(clean);
  }
  return { blocks, places };
}

interface Taking {
  /** Length of the block's text written so far. */
  offset: number;
  isMarked: boolean;
  readonly found: Map<number, number>;
}

function isEmpty(block: Block): boolean {
  const lines = [...inlineLines(block)];
  return block.kind !== 'divider' && block.kind !== 'figure' && lines.every((line) => line.length === 0);
}

function cleanBlock(block: Block, state: Taking): Block {
  const ended = <Line>(line: Line): Line => {
    state.offset += 1; // the line feed after it
    return line;
  };
  return mapLines(block, {
    line: (inlines) => ended(cleanLine(inlines, state, true)),
    text: (text) => ended(cleanText(text, state, false)),
  });
}

function cleanLine(inlines: readonly Inline[], state: Taking, isStart: boolean): Inline[] {
  const clean: Inline[] = [];
  const begin = state.offset;
  for (const inline of inlines) {
    const atStart = isStart && state.offset === begin;
    if (typeof inline === 'string') {
      const text = cleanText(inline, state, atStart);
      if (text === '') continue;
      const previous = clean.at(-1);
      if (typeof previous === 'string') clean[clean.length - 1] = previous + text;
      else clean.push(text);
    } else if (inline.kind === 'ruby') {
      const base = cleanText(inline.base, state, false);
      clean.push({ ...inline, base, annotation: withoutPlaces(inline.annotation) });
    } else if (inline.kind === 'break' || inline.kind === 'image') {
      clean.push(inline);
      state.offset += inlineText([inline]).length;
    } else {
      const inner = cleanLine(inline.inlines, state, atStart);
      if (inner.length > 0) clean.push({ ...inline, inlines: inner });
    }
  }
  return clean;
}

/** A text without the marks in it; a blank that only stood after a mark at the start of a line goes with it. */
function cleanText(text: string, state: Taking, isStart: boolean): string {
  let clean = '';
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    clean += text.slice(at, match.index);
    at = match.index + match[0].length;
    state.isMarked = true;
    if (isStart) clean = clean.replace(LEADING_BLANKS, '');
    state.found.set(Number(match[1]), state.offset + clean.length);
  }
  clean += text.slice(at);
  if (isStart && at > 0) clean = clean.replace(LEADING_BLANKS, '');
  state.offset += clean.length;
  return clean;
}

function withoutPlaces(text: string): string {
  return text.replace(MARK, '');
}
