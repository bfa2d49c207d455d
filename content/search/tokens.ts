import type { TermSink } from './build.ts';

/**
 * How a folded text falls into terms. Text of scripts that are written without blanks gives each character and each two
 * in a row; a word of any other script is one term; each other mark is a term of its own. So a text's terms tell of every
 * part of it, and what is left of a question whether a text contains another is which order they stand in.
 */
export type RunKind = 'characters' | 'word' | 'mark' | 'blank';

/** A stretch of one kind. `start` and `end` are UTF-16 offsets into the folded text. */
export interface Run {
  readonly kind: RunKind;
  readonly start: number;
  readonly end: number;
}

/** A longer word (an encoded image, a key) is taken as characters: as terms such words would fill the dictionary. */
const LONGEST_WORD = 48;

/** The term, as a code point, of every text that has such a word. No text has it otherwise: a noncharacter is a mark, and marks lie in a field of their own. */
export const LONG_WORDS = 0x10ffff;

const CHARACTERS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;
const WORD = /^[\p{L}\p{N}\p{M}_]$/u;

/**
 * Letters and signs of East Asian writing that Unicode gives to no script (ー, 〆, the sound marks of kana): from the
 * ideographic blank to the end of Yi, and Hangul. No word is there, and `WordList` relies on it.
 */
function isEastAsian(point: number): boolean {
  return (point >= 0x3000 && point < 0xa4d0) || (point >= 0xac00 && point < 0xd7b0);
}

const KINDS = ['characters', 'word', 'mark', 'blank'] as const;
const BLANK = KINDS.indexOf('blank') + 1;
const MARK = KINDS.indexOf('mark') + 1;
/** For each code unit its kind's place among the kinds, from 1; 0 where it has not been met, and for halves of characters. */
const kinds = new Uint8Array(0x10000);

export function kindOf(point: number): RunKind {
  return KINDS[numberOfKind(point) - 1]!;
}

function numberOfKind(point: number): number {
  const known = point < 0x10000 ? kinds[point]! : 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(point);
  let kind: RunKind = 'mark';
  if (character === ' ') kind = 'blank';
  else if (CHARACTERS.test(character)) kind = 'characters';
  else if (WORD.test(character)) kind = isEastAsian(point) ? 'characters' : 'word';
  const number = KINDS.indexOf(kind) + 1;
  if (point < 0xd800 || (point >= 0xe000 && point < 0x10000)) kinds[point] = number;
  return number;
}

/** The runs of a folded text, in order. A mark is a run of its own; blanks are left out. */
export function runsOf(folded: string): readonly Run[] {
  const runs: Run[] = [];
  eachRun(folded, (kind, start, end) => runs.push({ kind, start, end }));
  return runs;
}

/** Gives each run's kind, start and end, without an object for each: what building does for every character there is. */
function eachRun(folded: string, take: (kind: RunKind, start: number, end: number) => void): void {
  let start = 0;
  let current = BLANK;
  for (let at = 0; at < folded.length; at++) {
    let kind = kinds[folded.charCodeAt(at)]!;
    const isPair = kind === 0 && folded.codePointAt(at)! > 0xffff;
    if (kind === 0) kind = numberOfKind(folded.codePointAt(at)!);
    if (kind !== current || kind === MARK) {
      if (current !== BLANK) take(kindOfRun(current, at - start), start, at);
      current = kind;
      start = at;
    }
    if (isPair) at++;
  }
  if (current !== BLANK) take(kindOfRun(current, folded.length - start), start, folded.length);
}

function kindOfRun(kind: number, length: number): RunKind {
  const name = KINDS[kind - 1]!;
  return name === 'word' && length > LONGEST_WORD ? 'characters' : name;
}

/** Gives the terms of a folded text to `sink`; its marks are for `feedMarks`, because ranking leaves them out. */
export function feedTerms(folded: string, sink: TermSink): void {
  let longWords = 0;
  eachRun(folded, (kind, start, end) => {
    if (kind === 'word') sink.word(folded.slice(start, end));
    else if (kind === 'characters') {
      if (end - start <= LONGEST_WORD || kindOf(folded.codePointAt(start)!) !== 'word')
        sink.characters(folded, start, end);
      else {
        feedLongWord(folded.slice(start, end), sink);
        longWords++;
      }
    }
  });
  if (longWords > 0) sink.word(String.fromCodePoint(LONG_WORDS));
}

/** Gives the marks of a folded text to `sink`. */
export function feedMarks(folded: string, sink: TermSink): void {
  eachRun(folded, (kind, start, end) => {
    // A term of its own like a word, and without a string for each.
    if (kind === 'mark') sink.characters(folded, start, end);
  });
}

/** Its characters and each two of them as words, because words of two letters are terms as well. */
function feedLongWord(word: string, sink: TermSink): void {
  let previous = '';
  for (const character of word) {
    sink.word(character);
    if (previous !== '') sink.word(previous + character);
    previous = character;
  }
}
