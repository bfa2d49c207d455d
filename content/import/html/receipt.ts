import type { RemovedRun } from '../assemble.ts';
import { fieldText } from './front-matter.ts';
import { byBlock, type Survey } from './survey.ts';
import type { WrittenTree } from './tree-writer.ts';

/** Characters kept of one removal, and removals kept of one page. */
const MAX_REMOVAL = 2_000;
const MAX_REMOVALS = 1_000;
/** Share of a block's text inside links from which it is a list of links. */
const LINKED_SHARE = 0.7;

/**
 * What of the page did not become part of the document: block by block, in order, with its place and what it was.
 */
export function receiptOf(page: Survey, { kept, starts }: WrittenTree, title: string): RemovedRun[] {
  const removed = page.pieces.filter(({ order }) => !kept.has(order));
  const runs: RemovedRun[] = [];
  for (const group of byBlock(removed).slice(0, MAX_REMOVALS)) {
    const [first] = group;
    if (first === undefined) continue;
    const text = fieldText(group.map((piece) => piece.text).join(' '), MAX_REMOVAL);
    if (text === '') continue;
    const linked = group.reduce((sum, piece) => sum + (piece.isLink ? piece.text.length : 0), 0);
    const all = group.reduce((sum, piece) => sum + piece.text.length, 0);
    const rule =
      text === title
        ? 'duplicate-title'
        : (first.furniture ?? (linked / all >= LINKED_SHARE ? 'page-links' : 'beside-article'));
    runs.push({ text, rule, before: blockAfter(first.order, starts) });
  }
  return runs;
}

function blockAfter(order: number, starts: readonly number[]): number {
  const at = starts.findIndex((start) => start > order);
  return at === -1 ? starts.length : at;
}
