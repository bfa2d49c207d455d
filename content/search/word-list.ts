import type { Dictionary } from './dictionary.ts';
import { kindOf } from './tokens.ts';

/**
 * Where words begin among the terms: their scripts stand before the kana and the Han characters, between Yi and Hangul,
 * and past Hangul. What else begins there is passed over.
 */
const RANGES = [
  ['', '\u3000'],
  ['\ua4d0', '\uac00'],
  ['\ud7b0', undefined],
] as const;

/** The words of a dictionary in one string, each between two line feeds, so that looking for a part of one is one native scan. */
export class WordList {
  private readonly words: string;

  constructor(dictionary: Dictionary) {
    const words: string[] = [''];
    for (const [from, to] of RANGES) {
      for (const { term } of dictionary.from(dictionary.lowerBound(from))) {
        if (to !== undefined && term >= to) break;
        if (isWord(term)) words.push(term);
      }
    }
    words.push('');
    this.words = words.join('\n');
  }

  /** The words that have `part` at their end, at their start or anywhere, with how often they have it. */
  having(part: string, at: 'end' | 'start' | 'anywhere'): Map<string, number> {
    const found = new Map<string, number>();
    const sought = at === 'end' ? `${part}\n` : at === 'start' ? `\n${part}` : part;
    for (let place = this.words.indexOf(sought); place >= 0; place = this.words.indexOf(sought, place + 1)) {
      const start = at === 'start' ? place + 1 : this.words.lastIndexOf('\n', place) + 1;
      const word = this.words.slice(start, this.words.indexOf('\n', Math.max(start, place + (at === 'start' ? 1 : 0))));
      found.set(word, (found.get(word) ?? 0) + 1);
    }
    return found;
  }
}

function isWord(term: string): boolean {
  return kindOf(term.codePointAt(0)!) === 'word';
}
