import { assertNever } from '#content/base';
import type { Block, Inline } from './blocks.ts';

/**
 * One line of the canonical text: a paragraph, a heading, a table's cell, a line of verse, a caption, a code block.
 * Offsets are UTF-16 code units of the canonical text; `end` is exclusive and does not count the line feed.
 */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly inlines: readonly Inline[];
  /** The top-level block the line belongs to: its index in the document's blocks. */
  readonly block: number;
}

/** The text of inlines as it counts in offsets: a ruby's annotation and an image count nothing, a break is one line feed. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (typeof inline === 'string') text += inline;
    else if (inline.kind === 'ruby') text += inline.base;
    else if (inline.kind === 'break') text += '\n';
    else if (inline.kind !== 'image') text += inlineText(inline.inlines);
  }
  return text;
}

/**
 * The lines of a document in reading order, with their places in the canonical text. The renderer walks the tree in
 * this same order, which is what makes an offset mean the same place everywhere.
 */
export function textLines(blocks: readonly Block[]): TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  blocks.forEach((block, index) => {
    for (const inlines of inlineLines(block)) {
      const end = at + inlineText(inlines).length;
      lines.push({ start: at, end, inlines, block: index });
      at = end + 1;
    }
  });
  return lines;
}

/** The text that search, selectors, highlights and addresses measure: the document's lines joined by line feeds. */
export function canonicalText(blocks: readonly Block[]): string {
  return textLines(blocks)
    .map((line) => inlineText(line.inlines))
    .join('\n');
}

/** The lines inside one block, in reading order. A figure without a caption and a divider have none. */
export function* inlineLines(block: Block): Generator<readonly Inline[]> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      yield block.inlines;
      return;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) yield* inlineLines(inner);
      return;
    case 'quotation':
    case 'footnote':
      for (const inner of block.blocks) yield* inlineLines(inner);
      return;
    case 'table':
      if (block.caption !== undefined) yield block.caption;
      for (const row of block.rows) for (const cell of row) yield cell.inlines;
      return;
    case 'figure':
      if (block.caption !== undefined) yield block.caption;
      return;
    case 'code':
    case 'preformatted':
      yield [block.text];
      return;
    case 'verse':
      for (const stanza of block.stanzas) yield* stanza;
      return;
    case 'divider':
      return;
    default:
      assertNever(block);
  }
}
