import type { PackedWords } from './packed/index.ts';
import { isBeginning, isFuzzyBeginning } from './spelling.ts';

/** A stretch of a title that was spelled. */
export interface TitleWord {
  readonly text: string;
  /** How often it stands in the titles. */
  readonly titles: number;
  /** Letters that were typed of those its syllables have, from 0 to 1. */
  readonly share: number;
}

/** A word of a title that is looked for has no more characters. */
const LONGEST = 6;

/** What the collection's own titles are made of: names and places that no dictionary has. */
export class TitleWords {
  private readonly stretches: readonly {
    readonly characters: readonly string[];
    readonly syllables: readonly string[];
  }[];
  private readonly text: string;

  constructor(titles: readonly string[], words: PackedWords) {
    const stretches = titles.flatMap((title) => title.match(/\p{Script=Han}{2,}/gu) ?? []);
    this.text = stretches.join('\n');
    this.stretches = stretches.map((stretch) => {
      const characters = [...stretch];
      return { characters, syllables: characters.map((character) => words.readingOf(character) ?? '') };
    });
  }

  /** How often a word stands in the titles. */
  count(word: string): number {
    let count = 0;
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + word.length)) count += 1;
    return count;
  }

  /** Stretches of two characters or more that all the letters spell. */
  spelled(letters: string, fuzzy: boolean): readonly TitleWord[] {
    const begins = fuzzy ? isFuzzyBeginning : isBeginning;
    const found = new Map<string, TitleWord>();
    for (const { characters, syllables } of this.stretches) {
      for (let start = 0; start < syllables.length - 1; start += 1) {
        for (const length of lengthsSpelled(letters, syllables, start, begins)) {
          const text = characters.slice(start, start + length).join('');
          const share = letters.length / syllables.slice(start, start + length).join('').length;
          found.set(text, { text, titles: (found.get(text)?.titles ?? 0) + 1, share: Math.min(1, share) });
        }
      }
    }
    return [...found.values()];
  }
}

/** How many syllables from one on the letters spell: none, or each number that they can. */
function lengthsSpelled(
  letters: string,
  syllables: readonly string[],
  start: number,
  begins: (letters: string, syllable: string) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const follow = (at: number, count: number): void => {
    if (at === letters.length) {
      if (count > 1) found.add(count);
      return;
    }
    const syllable = syllables[start + count];
    if (count === LONGEST || syllable === undefined || syllable === '') return;
    for (let end = at + 1; end <= letters.length && begins(letters.slice(at, end), syllable); end += 1) {
      follow(end, count + 1);
    }
  };
  follow(0, 0);
  return found;
}
