import markdownIt from 'markdown-it';
import type { Block } from '#content/document';
import { writeTokens } from './token-writer.ts';

/** Levels of lists and quotations inside one another. */
const MAX_NESTING = 20;

/**
 * The Markdown of a note: emphasis, code, links, lists, quotations, headings. No HTML, images, tables or footnotes:
 * those stay as they are written.
 */
const parser = markdownIt({ html: false, linkify: false, typographer: false, maxNesting: MAX_NESTING }).disable([
  'image',
  'table',
  'reference',
  'strikethrough',
]);
// Whether an address is safe is decided where a link is written; here it would leave brackets in the text.
parser.validateLink = () => true;
// Who presses Enter in a note means a new line.
parser.core.ruler.push('line-breaks', (state) => {
  for (const { children } of state.tokens) {
    for (const token of children ?? []) if (token.type === 'softbreak') token.type = 'hardbreak';
  }
});

/** What a person wrote in a note, as the closed tree that documents are drawn from. */
export function noteBlocks(markdown: string): readonly Block[] {
  return writeTokens(parser.parse(markdown, {}), { imageOf: () => undefined, blocksOfHtml: () => [] });
}
