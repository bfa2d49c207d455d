import { fold } from '#content/text';

/** A text without the glosses a converting program left in it, and what they were. */
export interface Unglossed {
  readonly text: string;
  readonly glosses: readonly Gloss[];
}

export interface Gloss {
  /** UTF-16 offset into the text without glosses at which it stood. */
  readonly at: number;
  /** With its brackets. */
  readonly text: string;
}

/** `關(guān)于印發(fā)`: a syllable of pinyin in narrow brackets; it stands right behind a Han character. */
const SYLLABLE = /\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)/gu;
const HAN = /\p{Script=Han}/u;
/** Fewer may be the author's own. */
const FEWEST = 4;
/** Share of the glossed characters that the program had converted; an author glosses rare ones. */
const CONVERTED = 0.7;

/**
 * Sites that turn copied pages into traditional script by machine write the reading of every character they converted
 * behind it, hundreds on a page. Told by what is glossed: frequent characters in their traditional form, which no one
 * needs to be told how to read. 鸱(chī)鸮(xiāo) in a text for children stays.
 */
export function withoutGlosses(text: string): Unglossed {
  const glossed = (at: number): string => text.charAt(at - 1);
  const found = [...text.matchAll(SYLLABLE)].filter(({ index }) => HAN.test(glossed(index)));
  const converted = found.filter(({ index }) => fold(glossed(index)) !== glossed(index)).length;
  if (found.length < FEWEST || converted < found.length * CONVERTED) return { text, glosses: [] };
  const glosses: Gloss[] = [];
  let rest = '';
  let from = 0;
  for (const match of found) {
    rest += text.slice(from, match.index);
    glosses.push({ at: rest.length, text: match[0] });
    from = match.index + match[0].length;
  }
  return { text: rest + text.slice(from), glosses };
}
