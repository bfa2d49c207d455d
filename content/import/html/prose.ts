import { byBlock, type Survey } from './survey.ts';

/** A block of at least this many characters (a Han character counts for two) is running text and not a label. */
const PROSE_LENGTH = 80;
/** More of its text in links than this, and it is a list of links. */
const LINKED_SHARE = 0.4;
const HAN = /\p{Script=Han}/gu;

/**
 * Share of the page's running text that was kept, from 0 to 1. What the markup itself calls navigation, comment or
 * advertisement does not count; a page without running text has lost nothing.
 */
export function keptProse(page: Survey, kept: ReadonlySet<number>): number {
  let all = 0;
  let held = 0;
  for (const group of byBlock(page.pieces.filter(({ furniture }) => furniture === undefined))) {
    const length = group.reduce((sum, piece) => sum + piece.text.trim().length, 0);
    const text = group.map((piece) => piece.text).join('');
    const weight = length + (text.match(HAN)?.length ?? 0);
    const linked = group.reduce((sum, piece) => sum + (piece.isLink ? piece.text.trim().length : 0), 0);
    if (weight < PROSE_LENGTH || linked / length > LINKED_SHARE) continue;
    all += weight;
    if (group.some(({ order }) => kept.has(order))) held += weight;
  }
  return all === 0 ? 1 : held / all;
}

/** Whether the page is written in Chinese, which says more in fewer characters. */
export function isChinese(page: Survey): boolean {
  let characters = 0;
  let han = 0;
  for (const { text } of page.pieces) {
    characters += text.length;
    han += text.match(HAN)?.length ?? 0;
    if (characters > SAMPLE_CHARACTERS) break;
  }
  return han > characters * 0.2;
}

const SAMPLE_CHARACTERS = 20_000;
