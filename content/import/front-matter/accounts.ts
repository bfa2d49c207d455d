import { fold } from '#content/text';
import { coverageOf } from '../clean/coverage.ts';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { found, type FoundCreators } from './found-creators.ts';
import { bareOf, isMeta } from './meta-line.ts';
import { isBody, isNobody } from './names.ts';
import { isPlaceName } from './places.ts';
import type { FoundTitle } from './found-title.ts';

/** A run of a line above the article that may be the name of the account that published it. */
interface Account {
  readonly name: string;
  readonly line: number;
  readonly wholeLine: boolean;
}

type Evidence = (account: Account, survey: Survey, title: FoundTitle) => number;

/** Below this an account is a guess. */
const ENOUGH = 4;
/** Lines around the title in which an account stands. */
const ABOVE = 2;
const BELOW = 8;

const EVIDENCE: readonly Evidence[] = [
  ({ line }, _, title) => {
    const below = line - (title.places.at(-1)?.line ?? 0);
    return below >= 0 && below <= 3 ? 1 : 0;
  },
  ({ wholeLine }) => (wholeLine ? 1 : 0),
  // Its date stands beside it or right below.
  ({ line, wholeLine }, survey) => {
    if (!wholeLine) return 2;
    return [1, 2].some((step) => line + step < survey.first && isMeta(survey, line + step)) ? 2 : 0;
  },
  // The page names it once more: over its other articles, beside the button to follow it, in a reader's answer.
  (account, survey) => Math.min(2, repeats(account, survey)) * 2,
  ({ line }, survey) => ([1, 2, 3].some((step) => FOLLOW.test(foldedAt(survey, line + step))) ? 2 : 0),
  ({ line }, survey) => (PORTRAIT.test(foldedAt(survey, line - 1)) ? 2 : 0),
  ({ line, wholeLine }, survey) => (wholeLine && isProfile(foldedAt(survey, line + 1)) ? 3 : 0),
];

const FOLLOW =
  /^[+＋]?\s*(?:已?关注|加关注|关注ta|发消息|私信|发私信|加好友|订阅)(?:\s|$)|粉丝数?\s*\d|\d\s*(?:粉丝|声望|关注者|文章|获赞)/;
/** The rank of a member, or the button to follow him. */
export function isMemberFrame(folded: string): boolean {
  return FOLLOW.test(folded) || /^(?:lv\.?\s?\d+|v\d+|[+＋]\s*关注)(?:\s|$)/.test(folded);
}

const PORTRAIT = /^(?:头像|作者头像|用户头像|avatar)$/;

/** What members say of themselves under their name: 民俗领域爱好者,优质原创作者. */
function isProfile(folded: string): boolean {
  return (
    folded.length >= 4 &&
    folded.length <= 40 &&
    !/[。:]/.test(folded) &&
    /答主|作者$|创作者|爱好者|达人|博主|领域|认证|工程师|编辑$|写手|自媒体|从业者|[爱喜]欢\S{1,8}$|研究生$/.test(folded)
  );
}

/**
 * On pages where anyone may publish, the account whose article it is: of the names around title and date, the one with
 * most evidence for it.
 */
export function publishingAccount(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  if (title === undefined) return undefined;
  const at = title.places.at(-1)?.line ?? 0;
  let best: { readonly account: Account; readonly score: number } | undefined;
  for (let line = Math.max(0, at - ABOVE); line < Math.min(survey.first, at + BELOW); line += 1) {
    if (title.places.some((place) => place.line === line) || title.subtitleLine === line) continue;
    const account = accountIn(survey, line);
    if (account === undefined || bareOf(account.name) === bareOf(title.title)) continue;
    const score = EVIDENCE.reduce((sum, evidence) => sum + evidence(account, survey, title), 0);
    if (score >= ENOUGH && score > (best?.score ?? 0)) best = { account, score };
  }
  if (best === undefined) return undefined;
  const { name, line, wholeLine } = best.account;
  return {
    ...found(name, survey.lines[line]?.text ?? name, 'publishing-account'),
    confidence: Math.min(0.9, 0.4 + best.score * 0.06),
    lines: wholeLine ? [line] : [],
  };
}

function accountIn(survey: Survey, line: number): Account | undefined {
  const text = survey.lines[line]?.text ?? '';
  const [date] = datesIn(survey.features[line]?.folded ?? '');
  const before = date === undefined ? text : text.slice(0, date.start).trim();
  if (!isAccountName(before) || isProfile(fold(before))) return undefined;
  if (date === undefined && (survey.features[line]?.possible !== undefined || isMeta(survey, line))) return undefined;
  return { name: before, line, wholeLine: date === undefined };
}

/** A nickname: a few letters without a mark, no word of a page, no place, no office, nobody in particular. */
function isAccountName(name: string): boolean {
  if (!/^[\p{L}\p{N}_·-]{2,16}$/u.test(name) || !/\p{L}/u.test(name)) return false;
  const coverage = coverageOf(fold(name));
  return (
    !isNobody(name) &&
    !isPlaceName(name) &&
    !isBody(name) &&
    !(coverage.worded && coverage.share > 0.6) &&
    !isSmallWord(name)
  );
}

function isSmallWord(name: string): boolean {
  return /^(?:广告|廣告|原创|原創|独家|獨家|首发|首發|\d.*[次分条]|第.{1,4}[期版章节卷])$/.test(name);
}

/** Lines elsewhere on the page that are the name, or begin with it before a blank or mark. */
function repeats({ name, line }: Account, survey: Survey): number {
  let times = 0;
  survey.lines.forEach(({ text }, other) => {
    const edge = other < survey.first || other > survey.last;
    if (!edge || other === line || !text.startsWith(name)) return;
    if (/^(?:$|[\s\u3000:：(（赞说]|的(?:主页|专栏|文章|博客))/.test(text.slice(name.length))) times += 1;
  });
  return times;
}

function foldedAt(survey: Survey, line: number): string {
  return line < 0 || line >= survey.first ? '' : (survey.features[line]?.folded ?? '');
}
