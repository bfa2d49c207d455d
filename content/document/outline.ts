import { LABEL_RANKS, pointsIn, runInHeading, type LabelKind } from '#content/text';
import { addressesOf } from './addresses.ts';
import type { Block, Heading } from './blocks.ts';
import { inlineText } from './canonical-text.ts';
import type { OutlineEntry } from './lectern-document.ts';

/** A document enumerates points for a reader to jump to in paragraphs; a list's items are short enough to see. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let level = 0;
  let open: LabelKind[] = [];
  for (const { address, start, block: index } of addressesOf(blocks)) {
    const block = blocks[index];
    if (block?.kind === 'heading') {
      level = block.level;
      open = [];
      entries.push({ kind: 'heading', level, ...named(block), address, start });
    }
    if (block?.kind !== 'paragraph') continue;
    const text = inlineText(block.inlines);
    const runIn = runInHeading(text);
    if (runIn !== undefined) {
      open = [...open.filter((kind) => rank(kind) < rank(runIn.label.kind)), runIn.label.kind];
      entries.push({
        kind: 'heading',
        level: level + open.length,
        label: runIn.label.text,
        text: runIn.text,
        address,
        start,
      });
    }
    for (const point of pointsIn(text)) {
      entries.push({
        kind: 'point',
        level: level + open.length + 1,
        label: point.label,
        text: point.text,
        address,
        start: start + point.start,
      });
    }
  }
  return entries;
}

function named(heading: Heading): { readonly label: string; readonly text: string } {
  const label = heading.label ?? '';
  return { label, text: inlineText(heading.inlines).slice(label.length).trim() };
}

function rank(kind: LabelKind): number {
  return kind === 'article' ? 0 : LABEL_RANKS.indexOf(kind);
}
