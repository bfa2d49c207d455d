import lunr from 'lunr';
import { foldText } from './folding.ts';
import type { PackedIndex } from './packed-index.ts';
import { runsOf } from './tokens.ts';

/** Terms of a question asked at most: past so many, more of them change no order. */
const MOST_TERMS = 400;

/** The terms that a text typed as a question or a sentence is ranked by: words, characters and each two characters in a row. */
export function questionTerms(text: string): string[] {
  const folded = foldText(text);
  const terms = new Set<string>();
  for (const { kind, start, end } of runsOf(folded)) {
    if (terms.size > MOST_TERMS) break;
    if (kind === 'mark') continue;
    if (kind === 'word') {
      terms.add(folded.slice(start, end));
      continue;
    }
    const characters = [...folded.slice(start, end)].slice(0, MOST_TERMS);
    characters.forEach((character, at) => {
      terms.add(character);
      if (at > 0) terms.add(characters[at - 1]! + character);
    });
  }
  return [...terms];
}

const RANKED_FIELDS = ['title', 'heading', 'body'];

export function rankByTerms(
  index: PackedIndex,
  terms: readonly string[],
  limit: number,
): ReturnType<PackedIndex['rank']> {
  const query = new lunr.Query(RANKED_FIELDS);
  for (const term of terms) query.term(term, { usePipeline: false });
  return index.rank(query, limit);
}
