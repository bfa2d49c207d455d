/**
 * Makes the dictionary of the kiosk's keyboard: the words and frequencies of jieba (MIT), read by pinyin-pro (MIT), packed
 * as content/kiosk/typing/packed says. Both licences are written beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { packWord, type Word } from '#content/kiosk/typing/packed';
import { JIEBA } from './package/components.ts';

/** Words seldomer than this in jieba's corpus are left out: they are twice as many as all others. */
const SELDOMEST = 20;
/** A person's name has to be known more widely: novels are a good part of that corpus. */
const SELDOMEST_NAME = 300;
/** Characters of the longest word. */
const LONGEST = 5;

interface Frequency {
  readonly text: string;
  readonly count: number;
}

/** @param folder Where `words.ts` and the licences are written. */
export function buildTyping(folder: string): void {
  const require = createRequire(import.meta.url);
  const jieba = dirname(require.resolve('@node-rs/jieba/package.json'));
  const pinyinPro = join(dirname(require.resolve('pinyin-pro')), '..');
  const all = frequencies(readFileSync(join(jieba, 'dict.txt'), 'utf8'));
  const usual = usualReadings(all);
  const packed = `${packReadings(usual)}\n\n${packWords(all, usual)}`;
  writeFileSync(join(folder, 'words.ts'), `export const WORDS = ${JSON.stringify(packed)};\n`);
  const licences = [
    `${JIEBA} Readings: pinyin-pro, MIT License.`,
    ...[jieba, pinyinPro].map((place) => readFileSync(join(place, 'LICENSE'), 'utf8').trim()),
  ];
  writeFileSync(join(folder, 'LICENSE'), `${licences.join('\n\n---\n\n')}\n`);
}

function frequencies(dictionary: string): readonly Frequency[] {
  return dictionary.split('\n').flatMap((line) => {
    const [text = '', count = '0', kind = ''] = line.split(' ');
    const isWord = /^\p{Script=Han}+$/u.test(text) && [...text].length <= LONGEST;
    const seldomest = kind === 'nr' ? SELDOMEST_NAME : SELDOMEST;
    const isKept = isWord && ([...text].length === 1 || Number(count) >= seldomest);
    return isKept ? [{ text, count: Number(count) }] : [];
  });
}

/** How each character is read by itself. */
function usualReadings(all: readonly Frequency[]): ReadonlyMap<string, string> {
  const characters = new Set(all.flatMap(({ text }) => [...text]));
  const usual = new Map<string, string>();
  for (const character of characters) {
    const reading = readingsOf(character)[0];
    if (reading !== undefined) usual.set(character, reading);
  }
  return usual;
}

function packReadings(usual: ReadonlyMap<string, string>): string {
  const bySyllable = Map.groupBy(usual, ([, syllable]) => syllable);
  return [...bySyllable]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([syllable, characters]) => `${syllable} ${characters.map(([character]) => character).join('')}`)
    .join('\n');
}

function packWords(all: readonly Frequency[], usual: ReadonlyMap<string, string>): string {
  const words = all.flatMap(({ text, count }) => {
    const characters = [...text];
    if (characters.some((character) => !usual.has(character))) return [];
    const readings = characters.length === 1 ? readingsOf(text).map((one) => [one]) : [readingOfWord(text)];
    // A reading that is not a character's first is seldom meant: an eighth of its frequency.
    return readings.map((syllables, index): Word => ({
      text,
      syllables,
      frequency: Math.log2(count + 1) - 3 * Math.sign(index),
    }));
  });
  return [...Map.groupBy(words, ({ syllables }) => syllables.map((syllable) => syllable.charAt(0)).join(''))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([initials, group]) => {
      const packed = group
        .sort((one, other) => other.frequency - one.frequency)
        .map((word) =>
          packWord(
            word,
            [...word.text].map((character) => usual.get(character) ?? ''),
          ),
        );
      return `${initials} ${packed.join('')}`;
    })
    .join('\n');
}

function readingsOf(character: string): readonly string[] {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(readings.filter((reading) => /^[a-z]+$/u.test(reading)))];
}

function readingOfWord(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}
