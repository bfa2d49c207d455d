import type { Block, Inline } from '#content/document';
import type { PageElement, PageNode } from './page-node.ts';

/** What writes the inside of a list, a table or a poem: these know their own shape, and this the rest of the page. */
export interface BlockWriter {
  skips(element: PageElement): boolean;
  isNote(element: PageElement): boolean;
  /** The footnote an element holds, or none; its own mark is not said again in its text. */
  noteOf(element: PageElement): Block[];
  /** The text below an element exactly as it stands, line breaks included. */
  exactText(element: PageElement): string;
  blocksOf(element: PageElement): Block[];
  /** Writes one node among others as blocks of its own. */
  strayBlocks(node: PageNode): Block[];
  /** An element's content as one line; what starts a line of its own is set apart by a break or a space. */
  inlinesOf(element: PageElement, apart: 'break' | 'space'): Inline[];
}
