import { isEditButton } from '../clean/edit-button.ts';
import { isListedAbove } from '../clean/contents.ts';
import { coverageOf } from '../clean/coverage.ts';
import { isQuestionPage } from '../clean/question-page.ts';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { isDateline, isReporterLine } from './wire.ts';
import { bareOf, isMeta } from './meta-line.ts';
import { isMemberFrame } from './accounts.ts';
import { isRoleLine } from './byline.ts';
import { echoesOf } from './title-copies.ts';
import { bylineOf, hasFamilyName, isAuthorList, isBody, isPersonName, isPost } from './names.ts';
import type { PageSigns } from './window-title.ts';

/** A run of a line that may be the title, and what the page shows of it. */
export interface Sight {
  readonly survey: Survey;
  readonly signs: PageSigns;
  readonly line: number;
  /** Lines above the article that are looked at. */
  readonly head: number;
  /** As printed, without what was glued to it. */
  readonly title: string;
  /** The same without blanks and quotation marks. */
  readonly bare: string;
  /** Something was glued to it: a site's name, buttons, a date. */
  readonly cut: boolean;
  /** What was glued behind it, folded. */
  readonly behind: string;
  /** Lines that hold the same words. */
  readonly echoes: number;
  /** Lines down to the next line of facts that could be titles themselves, plus one; undefined where none is near. */
  readonly toFacts: number | undefined;
}

/** One reason for or against a candidate, in points; the candidate with most points is the title. */
export type Evidence = (sight: Sight) => number;

/** How the page repeats it: window title, path, register, the article's own first words. */
const REPETITION: readonly Evidence[] = [
  ({ echoes }) => Math.min(echoes, 2) * 2,
  ({ signs, bare, cut }) => {
    const own = cut ? 0 : 3;
    if (signs.titles.has(bare)) return own + (isPersonName(bare) ? 4 : 0);
    // 馆藏故事 STORIES: the column's name in two languages.
    const ends = [...signs.places].some((place) => bare.includes(place) && !/^[a-z]+$/.test(bare.replace(place, '')));
    return ends ? own : 0;
  },
  ({ signs, bare }) =>
    signs.sites.some((site) => bare === site || (bare.startsWith(site) && bare.length <= site.length + 6)) ? -6 : 0,
  ({ signs, line }) => (signs.windows.has(line) ? -8 : 0),
  // An entry of an encyclopedia begins with what it is about: 阮镜如（1912年—1997年），女，…
  ({ survey, bare }) => {
    const opening = survey.lines[survey.first]?.text ?? '';
    const defines =
      opening.startsWith(bare) && /^(?:[（(，,、]|是|为|為|又称|又稱|位于|位於|即)/.test(opening.slice(bare.length));
    return defines && bare.length <= LONGEST_TERM ? (isPersonName(bare) ? 9 : 6) : 0;
  },
];

const LONGEST_TERM = 20;

/**
 * In a text without a page around it the title is what it begins with, unless that is a site's name and one of the next
 * lines is said twice.
 */
function opensPlainText(sight: Sight): boolean {
  const { survey, line, head, title } = sight;
  if (line > 0 || /[。，,；;：:]$/.test(title) || isAuthorList(title)) return false;
  // 三、…: a text cut out of the middle of another.
  if (survey.features[0]?.label?.kind === 'numeral') return false;
  for (let below = 1; below < head; below += 1)
    if (survey.features[below]?.possible !== undefined || isMeta(survey, below)) return false;
  return ![1, 2, 3].some((below) => isSaidTwice(sight, below));
}

/** A line as a title could be, whose words stand in another line below as well. A refrain is no such line. */
function isSaidTwice({ survey, head, bare, echoes }: Sight, line: number): boolean {
  const again = bareOf(survey.lines[line]?.text ?? '');
  return (
    echoes === 0 &&
    line < head &&
    survey.shapes[line] === undefined &&
    isTitleLike(survey, line, SHORTEST_SAID_TWICE) &&
    !bare.includes(again) &&
    echoesOf(survey, line, again, head) > 0
  );
}

/** Where it stands: low in the head, above the line of facts, above a byline. */
const PLACE: readonly Evidence[] = [
  (sight) => (opensPlainText(sight) ? OPENS_PLAIN_TEXT : 0),
  ({ line, head }) => (line / Math.max(1, head)) * 1.5,
  ({ line, head }) => (line === head - 1 ? 1 : 0),
  ({ toFacts }) => (toFacts === undefined ? 0 : Math.max(1, 4 - toFacts)),
  // The name of an account stands between a longer title and its date.
  ({ survey, bare, line, toFacts }) =>
    bare.length <= LONGEST_ACCOUNT &&
    toFacts === 1 &&
    [1, 2, 3].some((step) =>
      isTitleLike(survey, line - step, step === 1 ? SHORTEST_ABOVE_ACCOUNT : SHORTEST_TITLE_LIKE),
    )
      ? -3
      : 0,
  // Below the article the page speaks of its writer: 薄荷没有糖的其他书评.
  ({ survey, bare }) =>
    bare.length <= LONGEST_ACCOUNT && survey.lines.slice(survey.last + 1).some(({ text }) => isSpokenOf(text, bare))
      ? -4
      : 0,
  ({ survey, line, head }) => {
    const below = survey.lines[line + 1]?.text ?? '';
    return line + 1 < head && (isAuthorList(below) || bylineOf(below) !== undefined) ? 2 : 0;
  },
  // Below the line with the date stands what the text begins with, where a title stands above that line.
  ({ survey, line, toFacts, echoes }) => {
    const dated = [1, 2].find((step) => datesIn(survey.features[line - step]?.folded ?? '').length > 0);
    if (toFacts !== undefined || dated === undefined || echoes > 0) return 0;
    const titled = [1, 2, 3].some((step) => isTitleLike(survey, line - dated - step));
    return titled || !isTitleLike(survey, line) ? -2 : 1;
  },
  ({ survey, line }) => (isEditButton(survey.lines[line - 1]?.text ?? '') ? -6 : 0),
  // A title underlined with marks.
  ({ survey, line }) => (/^[=－—_-]{8,}$/.test(survey.lines[line + 1]?.text ?? '') ? 5 : 0),
  // A line behind a dash says more of the line above it.
  ({ survey, line, head }) =>
    line + 1 < head && /^(?:[—–─－]{1,2}|--)\s*\S/.test(survey.lines[line + 1]?.text ?? '') ? 4 : 0,
  // Under the name of a member stand his rank and the button to follow him.
  ({ survey, bare, line, head }) =>
    bare.length <= LONGEST_NICKNAME && line + 1 < head && isMemberFrame(survey.features[line + 1]?.folded ?? '')
      ? -8
      : 0,
];

/** More than a short heading below gains by its place. */
const OPENS_PLAIN_TEXT = 8;
const SHORTEST_SAID_TWICE = 6;
const LONGEST_ACCOUNT = 8;
const LONGEST_NICKNAME = 14;
const SHORTEST_TITLE_LIKE = 10;
/** Right above the account a shorter line may be the title as well. */
const SHORTEST_ABOVE_ACCOUNT = 8;

function isSpokenOf(text: string, name: string): boolean {
  return (
    text.startsWith(name) &&
    /^(?:的(?:其[他它]|主页|全部|更多|文章|博客|专栏)|\s*[（(](?:楼主|樓主|作者)[）)])/.test(text.slice(name.length))
  );
}

/** What it says, as titles do: its length, its words, its marks. */
const WORDING: readonly Evidence[] = [
  ({ bare }) => (bare.length >= 6 && bare.length <= 45 ? 1 : 0),
  ({ bare }) => (bare.length >= 6 ? 0 : bare.length <= 2 ? -3 : -1),
  ({ bare }) => (OFFICIAL.test(bare) ? 1 : 0),
  // 讣　告: a word set wide over the page.
  ({ title }) => (/^\p{Script=Han}(?:[\s\u3000]{1,4}\p{Script=Han}){1,3}$/u.test(title.trim()) ? 4 : 0),
  ({ survey, title }) => (/[?？]$/.test(title) && isQuestionPage(survey.features) ? 5 : 0),
  ({ cut, behind }) => (cut && /编辑|播报/.test(behind) ? 3 : 0),
];

const OFFICIAL =
  /关于.{2,}的|(?:通知|公告|办法|规定|条例|意见|方案|指南|手册|总结|小结|公示|细则|报告|说明|[?？！!])(?:[(（].{1,10}[)）])?$/;

/** That it is something else: an issue, a name, an office, a heading, a row of buttons, an offer. */
const OTHERWISE: readonly Evidence[] = [
  ({ bare }) => (/年\s*第?\s*\d{1,3}\s*期/.test(bare) && bare.length <= 30 ? -5 : 0),
  ({ bare }) => (isPost(bare) && !isBody(bare) ? -3 : 0),
  ({ bare }) => (isBody(bare) && !/关于|^[“"「《]/.test(bare) ? -2.5 : 0),
  ({ bare }) => (/文件$/.test(bare) && bare.length <= 24 ? -4 : 0),
  ({ title, bare, cut }) =>
    (isPersonName(bare) && hasFamilyName(bare) && !cut) || bylineOf(title.trim()) !== undefined || isAuthorList(title)
      ? -4
      : 0,
  ({ title }) => (isRoleLine(title) ? -8 : 0),
  ({ survey, line }) => (survey.shapes[line] === undefined ? 0 : -4),
  ({ bare, title }) => (/^[^:]{1,8}:\s?\S/.test(title.replace('：', ':')) && bare.length <= 16 ? -2 : 0),
  ({ bare }) => (/(?:的博客|的空间|论坛|官方网站|门户网站|新闻网|的个人主页|贴吧)$/.test(bare) ? -3 : 0),
  ({ title }) => (/^(?:[—–─－-]{1,2}|[(（])/.test(title) ? -5 : 0),
  ({ survey, line, bare }) => (survey.features[line]?.label !== undefined && !/^\d{4}/.test(bare) ? -3 : 0),
  ({ survey, line, cut }) => (survey.features[line]?.possible !== undefined && !cut ? -3 : 0),
  ({ title }) => (/[_|｜]|\s[-–—]{1,2}\s|--/.test(title) ? -2 : 0),
  ({ title }) => (/[:：]$/.test(title) ? -3 : 0),
  // 人均费用／300元: a label and its value.
  ({ title }) => (/^\p{Script=Han}{2,6}\s*[/／]\s*\S{1,16}$/u.test(title) ? -6 : 0),
  ({ title }) => (/^(?:网站)?首\s*页/.test(title) ? -8 : 0),
  ({ title }) => (/^(?:posted (?:in|on|by)|skip to|leave a|share this)\b/i.test(title) ? -10 : 0),
  // A document's file name; where its title stands by itself as well, that is its place.
  ({ survey, line, bare, behind }) =>
    /^\.[a-z]{3,4}$/.test(behind) &&
    survey.lines.some(({ text }, other) => other !== line && other < survey.first && bareOf(text) === bare)
      ? -4
      : 0,
  ({ title }) => (isReporterLine(title) || isDateline(title) ? -10 : 0),
  // 综合评分8.7　312 人做过: what readers did with it, counted.
  ({ title }) => (/\d\s*(?:人|次|条)\S/.test(title) && /[\s\u3000]/.test(title) ? -4 : 0),
  ({ title }) => (/欢迎(?:您|你|光临|访问|进入)|今天是/.test(title) ? -6 : 0),
  ({ title }) => (/[←→↑↓]|^[«‹<]|[»›>]$/.test(title) ? -6 : 0),
  // Under a Chinese title a paper has it once more in English.
  ({ survey, title }) => (!/\p{Script=Han}/u.test(title) && isHan(survey) ? -4 : 0),
  ({ title }) => (isOffer(title) ? -6 : 0),
  ({ title }) => (isMenu(title) ? -5 : 0),
  // 【馆藏故事】一把算尺的旅行 stands in a list of contents; the title itself stands below, without its column.
  ({ survey, title, head }) => (isListed(survey, title, head) ? -6 : 0),
  ({ title }) => (opensWithTool(title) ? -5 : 0),
  ({ survey, line }) => (isListedAbove(survey, line) ? -12 : 0),
  // Under a heading with its number the document is well under way.
  ({ survey, line }) =>
    [1, 2].some((step) => /^[一二三四五六七八九十]{1,3}、/.test(survey.lines[line - step]?.text ?? '')) ? -5 : 0,
  // 数十万从业者的共同关注！: what an account says of itself above everything it writes.
  ({ title }) => (/关注[!！]?$/.test(title) && !/引|受|备/.test(title.slice(-6)) ? -4 : 0),
];

/** A price, a number to dial or to send to, an address: what is offered, not what is told. */
function isOffer(title: string): boolean {
  return /\d\s*元\s*[/／每]|(?<!\d)\d{5,}(?!\d)|\d{3,4}-\d{7,8}|https?:|www\./i.test(title);
}

/** Six words or more in a row, none of them long; three where bars part them. */
function isMenu(title: string): boolean {
  const barred = title.split(/\s*[|｜]\s*/);
  if (barred.length >= 3 && barred.every((word) => word.length <= 8)) return true;
  const words = title.split(/[\s\u3000|｜·、]+/).filter((word) => word !== '');
  if (words.length >= 4 && words.every((word) => word.length >= 2 && word.length <= 4)) return true;
  return words.length >= 6 && words.every((word) => word.length <= 8);
}

function isListed(survey: Survey, title: string, head: number): boolean {
  const rest = /^[【[［]([^】\]］]{1,10})[】\]］]\s*(.{4,})$/.exec(title)?.[2];
  return rest !== undefined && survey.lines.slice(0, head).some(({ text }) => bareOf(text) === bareOf(rest));
}

/** `编辑　锁定　本词条由…认证`: words of buttons, and then what the page says of itself. */
function opensWithTool(title: string): boolean {
  const pieces = title.split(/[\s\u3000|｜·]+/);
  const [first = ''] = pieces;
  if (pieces.length < 2 || !/\p{Script=Han}/u.test(first)) return false;
  const coverage = coverageOf(first);
  return coverage.worded && coverage.share === 1 && pieces.length <= 8;
}

const EVIDENCE: readonly Evidence[] = [...REPETITION, ...PLACE, ...WORDING, ...OTHERWISE];

/** The points of a candidate: all reasons for and against it. */
export function weigh(sight: Sight): number {
  return EVIDENCE.reduce((sum, evidence) => sum + evidence(sight), 0);
}

/** Whether the text begins in Chinese: its first lines are what a title is in the language of. */
function isHan(survey: Survey): boolean {
  const sample = survey.lines
    .slice(survey.first, survey.first + 12)
    .map(({ text }) => text.slice(0, 200))
    .join('');
  return (sample.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 > sample.length;
}

/** A line that could well be a title: long enough, without the marks of menus and paths. */
export function isTitleLike(survey: Survey, index: number, shortest = SHORTEST_TITLE_LIKE): boolean {
  const text = survey.lines[index]?.text ?? '';
  const feature = survey.features[index];
  return (
    feature?.possible === undefined &&
    text.length >= shortest &&
    text.length <= 60 &&
    /\p{Script=Han}{4}/u.test(text) &&
    !/^[【[](?![^】\]]{1,10}[】\]].{10,})|[|_>»。]|\s[-–]\s|\s[A-Z]{3,}$/.test(text) &&
    !isMenu(text) &&
    !isBody(text) &&
    !isMeta(survey, index)
  );
}
