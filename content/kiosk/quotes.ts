import { addressesOf, canonicalText, type Block } from '#content/document';

/** A sentence that stands by itself on a screen, with the place it is from. */
export interface PullQuote {
  readonly text: string;
  readonly address: string;
  /** UTF-16 offsets into the canonical text. */
  readonly start: number;
  readonly end: number;
}

/** Characters of a sentence that is read in passing: one line to three of a tall screen. */
const SHORTEST = 10;
const LONGEST = 48;
const BEST_LENGTH = 24;

/** A sentence that leans on the one before it says nothing by itself. */
const LEANING =
  /^(这|那|此|该|其|他|她|它|对此|为此|因此|所以|但|而且|并且|同时|此外|另外|然后|于是|例如|比如|即|上述|以上|如下|這|該|對此|為此|於是|一是|二是|三是|四是|五是|其次|再次|最后|首先|[（(①-⑳]|[一二三四五六七八九十]+[、是要])/u;
/** What refers to something that is not on the screen: a place, a figure, an address, a key of a keyboard. */
const REFERRING =
  /[：:]$|如下|下列|见第|詳見|详见|图\d|表\d|https?:|@|\d{5,}|电话|電話|编辑|責編|责编|来源|[A-Za-z]{3,}/u;

/**
 * The sentences of a document that say most by themselves, best first; none where no sentence is fit. A sentence of
 * middle length whose halves mirror each other (和谐出生产力，和谐出战斗力) comes before a plain one. The same document
 * gives the same quotes.
 */
export function pullQuotes(blocks: readonly Block[], most = 3): PullQuote[] {
  const prose = new Set(blocks.flatMap((block, index) => (isProse(block) ? [index] : [])));
  const addressed = addressesOf(blocks).filter(({ block }) => prose.has(block));
  const text = canonicalText(blocks);
  return addressed
    .flatMap(({ address, start, end }) =>
      sentencesIn(text.slice(start, end)).map((sentence) => ({
        address,
        text: sentence.text,
        start: start + sentence.at,
        end: start + sentence.at + sentence.text.length,
      })),
    )
    .map((quote) => ({ quote, score: scoreOf(quote.text) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.quote.start - other.quote.start)
    .slice(0, most)
    .map(({ quote }) => quote);
}

function isProse(block: Block): boolean {
  return block.kind === 'quotation' || (block.kind === 'paragraph' && block.role === undefined);
}

function sentencesIn(paragraph: string): { readonly text: string; readonly at: number }[] {
  return [...paragraph.matchAll(/[^。！？!?\n]+[。！？!?]+[”’」』"]?/gu)].map((match) => {
    const text = match[0].trimStart();
    return { text, at: match.index + match[0].length - text.length };
  });
}

/** 0 for a sentence that is not fit; else higher is better. */
function scoreOf(sentence: string): number {
  const length = [...sentence].length;
  if (length < SHORTEST || length > LONGEST) return 0;
  if (LEANING.test(sentence) || REFERRING.test(sentence) || !isBalanced(sentence)) return 0;
  const nearness = 1 - Math.abs(length - BEST_LENGTH) / LONGEST;
  return nearness + symmetry(sentence);
}

/** Quotation marks and brackets that open also close: half a quotation was cut out of a longer one. */
function isBalanced(sentence: string): boolean {
  const count = (mark: string): number => sentence.split(mark).length - 1;
  return ['“”', '‘’', '「」', '『』', '（）', '《》'].every(([open = '', close = '']) => count(open) === count(close));
}

/** How alike neighbouring clauses are built, from 0 to 1: the same length, and characters in the same places. */
function symmetry(sentence: string): number {
  const clauses = sentence.split(/[，,；;。！？!?]/u).filter((clause) => clause.length > 2);
  let best = 0;
  for (let index = 1; index < clauses.length; index += 1) {
    const [one, other] = [[...(clauses[index - 1] ?? '')], [...(clauses[index] ?? '')]];
    if (one.length !== other.length) continue;
    const same = one.filter((character, place) => character === other[place]).length;
    best = Math.max(best, 0.4 + (0.6 * same) / one.length);
  }
  return best;
}
