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
  const ofWords = texts.map((field) => new WordPostings(field, words.size));
  const ofCharacters = texts.map((field) => new CharacterPostings(field, ranks, points.length));
  const waiting = [...words.keys()].sort();
  const fields: (WrittenPostings | undefined)[] = texts.map(() => undefined);
  const characters = points.map((point) => String.fromCodePoint(point));
  let next = 0;
  const giveWordsBefore = (term: string | undefined): void => {
    for (; next < waiting.length && (term === undefined || waiting[next]! < term); next++) {
      const word = waiting[next]!;
      for (let field = 0; field < fields.length; field++) fields[field] = ofWords[field]!.word(words.get(word)!);
      take(word, fields);
    }
  };
  for (let first = 1; first <= characters.length; first++) {
    const character = characters[first - 1]!;
    giveWordsBefore(character);
    for (let field = 0; field < fields.length; field++) fields[field] = ofCharacters[field]!.character(first);
    take(character, fields);
    const seconds = ascending(ofCharacters.map((field) => field.pairsOf(first)));
    for (let at = 0; at < seconds.length; at++) {
      const second = seconds[at]!;
      const term = character + characters[second - 1]!;
      giveWordsBefore(term);
      for (let field = 0; field < fields.length; field++) fields[field] = ofCharacters[field]!.pair(second);
      take(term, fields);
    }
  }
  giveWordsBefore(undefined);
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
