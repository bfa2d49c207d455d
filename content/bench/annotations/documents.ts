import { readdirSync, readFileSync } from 'node:fs';
import { cmrc } from '../../search/desk.suite.ts';

/** Real texts, as they were found: scraped pages, an encyclopedia's passages, saved pages in several languages. */
export interface RealText {
  readonly name: string;
  readonly text: string;
}

const SCRAPED = new URL('../../collections/scraped/', import.meta.url);
const NOISY = '../shared/corpora/noisy-chinese/';
const PAGES = '../shared/corpora/readability/';
/** Passages of the encyclopedia that make one text of some 6,000 characters. */
const PASSAGES = 12;
/** A longer page is cut there: what it has to say about anchoring it says before. */
const LONGEST = 12_000;

/** A shorter text has no room for the edits. */
const SHORTEST = 400;
/** Sixty-four characters met a second time: the samples made of one paragraph over and over are no texts. */
const SAME_AGAIN = 64;
const MOST_AGAIN = 0.1;

/** The texts of one half: those of even place are for choosing thresholds, the others for the figures. */
export function realTexts(half: 'training' | 'held-out'): readonly RealText[] {
  return [...scraped(), ...encyclopedia(), ...pages()]
    .filter(({ text }) => text.length >= SHORTEST && !repeatsItself(text))
    .filter((_, index) => index % 2 === (half === 'training' ? 0 : 1));
}

function scraped(): RealText[] {
  const ours = foldersIn(SCRAPED).map((name) => ({ name, file: new URL(`${name}/source.txt`, SCRAPED) }));
  const shared = foldersIn(NOISY).map((name) => ({ name, file: `${NOISY}${name}/source.txt` }));
  return [...ours, ...shared].map(({ name, file }) => ({ name, text: readFileSync(file, 'utf8').slice(0, LONGEST) }));
}

function encyclopedia(): RealText[] {
  const { passages } = cmrc(false);
  const texts: RealText[] = [];
  for (let at = 0; at + PASSAGES <= passages.length; at += PASSAGES) {
    const text = passages.slice(at, at + PASSAGES).map((passage) => passage.text ?? '');
    texts.push({ name: `cmrc ${String(at)}`, text: text.join('\n') });
  }
  return texts;
}

/** The articles of saved pages: their text, one line for each line of the page. */
function pages(): RealText[] {
  return foldersIn(PAGES).map((name) => ({
    name,
    text: readFileSync(`${PAGES}${name}/expected.html`, 'utf8')
      .replace(/<[^>]*>/gu, '')
      .replace(/&(?:[a-z]+|#\d+);/gu, ' ')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/\s*\n\s*/gu, '\n')
      .trim()
      .slice(0, LONGEST),
  }));
}

function foldersIn(folder: URL | string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function repeatsItself(text: string): boolean {
  const met = new Set<string>();
  let again = 0;
  for (let at = 0; at + SAME_AGAIN <= text.length; at += 1) {
    const part = text.slice(at, at + SAME_AGAIN);
    if (met.has(part)) again += 1;
    met.add(part);
  }
  return again > MOST_AGAIN * text.length;
}
