/** Typing in pinyin: how often the word that is meant is among the first five candidates, and how long they take. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { pinyin } from 'pinyin-pro';
import { PinyinDictionary, WORDS } from '#content/kiosk/typing';

/** Titles of 848 encyclopaedia articles; beside the project, see the README of the collections. */
const CORPUS = new URL('../../../shared/corpora/cmrc2018/dev.json', import.meta.url);
/** Full pinyin has to find so many of the words with the titles known, in per cent. */
const PROMISED = 95;
/** A candidate has to be there within a frame. */
const LONGEST_MS = 16;

if (!existsSync(CORPUS)) {
  console.log('The corpus cmrc2018 is not there: nothing measured.');
  process.exit(0);
}

interface Meant {
  readonly word: string;
  readonly syllables: readonly string[];
}

const titles = titlesOf(JSON.parse(readFileSync(CORPUS, 'utf8')));
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const meant: readonly Meant[] = [
  ...new Set(titles.flatMap((title) => [...words.segment(title)].map(({ segment }) => segment))),
]
  .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
  .map((word) => ({ word, syllables: pinyin(word, { toneType: 'none', type: 'array', v: true }) }));

const ways: Readonly<Record<string, (syllables: readonly string[]) => string>> = {
  'full pinyin': (syllables) => syllables.join(''),
  'fuzzy pinyin': (syllables) => syllables.map((one) => one.replace(/^([zcs])h/u, '$1').replace(/ng$/u, 'n')).join(''),
  initials: (syllables) => syllables.map((one) => one.charAt(0)).join(''),
};

const opened = performance.now();
const dictionary = new PinyinDictionary(WORDS);
console.log(`${String(meant.length)} words of ${String(titles.length)} titles`);
console.log(
  `dictionary: ${String(new TextEncoder().encode(WORDS).length)} bytes, opened in ${(performance.now() - opened).toFixed(1)} ms\n`,
);
console.log('| typed | titles | first | top 5 | median ms | p99 ms | longest ms |\n|---|---|---|---|---|---|---|');
for (const isKnown of [false, true]) {
  if (isKnown) dictionary.prefer(titles);
  for (const [way, letters] of Object.entries(ways)) measure(way, letters, isKnown);
}

function measure(way: string, letters: (syllables: readonly string[]) => string, isKnown: boolean): void {
  const times: number[] = [];
  let best = 0;
  let top = 0;
  for (const { word, syllables } of meant) {
    const started = performance.now();
    const candidates = dictionary.candidates(letters(syllables), { most: 5, fuzzy: true });
    times.push(performance.now() - started);
    const at = candidates.findIndex(({ text }) => text === word);
    if (at === 0) best += 1;
    if (at >= 0) top += 1;
  }
  times.sort((one, other) => one - other);
  const share = (count: number): string => `${((count / meant.length) * 100).toFixed(1)} %`;
  const [median, p99, longest] = [0.5, 0.99, 1].map((part) => times[Math.ceil(part * times.length) - 1] ?? 0);
  const columns = [
    way,
    isKnown ? 'known' : 'unknown',
    share(best),
    share(top),
    ...[median, p99, longest].map((ms = 0) => ms.toFixed(2)),
  ];
  console.log(`| ${columns.join(' | ')} |`);
  if (isKnown && way === 'full pinyin' && (top / meant.length) * 100 < PROMISED) process.exitCode = 1;
  if ((p99 ?? 0) > LONGEST_MS) process.exitCode = 1;
}

function titlesOf(corpus: unknown): readonly string[] {
  const { data } = corpus as { readonly data: readonly { readonly title: string }[] };
  return [...new Set(data.map(({ title }) => title))];
}
