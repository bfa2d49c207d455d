import type { Block, Inline } from '#content/document';

/** What is made of each line of a block, in reading order. */
export interface LineMapping {
  readonly line: (inlines: readonly Inline[]) => readonly Inline[];
  /** Of the text of a block whose blanks count; as it is where this is left out. */
  readonly text?: (text: string) => string;
}

/** A block with each of its lines made anew. */
export function mapLines(block: Block, mapping: LineMapping): Block {
  const { line, text = (same: string): string => same } = mapping;
  const inner = (blocks: readonly Block[]): Block[] => blocks.map((nested) => mapLines(nested, mapping));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: line(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: inner(item.blocks) })) };
    case 'quotation':
    case 'footnote':
      return { ...block, blocks: inner(block.blocks) };
    case 'table': {
      const caption = block.caption === undefined ? {} : { caption: line(block.caption) };
      return { ...block, ...caption, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: line(cell.inlines) }))) }; // prettier-ignore
    }
    case 'figure':
      return block.caption === undefined ? block : { ...block, caption: line(block.caption) };
    case 'code':
    case 'preformatted':
      return { ...block, text: text(block.text) };
    case 'verse':
      return { ...block, stanzas: block.stanzas.map((stanza) => stanza.map(line)) };
    case 'divider':
      return block;
  }
}
