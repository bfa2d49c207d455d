import type { Creator } from '#content/document';
import { fold } from '#content/text';
import { coverageOf } from '../clean/coverage.ts';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { found, type FoundCreators, type Role } from './found-creators.ts';
import type { FoundTitle } from './found-title.ts';
import { factsIn } from './labels.ts';
import { hasFamilyName, isBody, isNobody, isPersonName } from './names.ts';
import { isPlaceName } from './places.ts';

/**
 * The grammar of bylines without colons: a line around the title is a row of words, each a date, a labelled value, a
 * counter or button, a role (记者, 通讯员), a person, a house or an account. Who wrote the article is who stands behind a
 * role, or who is left over beside the date when all else is explained.
 */
type WordKind = 'date' | 'fact' | 'tool' | 'place' | 'role' | 'person' | 'body' | 'account' | 'other';

interface Word {
  readonly kind: WordKind;
  readonly text: string;
}

/** Lines above the title and below it in which a byline stands. */
const ABOVE = 3;
const BELOW = 16;
const LONGEST_BYLINE = 120;

const REPORTER =
  /^(?:本报|本刊|本网|本台|特约|见习|实习|全媒体|首席|融媒体|新华社|中新社|新华网|人民网|\p{Script=Han}{2,10}(?:报|刊|社|网|台|中心|文艺))*(?:记者|通讯员|特约撰稿人?|实习生|见习生)$/u;
const WRITER = /^(?:文|文字|撰文|撰稿|作者|执笔|by)$/;
/** Who took the pictures, set the page or edited it did not write the article. */
const OTHERS = /^(?:图|摄影|摄|图片|编辑|责编|责任编辑|校对|审核|排版|制图|视频|剪辑|翻译|译|摄影报道|文\/图|报道)$/;
const BULLET = /^[□■◎●◆▪☆★▲△（(【[\s]+/;
const CLOSING_BRACKET = /[）)】\]]+$/;

/** `□ 记者 岳知微`, `文 | 阿棠`: a line that a role opens. */
export function isRoleLine(text: string): boolean {
  const folded = fold(text).replace(BULLET, '');
  const word = /^(?:文\/图|[^\s:|丨/]{1,10})(?=[\s:|丨/])/.exec(folded)?.[0] ?? '';
  if (text.length > 50) return false;
  return REPORTER.test(word) || ((WRITER.test(word) || OTHERS.test(word)) && /^\S{1,6}\s*[:|丨/]/.test(folded));
}

/** The persons behind a role: 记者 江予白 通讯员 秦小满. */
export function behindRole(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  for (const line of linesAround(survey, title)) {
    const text = survey.lines[line]?.text ?? '';
    const creators: Creator[] = [];
    let role: Role | undefined;
    for (const word of wordsOf(text, survey.features[line]?.folded ?? '')) {
      if (word.kind === 'role') role = roleOf(word.text);
      else if (word.kind === 'person' && role !== undefined) creators.push({ name: word.text, role });
      else if (word.kind !== 'body') role = undefined;
    }
    if (creators.length > 0) {
      const whole = isRoleLine(text) && datesIn(survey.features[line]?.folded ?? '').length === 0;
      return { creators, evidence: text, rule: 'behind-role', confidence: 0.9, lines: whole ? [line] : [] };
    }
  }
  return undefined;
}

/** `2013-06-03　741阅读　86评论　夜航船`: the one word beside the date that nothing else explains. */
export function leftOverByDate(
  survey: Survey,
  title: FoundTitle | undefined,
  site: string | undefined,
): FoundCreators | undefined {
  for (const line of linesAround(survey, title)) {
    const text = survey.lines[line]?.text ?? '';
    const words = wordsOf(text, survey.features[line]?.folded ?? '');
    if (!words.some(({ kind }) => kind === 'date') || words.some(({ kind }) => kind === 'other')) continue;
    const left = words.filter(({ kind }) => kind === 'account' || kind === 'person');
    const persons = left.filter(({ kind }) => kind === 'person');
    // 南浦文艺　庄思齐: beside persons another word is the house they write for.
    if (persons.length > 0 && left.length === persons.length + 1 && left[0]?.kind === 'account') left.shift();
    const [one] = left;
    const own = left.length === 1 && words.every(({ kind }) => kind !== 'fact');
    const named = left.length <= 2 && left.every(({ kind }) => kind === 'person');
    if (one !== undefined && (own || named) && one.text !== site)
      return named
        ? { ...found(one.text, text, 'beside-date'), creators: left.map((word) => ({ name: word.text })) }
        : { ...found(one.text, text, 'beside-date'), confidence: 0.65 };
  }
  return undefined;
}

function linesAround(survey: Survey, title: FoundTitle | undefined): number[] {
  const at = title?.places[0]?.line ?? 0;
  const lines: number[] = [];
  for (
    let line = Math.max(0, at - ABOVE);
    line <= Math.min(survey.first, survey.lines.length - 1, at + BELOW);
    line += 1
  ) {
    const own = title?.places.some((place) => place.line === line) === true;
    const feature = survey.features[line];
    if (!own && feature !== undefined && feature.length <= LONGEST_BYLINE && (!feature.prose || line < survey.first))
      lines.push(line);
  }
  // Below the title before above it: what stands there is surer to be its own.
  return lines.toSorted((a, b) => Number(a < at) - Number(b < at) || a - b);
}

function wordsOf(text: string, folded: string): Word[] {
  const dates = datesIn(folded);
  const facts = factsIn(folded);
  const words: Word[] = [];
  let factEnds = 0;
  for (const { index, 0: word } of text.matchAll(/[^\s\u3000|｜·•丨]+/g)) {
    const end = index + word.length;
    const fact = facts.find(({ at }) => at >= index && at < end);
    // A label takes the first word behind it; what follows that is no longer its value.
    if (fact !== undefined) factEnds = end > fact.start ? end : Number.POSITIVE_INFINITY;
    const valued = fact === undefined && factEnds === Number.POSITIVE_INFINITY;
    if (valued) factEnds = end;
    if (fact !== undefined || valued || index < factEnds) words.push({ kind: 'fact', text: word });
    else if (dates.some((date) => index < date.end && date.start < end)) words.push(...besideGlued(word, index, dates));
    else {
      const bare = word.replace(BULLET, '').replace(CLOSING_BRACKET, '');
      words.push({ kind: kindOf(bare), text: bare });
    }
  }
  // 围观 4921: a word with a number behind it is a counter, whatever it says.
  return words.flatMap((word, index) => {
    if (word.text === '') return [];
    const counter =
      (word.kind === 'account' || word.kind === 'person') && /^[\d.,]+[万kw]?\+?$/i.test(words[index + 1]?.text ?? '');
    return [counter ? { ...word, kind: 'tool' as const } : word];
  });
}

/** 韩知远2012年03月07日: a name glued to the date. */
function besideGlued(word: string, index: number, dates: readonly { readonly start: number }[]): Word[] {
  const [date] = dates.filter(({ start }) => start > index && start < index + word.length);
  const name = date === undefined ? '' : word.slice(0, date.start - index);
  return [...(name.length >= 2 ? [{ kind: kindOf(name), text: name }] : []), { kind: 'date', text: word }];
}

function kindOf(word: string): WordKind {
  const folded = fold(word);
  if (REPORTER.test(folded) || WRITER.test(folded) || OTHERS.test(folded)) return 'role';
  if (isPlaceName(word) || /^(?:星期|周|週).$/.test(word)) return 'place';
  const coverage = coverageOf(folded);
  if ((coverage.worded && coverage.share === 1) || /^[^\p{L}]*$/u.test(folded) || NUMBERED.test(folded)) return 'tool';
  if (isPersonName(word) && hasFamilyName(word)) return 'person';
  if (isBody(word)) return 'body';
  if (/^[\p{L}\p{N}_-]{2,16}$/u.test(word) && !isNobody(word) && !/创作者|爱好者|答主|领域|频道$|栏目$/.test(folded))
    return 'account';
  return 'other';
}

/** 741阅读, 86评论, 1.8万人已读, 3421/26 */
const NUMBERED = /^[\d.,/]+(?:万|k|w)?\+?[\p{Script=Han}a-z]{0,5}$/u;

function roleOf(word: string): Role | undefined {
  const folded = fold(word);
  return REPORTER.test(folded) ? 'reporter' : WRITER.test(folded) ? 'author' : undefined;
}
