import { PackedWords, type Word } from './packed/index.ts';
import { initialAlike, isBeginning, isFuzzyBeginning, LONGEST_SYLLABLE, spell } from './spelling.ts';
import { TitleWords } from './title-words.ts';

/** A word that typed letters may mean. */
export interface Candidate {
  readonly text: string;
  /** How many of the letters it is for, from the first on. */
  readonly letters: number;
}

export interface CandidateWishes {
  readonly most: number;
  /** Takes z for zh, n for l, in for ing and the like. */
  readonly fuzzy: boolean;
}

/** Syllables of the longest word looked for. */
const LONGEST_WORD = 7;
/** Ways to cut letters into syllables that are followed; nobody types so that there are more. */
const MOST_CUTS = 400;

/** With so many words for more of the letters nobody looks for one that is for fewer. */
const ENOUGH = 12;

/*
 * What a candidate is worth, in doublings of its frequency. Found by trying on the titles' words of the sample
 * collections (`npm run bench -- typing`).
 */
const WORTH = { everyLetter: 100, letter: 2, spelledOut: 6, fuzzy: -5, inTitles: 7, titleCharacter: 4 } as const;

/** Candidates for pinyin as it is typed: whole syllables, initials, or both mixed. It learns from nobody. */
export class PinyinDictionary {
  private readonly words: PackedWords;
  private readonly initials: ReadonlyMap<string, readonly string[]>;
  private titles: TitleWords;

  /** @param packed See packed/packed-words.ts. */
  constructor(packed: string) {
    this.words = new PackedWords(packed);
    this.titles = new TitleWords([], this.words);
    const initials = new Map<string, string[]>();
    for (const syllable of this.words.syllables) {
      const initial = syllable.charAt(0);
      initials.set(initial, [...(initials.get(initial) ?? []), syllable]);
    }
    this.initials = initials;
  }

  /** Ranks what stands in these titles before other words, and knows words that only they have. */
  prefer(titles: readonly string[]): void {
    this.titles = new TitleWords(titles, this.words);
  }

  /** The candidates for letters a to z, the best first; those for all of the letters before those for some. */
  candidates(letters: string, { most, fuzzy }: CandidateWishes): readonly Candidate[] {
    const scores = new Map<string, { readonly letters: number; readonly score: number }>();
    const add = (text: string, taken: number, score: number): void => {
      const known = scores.get(text);
      if (known === undefined || known.score < score) scores.set(text, { letters: taken, score });
    };
    const cuts = this.cuts(letters, fuzzy);
    const addWords = (taken: number): void => {
      for (const { initials } of cuts.filter((cut) => cut.taken === taken)) {
        for (const word of this.words.withInitials(initials)) {
          const score = this.scoreOf(word, letters, taken, fuzzy);
          if (score !== undefined) add(word.text, taken, score);
        }
      }
    };
    addWords(letters.length);
    for (const { text, titles, share } of letters.length > 1 ? this.titles.spelled(letters, fuzzy) : []) {
      const frequency = [...text].length * WORTH.titleCharacter;
      add(
        text,
        letters.length,
        WORTH.everyLetter + frequency + share * WORTH.spelledOut + WORTH.inTitles + Math.log2(titles),
      );
    }
    for (let taken = letters.length - 1; taken > 0 && scores.size < ENOUGH; taken -= 1) addWords(taken);
    return [...scores]
      .sort(([, one], [, other]) => other.score - one.score)
      .slice(0, most)
      .map(([text, { letters: taken }]) => ({ text, letters: taken }));
  }

  private scoreOf(word: Word, letters: string, taken: number, fuzzy: boolean): number | undefined {
    const spelling = spell(letters.slice(0, taken), word.syllables, fuzzy);
    if (spelling === undefined) return undefined;
    const isWhole = taken === letters.length;
    const count = isWhole && word.text.length > 1 ? this.titles.count(word.text) : 0;
    return (
      word.frequency +
      (isWhole ? WORTH.everyLetter : taken * WORTH.letter) +
      spelling.share * WORTH.spelledOut +
      (spelling.isFuzzy ? WORTH.fuzzy : 0) +
      (count === 0 ? 0 : WORTH.inTitles + Math.log2(count))
    );
  }

  /** The initials of words that the letters, or the first of them, may spell, and how many letters each takes. */
  private cuts(letters: string, fuzzy: boolean): readonly { readonly initials: string; readonly taken: number }[] {
    const found = new Map<string, { readonly initials: string; readonly taken: number }>();
    const follow = (at: number, initials: string): void => {
      if (initials.length === LONGEST_WORD || found.size > MOST_CUTS) return;
      for (let end = Math.min(letters.length, at + LONGEST_SYLLABLE); end > at; end -= 1) {
        for (const initial of this.initialsOf(letters.slice(at, end), fuzzy)) {
          const key = `${initials}${initial} ${String(end)}`;
          if (found.has(key)) continue;
          found.set(key, { initials: initials + initial, taken: end });
          if (end < letters.length) follow(end, initials + initial);
        }
      }
    };
    follow(0, '');
    return [...found.values()];
  }

  /** The first letters of the syllables that letters may begin: one, two where n and l are not told apart, or none. */
  private initialsOf(letters: string, fuzzy: boolean): readonly string[] {
    const first = letters.charAt(0);
    const begins = fuzzy ? isFuzzyBeginning : isBeginning;
    const alike = fuzzy && initialAlike(first) === 'n' ? ['n', 'l'] : [first];
    return alike.filter((initial) => this.initials.get(initial)?.some((syllable) => begins(letters, syllable)));
  }
}
