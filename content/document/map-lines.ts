import type { Block, Inline } from './blocks.ts';
import { inlineText } from './canonical-text.ts';

/**
 * The blocks with every line of the canonical text made anew, in reading order; `start` is the line's UTF-16 offset. A
 * line of code or of preformatted text comes as its one string, and what it becomes is its text.
 */
export function mapLines(
  blocks: readonly Block[],
  change: (inlines: readonly Inline[], start: number) => readonly Inline[],
): readonly Block[] {
  let at = 0;
  const line = (inlines: readonly Inline[]): readonly Inline[] => {
    const changed = change(inlines, at);
    at += inlineText(inlines).length + 1;
    return changed;
  };
  const all = (inner: readonly Block[]): readonly Block[] => inner.map(mapped);
  const mapped = (block: Block): Block => {
    switch (block.kind) {
      case 'heading': {
        const { label, ...heading } = block;
        const inlines = line(block.inlines);
        const isLabelled = label !== undefined && inlineText(inlines).startsWith(label);
        return { ...heading, ...(isLabelled ? { label } : {}), inlines };
      }
      case 'paragraph':
        return { ...block, inlines: line(block.inlines) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) };
      case 'quotation':
      case 'footnote':
        return { ...block, blocks: all(block.blocks) };
      case 'table': {
        const caption = block.caption === undefined ? {} : { caption: line(block.caption) };
        return {
          ...block,
          ...caption,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: line(cell.inlines) }))),
        };
      }
      case 'figure':
        return block.caption === undefined ? block : { ...block, caption: line(block.caption) };
      case 'code':
      case 'preformatted':
        return { ...block, text: inlineText(line([block.text])) };
      case 'verse':
        return { ...block, stanzas: block.stanzas.map((stanza) => stanza.map(line)) };
      case 'divider':
        return block;
    }
  };
  return all(blocks);
}
