import { foldText } from '#content/text/folding';
import { runsOf } from './tokens.ts';

/** A term of a question, and what it weighs in it: 1 is what two characters of one word do. */
export interface QuestionTerm {
  readonly term: string;
  readonly share: number;
}

/** Terms of a question asked at most: past so many, more of them change no order. */
const MOST_TERMS = 400;
/** What a word of other scripts or a number weighs against two characters in a row: a name of three or four is as many pairs. */
const WORD = 4;
/** What a single character weighs against two in a row. */
const SINGLE = 0.7;
/** What two characters weigh of which one ends a word and the other begins the next. */
const BETWEEN_WORDS = 0.7;
/** What a term weighs that asks and does not tell, after folding. */
const ASKING = 0.25;
const ASKS = /什么|哪|谁|几|多少|怎|吗|呢|何|为什|是否|么/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The terms that a text typed as a question is ranked by: its words, its characters and each two of them in a row. Where
 * the words of Chinese begin and end is a guess, of the question alone: it moves weights, and decides nothing.
 */
export function questionTerms(text: string): readonly QuestionTerm[] {
  const folded = foldText(text);
  const inside = pairsInWords(folded);
  const terms = new Map<string, QuestionTerm>();
  const add = (term: string, share: number): void => {
    terms.set(term, { term, share: ASKS.test(term) ? share * ASKING : share });
  };
  for (const { kind, start, end } of runsOf(folded)) {
    if (terms.size >= MOST_TERMS) break;
    if (kind === 'mark') continue;
    if (kind === 'word') {
      add(folded.slice(start, end), WORD);
      continue;
    }
    const characters = [...folded.slice(start, end)].slice(0, MOST_TERMS);
    characters.forEach((character, at) => {
      add(character, SINGLE);
      if (at === 0) return;
      const pair = characters[at - 1]! + character;
      add(pair, inside.has(pair) ? 1 : BETWEEN_WORDS);
    });
  }
  return [...terms.values()];
}

/** Each two characters in a row that stand in one word. */
function pairsInWords(folded: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { segment } of words.segment(folded.slice(0, MOST_TERMS))) {
    const characters = [...segment];
    characters.forEach((character, at) => {
      if (at > 0) pairs.add(characters[at - 1]! + character);
    });
  }
  return pairs;
}
