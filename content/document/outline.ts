import { inlineText, textLines } from './canonical-text.ts';
import type { Block } from './blocks.ts';
import type { OutlineEntry } from './lectern-document.ts';

export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const line of textLines(blocks)) {
    const block = blocks[line.block];
    if (block?.kind !== 'heading') continue;
    const label = block.label ?? '';
    const text = inlineText(line.inlines).slice(label.length).trim();
    entries.push({
      kind: 'heading',
      level: block.level,
      label,
      text,
      address: String(entries.length + 1),
      start: line.start,
    });
  }
  return entries;
}
