import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from '../../import/html/page-node.ts';
import { parsePage } from '../../import/html/parse-page.ts';
import { scoreFiles, scoreGold, type GoldResult } from './gold.ts';
import type { Prediction } from './prediction.ts';

/** One way of telling an article from the page around it, from the lines of a page's text. */
interface TextPeer {
  readonly name: string;
  readonly extract: (lines: readonly string[]) => Extracted;
}

interface Extracted {
  readonly title: string;
  readonly body: readonly string[];
}

/** Lines of a text without the blanks around them, blank ones too. */
function linesIn(source: string): string[] {
  return source.split(/\r\n|[\n\r]/u).map((line) => line.trim());
}

/** What people do first: the first line is the title; of the rest stays what `keeps` says. */
function firstLineIsTitle(keeps: (line: string, lines: readonly string[], at: number) => boolean): TextPeer['extract'] {
  return (all) => {
    const [title = '', ...lines] = all.filter((line) => line !== '');
    return { title, body: lines.filter((line, at) => keeps(line, lines, at)) };
  };
}

/** Blocks of so many lines, and the characters from which one begins an article: as published for the line-block method. */
const BLOCK = 3;
const BLOCK_STARTS = 86;

/**
 * Chen Xin's distribution of line blocks (2009), the common method for Chinese pages reduced to text: an article is where
 * the length of three lines together jumps over a threshold, until it falls to nothing. It needs the blank lines.
 */
function lineBlocks(lines: readonly string[]): Extracted {
  const weights = lines.map((_, at) => lines.slice(at, at + BLOCK).reduce((sum, line) => sum + line.length, 0));
  let best: readonly string[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if ((weights[from] ?? 0) <= BLOCK_STARTS || [1, 2, 3].every((step) => (weights[from + step] ?? 0) === 0)) continue;
    let to = from + 1;
    while (to < lines.length && ((weights[to] ?? 0) > 0 || (weights[to + 1] ?? 0) > 0)) to += 1;
    const run = lines.slice(from, to).filter((line) => line !== '');
    if (run.join('').length > best.join('').length) best = run;
    from = to;
  }
  return { title: lines.find((line) => line !== '') ?? '', body: best };
}

/** Words of a line as the rules below count them; two Chinese characters are about a word. */
function wordsIn(line: string | undefined): number {
  const han = line?.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han / 2 + (line?.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
}

/**
 * Kohlschütter's rules over numbers of words (Boilerplate Detection using Shallow Text Features, 2010, the decision tree
 * of its section 4.3) where no block has links: a text has none to count.
 */
function wordCounts(line: string, lines: readonly string[], at: number): boolean {
  const [before, own, after] = [wordsIn(lines[at - 1]), wordsIn(line), wordsIn(lines[at + 1])];
  if (own > 16) return true;
  return after > 15 || before > 4;
}

/** Readability as it comes, over a page that has every line as a paragraph: what it weighs by markup is not there. */
function readability(lines: readonly string[]): Extracted {
  const own = lines.filter((line) => line !== '');
  const escaped = own.map((line) => line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;'));
  const page = parsePage(
    `<html><head><title>${escaped[0] ?? ''}</title></head><body><div>${escaped.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`,
  );
  if (!page.ok) return { title: '', body: [] };
  const found = new Finder(page.value, { charThreshold: 25, serializer: (content) => content }).parse();
  const body = found?.content.collect((element) => element.localName === 'p').map((part) => part.textContent) ?? [];
  return { title: found?.title ?? '', body };
}

const Finder = Readability as unknown as new (
  document: PageDocument,
  options: { readonly charThreshold: number; readonly serializer: (content: PageElement) => PageElement },
) => { parse(): { readonly title: string | null; readonly content: PageElement } | null };

const SHORT = 10;
const LONG = 20;

const PEERS: readonly TextPeer[] = [
  { name: 'nothing removed, first line is the title', extract: firstLineIsTitle(() => true) },
  { name: `lines of ${String(SHORT)} characters or more`, extract: firstLineIsTitle((line) => line.length >= SHORT) },
  { name: `lines of ${String(LONG)} characters or more`, extract: firstLineIsTitle((line) => line.length >= LONG) },
  {
    name: 'lines with a full stop',
    extract: firstLineIsTitle((line) => /[。！？；.!?;]/u.test(line)),
  },
  { name: 'numbers of words (Kohlschütter 2010), no links', extract: firstLineIsTitle(wordCounts) },
  { name: 'blocks of lines (Chen 2009)', extract: lineBlocks },
  { name: '@mozilla/readability 0.6.0 over `<p>` lines', extract: readability },
];

/** What each peer and Lectern make of a gold set, by name. */
export async function measureTextPeers(
  folder: string,
  scorer: string,
): Promise<{ readonly name: string; readonly result: GoldResult }[]> {
  const measured = [];
  for (const { name, extract } of PEERS) {
    const predict = (file: string): Promise<Prediction> => {
      const { title, body } = extract(linesIn(readFileSync(file, 'utf8')));
      return Promise.resolve({ title, creators: [], language: '', body: body.join('\n'), headings: [] });
    };
    measured.push({ name, result: await scoreFiles(folder, scorer, predict) });
  }
  return [...measured, { name: 'Lectern', result: await scoreGold(folder, scorer) }];
}
