import type { Block, Heading, List, ListItem } from '#content/document';
import type { PageBreak } from '../assemble.ts';
import { BULLET } from './line-breaks.ts';
import type { Part, TextPart } from './parts.ts';

export interface BuiltBlocks {
  readonly blocks: readonly Block[];
  /** For each part, the block it became or became part of. */
  readonly blockOf: readonly number[];
  /** Where each page of the file begins, by its number from 1; pages without text begin where the next one does. */
  readonly starts: ReadonlyMap<number, Omit<PageBreak, 'label'>>;
}

/** `1. `, `2) `: numbers of items. A number that stands right before Chinese is a heading's, or the text's own. */
const NUMBERED = /^(\d{1,3})[.)]\s+(?=\S)/;

/** Makes blocks of parts: headings by their levels, items with marks as lists, the rest as paragraphs. */
export function buildBlocks(
  parts: readonly Part[],
  levels: ReadonlyMap<number, Heading['level']>,
  roles: ReadonlyMap<number, 'addressee' | 'signature'>,
): BuiltBlocks {
  const blocks: Block[] = [];
  const blockOf: number[] = [];
  const starts = new Map<number, Omit<PageBreak, 'label'>>();
  let list:
    { readonly ordered: boolean; readonly start: number; readonly items: ListItem[]; length: number } | undefined;
  const noteStart = (page: number, offset: number): void => {
    if (!starts.has(page)) starts.set(page, { block: blocks.length - 1, offset });
  };
  parts.forEach((part, index) => {
    const level = levels.get(index);
    const mark = part.kind === 'text' && level === undefined ? markOf(part.text) : undefined;
    const isItem = mark !== undefined && (!mark.ordered || countsOn(parts, levels, index, mark.number));
    if (part.kind === 'text' && mark !== undefined && isItem) {
      const continues =
        list !== undefined &&
        list.ordered === mark.ordered &&
        (!mark.ordered || mark.number === list.start + list.items.length);
      if (!continues || list === undefined) {
        list = { ordered: mark.ordered, start: mark.number, items: [], length: 0 };
        blocks.push(listBlock(list));
      }
      const text = part.text.slice(mark.length);
      noteStart(part.page, list.length);
      for (const { page, offset } of part.pages) noteStart(page, list.length + Math.max(0, offset - mark.length));
      list.items.push({ blocks: [{ kind: 'paragraph', inlines: [text] }] });
      list.length += text.length + 1;
    } else {
      list = undefined;
      const picture = part.kind === 'text' && isCaption(part, level) ? parts[index - 1] : undefined;
      if (picture?.kind === 'picture' && part.kind === 'text')
        blocks.splice(-1, 1, { kind: 'figure', image: picture.image, caption: [part.text] });
      else blocks.push(blockOfPart(part, level, roles.get(index)));
      noteStart(part.page, 0);
      if (part.kind === 'text') for (const { page, offset } of part.pages) noteStart(page, offset);
    }
    blockOf.push(blocks.length - 1);
  });
  return { blocks, blockOf, starts };
}

/** `图3 纸库的温度`, `Figure 2.`: what stands right below a picture and names it. */
const CAPTION = /^(?:[图圖]|照片|插[图圖]|fig(?:ure)?\b|photo\b|plate\b)[.\s]*[\dIVX〇一二三四五六七八九十]/iu;
const LONGEST_CAPTION = 300;

function isCaption({ text }: TextPart, level: Heading['level'] | undefined): boolean {
  return level === undefined && text.length <= LONGEST_CAPTION && CAPTION.test(text);
}

function blockOfPart(
  part: Part,
  level: Heading['level'] | undefined,
  role: 'addressee' | 'signature' | undefined,
): Block {
  if (part.kind === 'table') return part.table;
  if (part.kind === 'picture') return { kind: 'figure', image: part.image };
  if (level !== undefined) return { kind: 'heading', level, inlines: [part.text] };
  return { kind: 'paragraph', ...(role === undefined ? {} : { role }), inlines: [part.text] };
}

/** The items are the list's own array: those that follow are added to it. */
function listBlock({
  ordered,
  start,
  items,
}: {
  readonly ordered: boolean;
  readonly start: number;
  readonly items: ListItem[];
}): List {
  return { kind: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), items };
}

interface Mark {
  readonly ordered: boolean;
  readonly number: number;
  /** UTF-16 length of the mark and the blank after it. */
  readonly length: number;
}

function markOf(text: string): Mark | undefined {
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { ordered: false, number: 1, length: bullet[0].length };
  const numbered = NUMBERED.exec(text);
  return numbered === null ? undefined : { ordered: true, number: Number(numbered[1]), length: numbered[0].length };
}

/** A number is an item's where the part before or after it is its neighbour in counting. */
function countsOn(
  parts: readonly Part[],
  levels: ReadonlyMap<number, unknown>,
  index: number,
  number: number,
): boolean {
  const numberAt = (at: number): number | undefined => {
    const part = parts[at];
    const mark = part?.kind === 'text' && !levels.has(at) ? markOf(part.text) : undefined;
    return mark?.ordered === true ? mark.number : undefined;
  };
  return numberAt(index + 1) === number + 1 || numberAt(index - 1) === number - 1;
}
