import { inlineText, type Block, type Heading } from '#content/document';
import { oneLine } from './page-facts.ts';

type Level = Heading['level'];

/** Numbers the levels of the headings from 1 without gaps: pages use whatever levels their site's style sheet wants. */
export function liftHeadings(blocks: readonly Block[]): readonly Block[] {
  const used = [...new Set(headingsIn(blocks).map(({ level }) => level))].sort();
  if (used.every((level, index) => level === index + 1)) return blocks;
  const lift = (block: Block): Block => {
    if (block.kind === 'heading') return { ...block, level: (used.indexOf(block.level) + 1) as Level };
    if (block.kind === 'quotation' || block.kind === 'footnote') return { ...block, blocks: block.blocks.map(lift) };
    if (block.kind !== 'list') return block;
    return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(lift) })) };
  };
  return blocks.map(lift);
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block];
    if (block.kind === 'quotation' || block.kind === 'footnote') return headingsIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap((item) => headingsIn(item.blocks)) : [];
  });
}

/** Blocks looked at for a second copy of the title; it stands at the top or nowhere. */
const TITLE_BLOCKS = 4;

/** Index of the block that says the title again, or -1. */
export function repeatedTitle(blocks: readonly Block[], title: string): number {
  const wanted = comparable(title);
  return blocks.slice(0, TITLE_BLOCKS).findIndex((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
    return comparable(inlineText(block.inlines)) === wanted;
  });
}

/** What sites put between a page's title and their own name; a colon parts the two halves of one title. */
const SITE_SEPARATOR = /^\s*[-_|–—·•»«/\\]+\s*\S/u;

/**
 * The title without the site's name after it, where the page has a heading that says it so. Chinese titles only: the
 * article finder parts titles at separators between spaces, which they do not have.
 */
export function titleAsHeaded(title: string, headings: readonly string[]): string {
  const line = oneLine(title);
  const headed = headings.map(oneLine).filter((heading) => {
    return (
      /\p{Script=Han}/u.test(heading) && line.startsWith(heading) && SITE_SEPARATOR.test(line.slice(heading.length))
    );
  });
  return headed.sort((a, b) => b.length - a.length)[0] ?? title;
}

function comparable(text: string): string {
  return oneLine(text).normalize('NFKC').toLowerCase();
}
