import markdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { MAX_NODES } from '../limits.ts';

/**
 * Levels of lists, quotations and inlines. It also bounds how far the parser looks into brackets inside brackets, and
 * what is deeper it would drop without a word: such a text is refused instead.
 */
const MAX_NESTING = 100;

/** Characters that can begin an inline: there are at most so many tokens as there are of these, and about as many texts. */
const INLINE_MARKS = /[*_`[\]<!~&\\\n^]/gu;

/** Thrown out of the parser before it builds the inlines, and caught by `tokensOf`. */
class TooManyNodes extends Error {}

/** CommonMark with tables, strikethrough and footnotes. HTML is recognised, so that it can be taken apart. */
const parser = markdownIt({ html: true, linkify: false, typographer: false, maxNesting: MAX_NESTING + 1 });
// Whether an address is safe is decided where a link is written, for all formats; here it would leave brackets in the text.
parser.validateLink = () => true;
parser.use(footnote);
parser.core.ruler.after('block', 'limit', (state) => {
  let nodes = state.tokens.length;
  for (const { content } of state.tokens) nodes += 2 * (content.match(INLINE_MARKS)?.length ?? 0);
  if (nodes > MAX_NODES) throw new TooManyNodes();
});

/** The tokens of a Markdown text, within the limits. */
export function tokensOf(text: string): Result<Token[], ImportFailure> {
  let tokens: Token[];
  try {
    tokens = parser.parse(text, {});
  } catch (error) {
    if (error instanceof TooManyNodes) return failed({ code: 'too-many-nodes', limit: MAX_NODES });
    throw error;
  }
  if (tokens.some(({ level }) => level >= MAX_NESTING)) return failed({ code: 'too-deep', limit: MAX_NESTING });
  return succeeded(tokens);
}
