import { canonicalText, type Block, type Inline } from '#content/document';
import type { SourceComment } from '../importer.ts';
import { attribute, elementsNamed, type XmlElement } from '../xml/read-xml.ts';

/*
 * Where a comment's passage begins and ends is known while the text is read, its offset only when all of the text stands.
 * Until then a mark stands in the text: two noncharacters around a number. Noncharacters of the file itself are taken out.
 */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const END = '\ufdd2';
const MARK = /\ufdd0(\ufdd2?)(\d+)\ufdd1/gu;

/** The mark of a comment's beginning or end; nothing where its id is none. */
export function commentMark(isEnd: boolean, id: string): string {
  return /^\d{1,9}$/.test(id) ? `${OPEN}${isEnd ? END : ''}${id}${CLOSE}` : '';
}

/** Text of the file, in which no mark can stand. */
export function withoutNoncharacters(text: string): string {
  return text.replace(/[\ufdd0-\ufdd2]/gu, '');
}

/** The blocks without marks, and the comments with their places in the text. */
export function takeComments(
  blocks: readonly Block[],
  comments: XmlElement | undefined,
): { readonly blocks: readonly Block[]; readonly comments: readonly SourceComment[] } {
  const places = new Map<string, { start?: number; end?: number }>();
  let taken = 0;
  for (const match of canonicalText(blocks).matchAll(MARK)) {
    const [whole, end, id = ''] = match;
    const place = places.get(id) ?? {};
    places.set(id, { ...place, [end === '' ? 'start' : 'end']: match.index - taken });
    taken += whole.length;
  }
  const found = [...elementsNamed(comments ?? NOTHING, 'comment')].flatMap((element): SourceComment[] => {
    const { start, end } = places.get(attribute(element, 'id') ?? '') ?? {};
    const text = [...elementsNamed(element, 'p')]
      .map((paragraph) => [...elementsNamed(paragraph, 't')].map((run) => run.text).join(''))
      .join('\n')
      .trim();
    if (start === undefined || text === '') return [];
    const author = attribute(element, 'author')?.trim() ?? '';
    const date = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(attribute(element, 'date') ?? '')?.[0];
    return [
      {
        start,
        end: Math.max(start, end ?? start),
        text,
        ...(author === '' ? {} : { author }),
        ...(date === undefined ? {} : { date }),
      },
    ];
  });
  return { blocks: taken === 0 ? blocks : blocks.map(withoutMarks), comments: found };
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [], text: '' };

function withoutMarks(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: plain(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(withoutMarks) })) };
    case 'quotation':
    case 'footnote':
      return { ...block, blocks: block.blocks.map(withoutMarks) };
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: plain(block.caption) }),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: plain(cell.inlines) }))),
      };
    case 'figure':
      return block.caption === undefined ? block : { ...block, caption: plain(block.caption) };
    default:
      return block;
  }
}

function plain(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (typeof inline === 'string')
      return inline === '' ? [] : [inline.replace(MARK, '')].filter((text) => text !== '');
    return 'inlines' in inline ? [{ ...inline, inlines: plain(inline.inlines) }] : [inline];
  });
}

/** Text without marks, for those that ask what a paragraph says while marks still stand. */
export function unmarked(text: string): string {
  return text.replace(MARK, '');
}
