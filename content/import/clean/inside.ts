import { contentsOf } from './contents.ts';
import { isEditButton } from './edit-button.ts';
import { ANSWERS_HEADING } from './answers-heading.ts';
import { isQuestionPage } from './question-page.ts';
import type { Survey } from './survey.ts';

/** Lines between two paragraphs of the article. */
interface Gap {
  readonly survey: Survey;
  readonly lines: readonly number[];
  readonly contents: ReadonlySet<number>;
  readonly questions: boolean;
}

/** Inside the article: lines that are furniture whatever stands around them, and what they enclose. */
export function nameInside(survey: Survey, names: (string | undefined)[], keep: number): void {
  const contents = contentsOf(survey, keep);
  const questions = isQuestionPage(survey.features);
  for (let line = keep; line <= survey.last; line += 1) {
    let end = line;
    while (end <= survey.last && !isArticle(survey, end)) end += 1;
    if (end === line) continue;
    const lines = Array.from({ length: end - line }, (_, step) => line + step);
    const gap = {
      survey,
      lines: lines.filter((at) => isEditButton(survey.lines[at]?.text ?? '') || !isAnnounced(survey, at)),
      contents,
      questions,
    };
    for (const [at, rule] of furnitureIn(gap)) names[at] = rule;
    line = end;
  }
}

/** Names the lines of a gap that are furniture. */
function furnitureIn({ survey, lines, contents, questions }: Gap): Map<number, string> {
  const { features } = survey;
  const found = new Map<number, string>();
  const text = (at: number): string => survey.lines[at]?.text ?? '';
  for (const at of lines) {
    const rule = contents.has(at) ? 'table-of-contents' : features[at]?.certain;
    if (rule !== undefined && !contents.has(at) && continuesNumbering(survey, at)) continue;
    if (rule !== undefined) found.set(at, rule);
    if (features[at]?.opens === 'links' && !contents.has(at))
      for (const link of linksUnder(survey, at, lines)) found.set(link, 'related-links');
  }
  for (const card of answererCards(survey, lines)) if (!found.has(card)) found.set(card, 'answer-frame');
  const sure = found.size;
  const counts = lines.filter((at) => isCount(text(at)));
  const certain = new Set(found.keys());
  for (const at of counts)
    if (isNumbered(survey, at) || certain.has(at - 1) || certain.has(at + 1))
      found.set(at, found.get(at) ?? 'line-numbers');
  if (sure === 0) return found;
  // What could be furniture and touches furniture is; what stands between two pieces of it is, unless it is a heading or a sentence.
  for (const step of [1, -1]) {
    for (const at of step === 1 ? lines : lines.toReversed()) {
      const feature = features[at];
      if (found.has(at) || feature?.possible === undefined || feature.label !== undefined) continue;
      // 分享到：微信、微博，最多选四个。 A sentence of buttons may well be about them: touching them proves nothing.
      if (/。$/.test(feature.folded) && feature.length >= SHORTEST_SENTENCE) continue;
      if (found.has(at - step) || (isCount(text(at)) && found.has(at + step))) found.set(at, feature.possible);
    }
  }
  const first = Math.min(...found.keys());
  const last = Math.max(...found.keys());
  for (const at of lines) {
    const feature = features[at];
    if (found.has(at) || feature === undefined) continue;
    const plain =
      feature.label === undefined && !/。$/.test(feature.folded) && !(feature.sentence && feature.length > 14);
    const follows = features[at + 1]?.certain === 'answer-frame' || features[at + 2]?.certain === 'answer-frame';
    if (questions && follows && plain && feature.length <= 16) found.set(at, 'answer-frame');
    const member = questions && at === last + 1 && at === lines.at(-1) && plain && feature.length <= 16;
    if (sure >= 2 && plain && ((at > first && at < last) || member))
      found.set(at, feature.possible ?? 'among-page-tools');
    else if (survey.shapes[at - 1] === 'code' && /^[a-z+#]{1,12}$/i.test(text(at))) found.set(at, 'code-frame');
  }
  return found;
}

/** One of four numbers that count up line by line, as beside code. The figures of a table whose cells stand on lines of their own do not. */
function isNumbered({ lines }: Survey, at: number): boolean {
  const number = (line: number): number =>
    /^\d{1,4}$/.test(lines[line]?.text ?? '') ? Number(lines[line]?.text) : Number.NaN;
  let from = at;
  while (number(from - 1) === number(from) - 1) from -= 1;
  let to = at;
  while (number(to + 1) === number(to) + 1) to += 1;
  return to - from + 1 >= FEWEST_NUMBERS;
}

const FEWEST_NUMBERS = 4;

/** The short lines under the heading of the answers, down to the answer: who answers, and what he is. */
function answererCards(survey: Survey, lines: readonly number[]): number[] {
  const heading = lines.find((at) => ANSWERS_HEADING.test(survey.features[at]?.folded ?? ''));
  if (heading === undefined) return [];
  const card: number[] = [];
  for (let at = heading + 1; lines.includes(at) && card.length < LONGEST_CARD; at += 1) {
    const feature = survey.features[at];
    if (feature === undefined || feature.length > 40 || /[。！？]$/.test(feature.folded)) break;
    card.push(at);
  }
  return card;
}

const LONGEST_CARD = 6;
const SHORTEST_SENTENCE = 14;

/** `3 讨论` after `2 结果与分析`: a word of a page's tools is a heading where it goes on counting. */
function continuesNumbering(survey: Survey, at: number): boolean {
  const label = survey.features[at]?.label;
  if (label === undefined || label.number < 2) return false;
  for (let above = at - 1; above >= survey.first && above >= at - NUMBERING_REACH; above -= 1) {
    const other = survey.features[above]?.label;
    if (other?.kind === label.kind && survey.features[above]?.certain === undefined)
      return other.number === label.number - 1;
  }
  return false;
}

/** Lines looked back for the number before. */
const NUMBERING_REACH = 80;

/** A box of links in the middle of an article: its heading, and the short lines under it up to the next paragraph. */
function linksUnder(survey: Survey, at: number, lines: readonly number[]): number[] {
  const own = survey.lines[survey.first]?.indent ?? 0;
  const links: number[] = [];
  for (const line of lines.filter((next) => next > at).slice(0, MOST_LINKS)) {
    const feature = survey.features[line];
    const indented = own > 2 && survey.lines[line]?.indent === own;
    if (feature === undefined || feature.sentence || feature.label !== undefined || feature.length < 4 || indented)
      break;
    links.push(line);
  }
  return links.length > 0 ? [at, ...links] : [];
}

const MOST_LINKS = 8;

/** Short lines under one that ends with a colon are what it announces. */
function isAnnounced(survey: Survey, at: number): boolean {
  for (let above = at; above > at - MOST_ANNOUNCED && above >= survey.first; above -= 1) {
    const feature = survey.features[above];
    const text = survey.lines[above]?.text ?? '';
    if (above < at && /[：:]$/.test(text) && text.length >= 8) return true;
    if (feature === undefined || feature.length > 20 || feature.opens !== undefined) return false;
  }
  return false;
}

const MOST_ANNOUNCED = 16;

function isArticle(survey: Survey, line: number): boolean {
  return survey.features[line]?.prose === true || survey.shapes[line] !== undefined;
}

/** Nothing but a number: a line number beside code, a counter beside a button. */
function isCount(text: string): boolean {
  return /^[\s\d.,:：万+×x¥￥%|/-]{1,12}$/i.test(text);
}
