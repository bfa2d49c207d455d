import { CharacterPostings } from './character-postings.ts';
import type { CharacterTable } from './character-table.ts';
import type { FieldTexts } from './field-texts.ts';
import type { WrittenPostings } from './postings.ts';
import type { TakeTerm } from './segment-writer.ts';
import { WordPostings } from './word-postings.ts';

/** Gives the postings of what a builder has read of each field, by term as a segment has them. */
export function giveSorted(
  table: CharacterTable,
  words: ReadonlyMap<string, number>,
  texts: readonly FieldTexts[],
  take: TakeTerm,
): void {
  const { points, ranks } = table.sorted();
  const characters = points.map((point) => String.fromCodePoint(point));
  const ofCharacters = texts.map((field) => new CharacterPostings(field, ranks, points.length));
  const given = new GivenWords(words, texts, take);
  for (let first = 1; first <= characters.length; first++) giveCharacter(first, characters, ofCharacters, given, take);
  given.rest();
}

/**
 * Gives a character, the pairs that begin with it, and the words before each of them. It is called for each character, because
 * one loop over all is compiled again and again while it runs, each time for the few that are left.
 */
function giveCharacter(
  first: number,
  characters: readonly string[],
  postings: readonly CharacterPostings[],
  words: GivenWords,
  take: TakeTerm,
): void {
  const character = characters[first - 1]!;
  words.before(character);
  take(
    character,
    postings.map((field) => field.character(first)),
  );
  const seconds = ascending(postings.map((field) => field.pairsOf(first)));
  const fields: (WrittenPostings | undefined)[] = postings.map(() => undefined);
  for (let at = 0; at < seconds.length; at++)
    givePair(character, seconds[at]!, characters, postings, words, fields, take);
}

function givePair(
  character: string,
  second: number,
  characters: readonly string[],
  postings: readonly CharacterPostings[],
  words: GivenWords,
  fields: (WrittenPostings | undefined)[],
  take: TakeTerm,
): void {
  const term = character + characters[second - 1]!;
  words.before(term);
  for (let field = 0; field < fields.length; field++) fields[field] = postings[field]!.pair(second);
  take(term, fields);
}

/** The words in their order, as far as they have been given. */
class GivenWords {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly sorted: readonly string[];
  private readonly postings: readonly WordPostings[];
  private readonly fields: (WrittenPostings | undefined)[];
  private readonly take: TakeTerm;
  private next = 0;

  constructor(numbers: ReadonlyMap<string, number>, texts: readonly FieldTexts[], take: TakeTerm) {
    this.numbers = numbers;
    this.sorted = [...numbers.keys()].sort();
    this.postings = texts.map((field) => new WordPostings(field, numbers.size));
    this.fields = texts.map(() => undefined);
    this.take = take;
  }

  /** Gives those that come before a term. */
  before(term: string): void {
    while (this.next < this.sorted.length && this.sorted[this.next]! < term) this.giveNext();
  }

  rest(): void {
    while (this.next < this.sorted.length) this.giveNext();
  }

  private giveNext(): void {
    const word = this.sorted[this.next++]!;
    const number = this.numbers.get(word)!;
    for (let field = 0; field < this.fields.length; field++) this.fields[field] = this.postings[field]!.word(number);
    this.take(word, this.fields);
  }
}

/** The numbers of several lists, ascending, each once. */
function ascending(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const list of lists) {
    all.set(list, count);
    count += list.length;
  }
  all.sort();
  let kept = 0;
  for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[at - 1]) all[kept++] = all[at]!;
  return all.subarray(0, kept);
}
