import { pinyin } from 'pinyin-pro';
import { foldText } from '#content/text/folding';
import type { Collection } from './collection.ts';
import type { Dictionary } from './dictionary.ts';
import { expand } from './expansion.ts';
import { runsOf, type Run } from './tokens.ts';

/** Characters of a query beyond which it is a question, not a spelling; and of a run in which any other character is tried. */
const LONGEST = 10;
const SHORT_RUN = 4;
/** Letters of a word from which on one error is looked for, and two. */
const MISTYPED = 4;
const MISTYPED_TWICE = 8;
/** Spellings that are looked up, at most: those whose parts are the most frequent. */
const MOST = 6;
const HAN = /^\p{Script=Han}$/u;

/** Another spelling of what was typed, and in how many documents it stands. */
export interface Nearest {
  readonly text: string;
  readonly documents: number;
}

/**
 * The spelling nearest to one that no document has: one Chinese character changed for one that sounds the same, or for any
 * other that stands between its neighbours somewhere; or a Latin word with a letter or two changed. Undefined where there is
 * none, and for a question, which is not a spelling.
 * @param count In how many documents a text stands.
 */
export function nearestSpelling(
  collection: Collection,
  text: string,
  count: (spelling: string) => number,
): Nearest | undefined {
  const folded = foldText(text).trim();
  if (folded.length > LONGEST) return undefined;
  const runs = [...runsOf(folded)];
  if (runs.some(({ kind, start }) => kind === 'mark' && folded[start] === '?')) return undefined;
  const spellings: { readonly text: string; readonly weight: number }[] = [];
  for (const run of runs) {
    const changed =
      run.kind === 'word' ? otherWords(collection, folded, run) : otherCharacters(collection, folded, run);
    for (const { text: other, weight } of changed) {
      spellings.push({ text: folded.slice(0, run.start) + other + folded.slice(run.end), weight });
    }
  }
  let nearest: Nearest | undefined;
  for (const { text: spelling } of spellings.sort((one, other) => other.weight - one.weight).slice(0, MOST)) {
    const documents = count(spelling);
    if (documents > (nearest?.documents ?? 0)) nearest = { text: spelling, documents };
  }
  return nearest;
}

interface Changed {
  readonly text: string;
  /** The larger the likelier. */
  readonly weight: number;
}

function otherWords(collection: Collection, folded: string, { start, end }: Run): readonly Changed[] {
  const word = folded.slice(start, end);
  if (word.length < MISTYPED || collection.weight(word) > 0) return [];
  // A word that is one error away is meant, however many are two away.
  for (const distance of word.length < MISTYPED_TWICE ? [1] : [1, 2]) {
    const words = new Set(dictionariesOf(collection).flatMap((dictionary) => [...expand(word, distance, dictionary)]));
    if (words.size > 0) return Array.from(words, (text) => ({ text, weight: collection.weight(text) }));
  }
  return [];
}

/** What a character that sounds as the one typed weighs more than another that would fit there. */
const SAME_SOUND = 1e9;

function otherCharacters(collection: Collection, folded: string, { kind, start, end }: Run): readonly Changed[] {
  const characters = [...folded.slice(start, end)];
  if (kind !== 'characters' || characters.length < 2 || !characters.every((one) => HAN.test(one))) return [];
  return characters.flatMap((character, at) => {
    const [before = '', after = ''] = [characters[at - 1], characters[at + 1]];
    const sound = soundOf(character);
    const others = candidates(collection, sound, characters.length > SHORT_RUN ? '' : before);
    return [...others].flatMap((other) => {
      if (other === character) return [];
      const weights = [before === '' ? Infinity : collection.weight(before + other)];
      if (after !== '') weights.push(collection.weight(other + after));
      const weight = Math.min(...weights);
      if (weight === 0) return [];
      const text = [...characters.slice(0, at), other, ...characters.slice(at + 1)].join('');
      return [{ text, weight: weight + (soundOf(other) === sound ? SAME_SOUND : 0) }];
    });
  });
}

/** The characters that sound as one does; in a short run also those that stand after `before` somewhere. */
function candidates(collection: Collection, sound: string, before: string): ReadonlySet<string> {
  const found = new Set(charactersOf(collection).filter((other) => soundOf(other) === sound));
  if (before === '') return found;
  for (const dictionary of dictionariesOf(collection)) {
    for (const { term } of dictionary.beginningWith(before)) {
      const other = [...term][1];
      if (other !== undefined && HAN.test(other)) found.add(other);
    }
  }
  return found;
}

const known = new WeakMap<Collection, readonly string[]>();

/** The Chinese characters that the documents have. */
function charactersOf(collection: Collection): readonly string[] {
  let characters = known.get(collection);
  if (characters === undefined) {
    const found = new Set<string>();
    for (const dictionary of dictionariesOf(collection)) {
      for (let at = dictionary.lowerBound(HAN_FROM); at < dictionary.size;) {
        const [place] = dictionary.from(at);
        const first = [...(place?.term ?? '')][0];
        if (first === undefined || first > HAN_TO) break;
        found.add(first);
        // On to the first term of the next character.
        at = dictionary.lowerBound(first + '\uffff');
      }
    }
    known.set(collection, (characters = [...found]));
  }
  return characters;
}

const HAN_FROM = '\u4e00';
const HAN_TO = '\u9fff';

const sounds = new Map<string, string>();

function soundOf(character: string): string {
  let sound = sounds.get(character);
  if (sound === undefined) sounds.set(character, (sound = pinyin(character, { toneType: 'none', v: true })));
  return sound;
}

function dictionariesOf(collection: Collection): readonly Dictionary[] {
  return collection.parts.map(({ segment }) => segment.dictionary);
}
