import type { Line } from '../text/lines.ts';
import { appendixLines } from './appendix.ts';
import { factSheet } from './fact-sheet.ts';
import { featureOf, type Feature } from './features.ts';
import { memberCards } from './member-cards.ts';
import { isQuestionPage } from './question-page.ts';
import { shapesOf, type Shape } from './shapes.ts';
import { turnsFrom } from './turns.ts';

/** Where the article lies among the lines of a page. */
export interface Survey {
  readonly lines: readonly Line[];
  readonly features: readonly Feature[];
  readonly shapes: readonly (Shape | undefined)[];
  /** Index of the first line that is surely the article's; the number of lines where none is. */
  readonly first: number;
  /** Index of the last such line; -1 where none is. */
  readonly last: number;
  /** Index of the line after which nothing is the article's any more, at least `last` + 1. */
  readonly tail: number;
}

/**
 * Share of the prose that may stand after a heading like 相关阅读 for it to end the article: blurbs of the linked
 * articles and a disclaimer come to less, the rest of an article that merely has a box in it to more.
 */
const PROSE_AFTER_LINKS = 0.2;
/** The same after a page's footer, under which disclaimers are long. */
const PROSE_AFTER_END = 0.35;
/**
 * The same after the line of the editors, a chapter's end or the next article's title: what a site or a writer adds
 * there is a sentence or two.
 */
const PROSE_AFTER_ENDING = 0.12;
const ENDINGS: ReadonlySet<string> = new Set([
  'credits',
  'to-be-continued',
  'end-mark',
  'tags',
  'pager',
  'page-address',
]);
/** Prose before the readers' comments, against all there is: a comment section may well be longer than the article. */
const PROSE_BEFORE_COMMENTS = 0.05;

export function survey(lines: readonly Line[]): Survey {
  const told = lines.map((line) => featureOf(line.text));
  const appendix = appendixLines(lines, told);
  // The article is the first member's turn; the second member begins the replies.
  const replies = memberCards(told).find((card) => told.slice(0, card).some(({ prose }) => prose));
  const features = told.map((feature, line): Feature => {
    if (line === replies) return { ...feature, possible: 'forum-member', opens: 'comments', prose: false };
    return appendix.has(line) ? { ...feature, certain: undefined, possible: undefined, opens: undefined } : feature;
  });
  const shapes = shapesOf(lines);
  features.forEach((feature, index) => {
    // A rule that is sure of a line knows more than its shape: a row of buttons is no row of a table.
    if (feature.certain !== undefined && shapes[index] !== 'code') shapes[index] = undefined;
    if (feature.possible === 'notice-table' || feature.opens === 'end') shapes[index] = undefined;
    if (feature.possible === 'related-links' && isUnderLinks(features, index)) shapes[index] = undefined;
  });
  dropShortTables(shapes);
  const facts = factSheet(lines, features);
  const masses = features.map((feature, index) => {
    if (shapes[index] !== undefined) return feature.length;
    return feature.prose || appendix.has(index) || facts.has(index) ? feature.length : 0;
  });
  dropForeignTop(lines, masses);
  const questions = isQuestionPage(features);
  const path = pathLine(features, masses);
  const first = masses.findIndex(
    (mass, index) =>
      mass > 0 &&
      index > path &&
      startsArticle(index, features, shapes) &&
      !isAsked(index, lines, masses, questions ? QUESTION_REACH : TITLE_REACH),
  );
  if (first === -1) return { lines, features, shapes, first: lines.length, last: -1, tail: lines.length };
  const turns = questions ? undefined : turnsFrom(lines, features, first);
  const tail = Math.min(tailOf(features, masses, first, questions), turnsTail(masses, turns));
  const last = masses.findLastIndex((mass, index) => mass > 0 && index < tail);
  return { lines, features, shapes, first, last, tail };
}

/**
 * The last of the lines near the top that tell the path to the page: its article stands below, and a sentence or two
 * above it, in which a site speaks of itself, are not the article's. -1 where there is no such line.
 */
function pathLine(features: readonly Feature[], masses: readonly number[]): number {
  const path = features
    .slice(0, PATH_LINES)
    .findLastIndex((feature, line) => isPath(feature) || isStamp(features, line));
  const above = masses.slice(0, path + 1).reduce((sum, mass) => sum + mass, 0);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return above <= total * MOST_ABOVE_PATH ? path : -1;
}

/**
 * Above a Chinese article sentences in another language are the page's: which languages it has, what the browser lacks.
 * An epigraph of the article's own comes back where its edge is looked at line by line.
 */
function dropForeignTop(lines: readonly Line[], masses: number[]): void {
  const foreign = (line: number): boolean => isForeign(lines[line]?.text ?? '');
  const own = masses.findIndex((mass, line) => mass > 0 && !foreign(line));
  const share = masses.reduce((sum, mass, line) => sum + (foreign(line) ? -mass : mass), 0);
  if (share > 0) masses.fill(0, 0, Math.max(0, own));
}

function isForeign(text: string): boolean {
  return /[\u3041-\u30ff]{2}/u.test(text) || !/\p{Script=Han}/u.test(text);
}

/** A path has names between its arrows. */
function isPath({ possible, folded }: Feature): boolean {
  return possible === 'breadcrumb' && (folded.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2;
}

/** 2022-07-11 19:14 alone under a line that is no sentence: when the page came out, right under its title. */
function isStamp(features: readonly Feature[], line: number): boolean {
  const above = features[line - 1];
  return (
    STAMP.test(features[line]?.folded ?? '') &&
    above !== undefined &&
    above.length >= SHORTEST_ABOVE_STAMP &&
    !above.prose &&
    !/[。:;,]$/.test(above.folded)
  );
}

const STAMP = /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d\d(?::\d\d)?\S{0,8}$/;
const SHORTEST_ABOVE_STAMP = 6;

const PATH_LINES = 24;
const MOST_ABOVE_PATH = 1 / 3;

/** What is left of a table when its other rows turned out to be links or a footer is no table. */
function dropShortTables(shapes: (Shape | undefined)[]): void {
  for (let from = 0; from < shapes.length; from += 1) {
    if (shapes[from] !== 'table') continue;
    let to = from;
    while (shapes[to] === 'table') to += 1;
    if (to - from < FEWEST_ROWS) shapes.fill(undefined, from, to);
    from = to;
  }
}

const FEWEST_ROWS = 2;

/** Titles with dates under a heading like 热点新闻 are set in columns, and no table. */
function isUnderLinks(features: readonly Feature[], index: number): boolean {
  for (let above = index - 1; above >= 0 && above >= index - MOST_LINKS; above -= 1) {
    if (features[above]?.opens === 'links') return true;
    if (features[above]?.possible !== 'related-links') return false;
  }
  return false;
}

/** Lines of a list of links looked through for its heading. */
const MOST_LINKS = 20;

/** A table or code before any prose may be a menu set in columns: it begins the article only with prose close by. */
function startsArticle(index: number, features: readonly Feature[], shapes: readonly (Shape | undefined)[]): boolean {
  if (shapes[index] === undefined || shapes[index] === 'verse') return true;
  return features.slice(index, index + 40).some((feature) => feature.prose);
}

/** A question that is the page's title reads like a sentence of the text; what tells it is the text right below. */
function isAsked(index: number, lines: readonly Line[], masses: readonly number[], reach: number): boolean {
  const text = lines[index]?.text ?? '';
  return (
    text.length <= 60 &&
    /^[^。；]+[？?！!](?:[^。；，,]{0,40}[^。；，,…”」）)])?$/.test(text) &&
    masses.slice(index + 1, index + 1 + reach).some((mass) => mass > 0)
  );
}

/** Lines between a question that is a title and the text; counters and buttons come between on a page of answers. */
const TITLE_REACH = 5;
const QUESTION_REACH = 30;

/** Where readers speak, the page's own words stand between their turns: buttons, dates, ranks. In an article they do not. */
function hasTurns(features: readonly Feature[], index: number): boolean {
  const below = features.slice(index + 1, index + 1 + TURNS_REACH);
  return below.length < TURNS_REACH || below.some(({ possible }) => possible !== undefined);
}

const TURNS_REACH = 8;

/** Where the readers' turns end the article: after enough of it. */
function turnsTail(masses: readonly number[], turns: number | undefined): number {
  if (turns === undefined) return masses.length;
  const before = masses.slice(0, turns).reduce((sum, mass) => sum + mass, 0);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return before >= Math.max(30, total * PROSE_BEFORE_COMMENTS) ? turns : masses.length;
}

function tailOf(features: readonly Feature[], masses: readonly number[], first: number, questions: boolean): number {
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  let before = 0;
  for (const [index, feature] of features.entries()) {
    const after = total - before - (masses[index] ?? 0);
    if (index > first && feature.opens !== undefined && before > 0) {
      // Under an answer stand its comments, and then the next answer.
      const comments =
        feature.opens === 'comments' &&
        hasTurns(features, index) &&
        (!questions || after <= before * PROSE_AFTER_LINKS);
      if (comments && before >= Math.max(30, total * PROSE_BEFORE_COMMENTS)) return index;
      if (feature.opens === 'links' && after <= before * PROSE_AFTER_LINKS) return index;
      const ends = ENDINGS.has(feature.possible ?? '') && features[index + 1]?.possible !== undefined;
      if (ends && after <= before * PROSE_AFTER_ENDING) return index;
      if (feature.opens === 'end' && after <= before * PROSE_AFTER_END) return index;
    }
    before += masses[index] ?? 0;
  }
  return features.length;
}
