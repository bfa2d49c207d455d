import { foldText } from '#content/text/folding';
import { kindOf, runsOf, type Run } from './tokens.ts';

/** A text that is looked for as it stands, folded as texts are. */
export interface Needle {
  readonly folded: string;
  readonly wants: readonly Want[];
  /** Whether the wants speak of the whole needle. */
  readonly isWhole: boolean;
}

/**
 * What a text that has the needle must have among its terms.
 * - `grams`: each character of a run and each two in a row, in order (one gram where the run is one character).
 * - `word`: this word whole, because the needle goes on at both its ends.
 * - `part`: a word that has this at its end, at its beginning or anywhere: the needle begins or ends inside a word.
 * - `mark`: one mark.
 */
export type Want =
  | { readonly kind: 'grams'; readonly characters: readonly string[] }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'part'; readonly text: string; readonly at: 'end' | 'start' | 'anywhere' }
  | { readonly kind: 'mark'; readonly text: string };

/** Units of a needle that the index is asked for; of a longer one the rest is compared with the texts themselves. */
const LONGEST_ASKED = 512;

/** Undefined for a text that folds to nothing or to blanks. */
export function needleOf(text: string): Needle | undefined {
  const folded = foldText(text).trim();
  if (folded === '') return undefined;
  if (folded.length <= LONGEST_ASKED) {
    return { folded, wants: [...runsOf(folded)].map((run) => wantOf(folded, run)), isWhole: true };
  }
  const asked = folded.slice(0, LONGEST_ASKED).replace(/[\ud800-\udbff]$/, '');
  // A word may go on in the rest, and what is said of its end would not be true.
  const runs = [...runsOf(asked)].filter(({ kind, end }) => kind !== 'word' || end < asked.length);
  return { folded, wants: runs.map((run) => wantOf(folded, run)), isWhole: false };
}

function wantOf(folded: string, { kind, start, end }: Run): Want {
  const text = folded.slice(start, end);
  if (kind === 'mark') return { kind: 'mark', text };
  const isWord = kindOf(folded.codePointAt(start)!) === 'word';
  if (!isWord || kind === 'characters') return { kind: 'grams', characters: [...text] };
  if (start === 0) return { kind: 'part', text, at: end === folded.length ? 'anywhere' : 'end' };
  return end === folded.length ? { kind: 'part', text, at: 'start' } : { kind: 'word', text };
}

/** How often a text has a needle, overlapping occurrences counted. Both are folded. */
export function countOccurrences(text: string, needle: string): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) count++;
  return count;
}
