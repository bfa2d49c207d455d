import { inlineText, type Block, type Heading } from '#content/document';
import type { BlockPlace } from './places.ts';

/** An entry of the table of contents, placed among the blocks. */
export interface PlacedEntry {
  readonly label: string;
  readonly level: number;
  readonly place: BlockPlace;
}

export interface Arranged {
  readonly blocks: readonly Block[];
  /** Where a place among the blocks given is among those answered. */
  readonly moved: (place: BlockPlace) => BlockPlace;
}

type Level = Heading['level'];

/** Blocks after an entry's place among which its heading is looked for: a picture or a number may come before it. */
const REACH = 3;

/**
 * Makes the table of contents the outline: the heading an entry leads to takes the entry's level, a paragraph that says
 * the same becomes a heading, and where there is neither (a title that is a picture) the entry itself is the heading.
 * Headings that the table does not name go below the entry they stand under.
 */
export function arrangeByContents(blocks: readonly Block[], entries: readonly PlacedEntry[]): Arranged {
  if (entries.length === 0) return { blocks, moved: (place) => place };
  const levels = new Map<number, number>();
  const inserted = new Map<number, PlacedEntry[]>();
  for (const entry of entries) {
    const index = headingFor(blocks, entry, levels);
    if (index !== undefined) levels.set(index, entry.level);
    else if (entry.place.offset === 0) {
      inserted.set(entry.place.block, [...(inserted.get(entry.place.block) ?? []), entry]);
    }
  }
  const arranged: Block[] = [];
  const newIndex: number[] = [];
  let above = { level: 0, own: 0 };
  for (let index = 0; index <= blocks.length; index += 1) {
    for (const { label, level } of inserted.get(index) ?? []) {
      arranged.push({ kind: 'heading', level: clamped(level), inlines: [label] });
      above = { level, own: 1 };
    }
    newIndex.push(arranged.length);
    const block = blocks[index];
    if (block === undefined) continue;
    const level = levels.get(index);
    if (level !== undefined && (block.kind === 'heading' || block.kind === 'paragraph')) {
      above = { level, own: block.kind === 'heading' ? block.level : 1 };
      arranged.push({ kind: 'heading', level: clamped(level), inlines: block.inlines });
    } else if (block.kind === 'heading' && above.level > 0) {
      arranged.push({ ...block, level: clamped(above.level + Math.max(1, block.level - above.own)) });
    } else arranged.push(block);
  }
  return {
    blocks: arranged,
    moved: ({ block, offset }) => ({ block: newIndex[block] ?? arranged.length, offset }),
  };
}

function headingFor(
  blocks: readonly Block[],
  { label, place }: PlacedEntry,
  taken: ReadonlyMap<number, number>,
): number | undefined {
  const wanted = comparable(label);
  for (let index = place.block; index < Math.min(blocks.length, place.block + REACH); index += 1) {
    const block = blocks[index];
    if ((block?.kind !== 'heading' && block?.kind !== 'paragraph') || taken.has(index)) continue;
    const text = comparable(inlineText(block.inlines));
    if (text === wanted) return index;
    const isPart = text !== '' && (wanted.includes(text) || text.includes(wanted));
    if (block.kind === 'heading' && (isPart || index === place.block)) return index;
  }
  return undefined;
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
}

function clamped(level: number): Level {
  return Math.max(1, Math.min(6, level)) as Level;
}
