import type { Creator } from '#content/document';
import { fold } from '#content/text';
import { memberCards } from '../clean/member-cards.ts';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { factsIn } from './labels.ts';
import { isBody, isNobody } from './names.ts';
import { ANSWERS_HEADING } from '../clean/answers-heading.ts';
import { isQuestionPage } from '../clean/question-page.ts';
import { isPlaceName } from './places.ts';
import { isForum } from './sites.ts';
import { isMeta } from './meta-line.ts';
import type { FoundTitle } from './found-title.ts';
import { found, isPlainTool, type FoundCreators } from './found-creators.ts';

/** On pages where anyone may publish, the account's name stands alone between the title and the date. */
export function accountLine(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  const line = (title?.places.at(-1)?.line ?? -2) + 1;
  const name = survey.lines[line]?.text ?? '';
  const dated = [1, 2, 3, 4, 5].some((step) => line + step < survey.first && isMeta(survey, line + step));
  if (line < 1 || line >= survey.first || !dated || !isMember(survey, line) || isMeta(survey, line) || isBody(name))
    return undefined;
  return { ...found(name, name, 'account-line'), confidence: 0.6, lines: [line] };
}

/** `原创 蓝若川 泊川诗刊 2019-04-12`: an account's page names author, account and date. */
export function accountByline(survey: Survey): FoundCreators | undefined {
  const board = boardAuthor(survey);
  if (board !== undefined) return board;
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 20))) {
    const name =
      /^(?:原创|转载)[:：\s]+([^\s:：|]{2,12})\s+\S/.exec(text)?.[1] ??
      /^([^\s:：|·]{2,16})\s*·\s*(?:微信)?公众号\s*·/.exec(text)?.[1] ??
      /^([^\s:：|]{2,12})\s+[^\s:：|\d]{2,20}\s+(?:19|20)\d\d[-年/.].{6,18}\s发表于\S{2,6}$/.exec(text)?.[1];
    if (name !== undefined && !/^(?:最新|作者|来源|\d)/.test(name))
      return found(name, text, 'account-byline', 'author');
  }
  return undefined;
}

/** `作者 heron (苍鹭)` between 看板 and 標題: a bulletin board sets its labels apart by nothing but a blank. */
function boardAuthor(survey: Survey): FoundCreators | undefined {
  const head = survey.features.slice(0, Math.min(survey.first, 20)).map(({ folded }) => folded);
  if (head.filter((folded) => /^(?:看板|标题|时间)(?:\s|$)/.test(folded)).length < 2) return undefined;
  const line = head.findIndex((folded) => /^作者\s+\S/.test(folded));
  const text = survey.lines[line]?.text ?? '';
  const name = /^作者\s+(\S+)/.exec(text)?.[1];
  return name === undefined ? undefined : { ...found(name, text, 'board-author', 'author'), lines: [line] };
}

/** A forum shows its author's name, rank and points above the first turn. */
export function forumAuthor(survey: Survey): FoundCreators | undefined {
  const head = survey.lines.slice(0, survey.first);
  if (!isForum(survey)) return undefined;
  for (const { text } of head) {
    const edited = /本帖最后由\s*(.{1,24}?)\s*于/.exec(text);
    if (edited?.[1] !== undefined) return found(edited[1], text, 'forum-edit');
  }
  const card = memberCards(survey.features).find((line) => line < survey.first);
  const member = card === undefined ? undefined : survey.lines[card]?.text;
  if (member !== undefined) return found(member, member, 'forum-member');
  const stats = head.findIndex(
    (line, index) =>
      index > 0 &&
      /^(?:\d+|(?:(?:主题|帖子|积分|精华|威望|金钱)\s*[\d,]+\s*){2,}|主题|帖子|积分|楼主|发表于.*|发消息|版主|管理员|.*会员|等级.*|威望.*|注册时间.*)$/.test(
        fold(line.text),
      ) &&
      isMember(survey, index - 1),
  );
  // 南瓜灯不灭, under it the rank he has, under that his level: the name is the first of them.
  const above = stats >= 2 && isMember(survey, stats - 2) && isPlainTool(head[stats - 3]?.text ?? '') ? 2 : 1;
  const name = head[stats - above]?.text;
  return name === undefined ? undefined : found(name, name, 'forum-member');
}

/** A name, or what a member says of himself. */
function isShortPlain(survey: Survey, line: number): boolean {
  const feature = survey.features[line];
  return (
    feature !== undefined && feature.length <= 40 && feature.possible === undefined && !/[。！？]/.test(feature.folded)
  );
}

function isMember(survey: Survey, line: number): boolean {
  const text = survey.lines[line]?.text ?? '';
  const feature = survey.features[line];
  return (
    text.length >= 2 &&
    text.length <= 16 &&
    !/[\s:：|，。、！？]/.test(text) &&
    feature?.possible === undefined &&
    /\p{L}/u.test(text)
  );
}

/** On a question page, the names above the answers. */
export function answerers(survey: Survey): FoundCreators | undefined {
  if (!isQuestionPage(survey.features)) return undefined;
  const creators: Creator[] = [];
  for (let line = 1; line <= survey.last; line += 1) {
    const feature = survey.features[line];
    if (
      feature?.possible !== 'answer-frame' ||
      !/采纳|推荐于|回答于|人赞同|个赞|的回答|答主|关注$/.test(feature.folded)
    )
      continue;
    // A member's name, and often a line on who he is, stand above the frame.
    const above = [line - 1, line - 2].filter(
      (index, step) => index > 0 && isMember(survey, index) && (step === 0 || isShortPlain(survey, line - 1)),
    );
    const before = above.at(-1);
    const name = before === undefined ? undefined : survey.lines[before]?.text;
    const answered = survey.features.slice(line, line + 14).some((next) => next.prose);
    if (name !== undefined && answered && !creators.some((creator) => creator.name === name))
      creators.push({ name, role: 'respondent' });
  }
  return creators.length === 0
    ? undefined
    : { creators, evidence: creators.map(({ name }) => name).join(' '), rule: 'answerer', confidence: 0.8, lines: [] };
}

/** The name under the heading of the answers: 医生回答（1）, and below it 阳和启, and what he is. */
export function answererUnderHeading(survey: Survey): FoundCreators | undefined {
  const heading = survey.features.findIndex(({ folded }, line) => line > 0 && ANSWERS_HEADING.test(folded));
  const text = heading === -1 ? '' : (survey.lines[heading + 1]?.text ?? '');
  const name = /^(\p{Script=Han}{2,4}?)(?:主任|副主任|主治)?(?:医师|医生|律师|老师|教授)$/u.exec(text)?.[1] ?? text;
  return heading === -1 || heading > survey.last || !isMember(survey, heading + 1)
    ? undefined
    : { creators: [{ name, role: 'respondent' }], evidence: text, rule: 'answerer', confidence: 0.7, lines: [] };
}

/** `溪边的码农 于 2018-07-21 16:33:09 发布`, `单车老顾 发表于 2013-6-2` */
export function postedBy(survey: Survey): FoundCreators | undefined {
  for (let line = 0; line < survey.first; line += 1) {
    const folded = survey.features[line]?.folded ?? '';
    const text = survey.lines[line]?.text ?? '';
    for (const date of datesIn(folded)) {
      const before = text.slice(0, date.start);
      const match = /(?:^|[\s·|])([^\s·|:：]{2,24})\s*(?:于|发表于|发布于|posted by|@)\s*$/i.exec(before);
      const name = match?.[1] ?? '';
      if (
        name !== '' &&
        !/[，,。（(）)“”《》【】]|文章$|^(?:最新|推荐|注册|发表|发布|最后|编辑|更新|修改|本帖)/.test(name) &&
        !isNobody(name)
      )
        return found(name, text, 'posted-by');
    }
  }
  return undefined;
}

/** `阿芜 2016-05-09 23:14:52`: on a page with followers and likes, the name before the date. */
export function memberBeforeDate(survey: Survey): FoundCreators | undefined {
  const social = survey.features.some(({ possible }) => SOCIAL.has(possible ?? ''));
  for (let line = 0; social && line < Math.min(survey.first, 30); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const name =
      /^([\p{L}\p{N}_-]{2,16})[\s\u3000·|]+(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d\d:\d\d(?::\d\d)?)?$/u.exec(
        text,
      )?.[1];
    if (name !== undefined && !isBody(name) && !isNobody(name) && !isPlainTool(name))
      return found(name, text, 'member-before-date');
  }
  return undefined;
}

/** Kinds of furniture that only pages of members have. */
const SOCIAL: ReadonlySet<string> = new Set([
  'community',
  'answer-frame',
  'like-counter',
  'forum-member',
  'forum-turn',
]);

export function blogOwner(survey: Survey): FoundCreators | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 30))) {
    const match = /^(\S{2,16}?)的(?:博客|空间|BLOG|Blog|blog|主页|专栏|日志)(?:\s|_|-|$)/.exec(text);
    if (match?.[1] !== undefined && !isNobody(match[1])) return found(match[1], text, 'blog-owner');
  }
  return undefined;
}

/** `最近修改：2022-08-04 · 阅读约需 4 分钟 · 纸鸢号运营团队`: the last part of a line of facts. */
export function lastPart(survey: Survey): FoundCreators | undefined {
  for (const [line, { text }] of survey.lines.slice(0, Math.min(survey.first, 40)).entries()) {
    const parts = text.split(/\s+[·|]\s+/);
    const name = parts.at(-1) ?? '';
    if (parts.length < 3 || datesIn(survey.features[line]?.folded ?? '').length === 0) continue;
    if (/^[\p{L}]{2,12}$/u.test(name) && !isNobody(name) && !isPlainTool(name))
      return { ...found(name, text, 'last-part'), confidence: 0.5 };
  }
  return undefined;
}

/** Above the text, the name over a button to follow its bearer, or in the line that says by whom a page was written. */
export function followed(survey: Survey): FoundCreators | undefined {
  for (let line = 1; line + 1 < survey.first; line += 1) {
    const next = survey.features[line + 1]?.folded ?? '';
    const name = survey.lines[line]?.text ?? '';
    const beside = /^([\p{L}\p{N}_-]{2,12})\s+\+?\s*关注$/u.exec(name)?.[1];
    if (beside !== undefined && !isNobody(beside) && !isPlainTool(beside)) return found(beside, name, 'followed');
    if (/^\+?\s*关注(?:\s|$)/.test(next) && isMember(survey, line) && !isBody(name) && !isNobody(name))
      return found(name, name, 'followed');
  }
  for (const { text } of survey.lines.slice(survey.last + 1)) {
    const name = /^(?:该|此|本)\S{2,4}是?由\s*(\S{2,16}?)\s*(?:编写|创作|原创|撰写)/.exec(text)?.[1];
    if (name !== undefined && !isNobody(name)) return found(name, text, 'written-by');
  }
  return undefined;
}

/** `2014-06-20 书山有鹿`: on a page where anyone may publish, the name behind the date. */
export function behindDate(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  for (let line = title?.places.at(-1)?.line ?? 0; line < Math.min(survey.first, 40); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const folded = survey.features[line]?.folded ?? '';
    const [date] = datesIn(folded);
    if (
      date === undefined ||
      text.length > 60 ||
      !/^(?:|.{0,2}|(?:发表|发布|写|更新)于\s*)$/.test(folded.slice(0, date.start)) ||
      factsIn(folded.slice(0, date.end)).length > 0
    )
      continue;
    const name = /^[\s|·/]{1,4}(?:(?:由|by|作者[:：]?)\s*)?([\p{L}\p{N}_-]{2,12})(?=[\s|·]|$)(?!\s*\d)/iu.exec(
      text.slice(date.end),
    )?.[1];
    if (
      name === undefined ||
      /\d$|^(?:星期|周|来源|来自|发表|发布|阅读|浏览|第|上午|下午|已|共|编辑|更新|于)/.test(name)
    )
      continue;
    if (!isNobody(name) && !isBody(name) && !isPlainTool(name) && !isPlaceName(name))
      return { ...found(name, text, 'behind-date'), confidence: 0.6 };
  }
  return undefined;
}

/** An encyclopedia names who changed the entry last. */
export function lastEditor(survey: Survey): FoundCreators | undefined {
  for (let line = survey.last + 1; line < survey.lines.length; line += 1) {
    const folded = survey.features[line]?.folded ?? '';
    if (!/最近更新|最近编辑|创建者|最后编辑|最后修改于|最后修订于/.test(folded)) continue;
    const text = `${survey.lines[line]?.text ?? ''} ${survey.lines[line + 1]?.text ?? ''}`;
    const match =
      /(?:最近更新|最近编辑|创建者|最后编辑)(?:者)?\s*[：:]?\s*([^\s（(：:]{2,20})\s*[（(]/.exec(text) ??
      /(?:最近|最后)编辑者\s*[：:]\s*([^\s（(：:]{2,20})/.exec(text);
    const name = match?.[1] ?? /最后(?:修改|修订|编辑)于.{8,40}?由\s*([^\s（(：:．.。]{2,20})/.exec(text)?.[1];
    if (name !== undefined && !isNobody(name)) return found(name, text, 'last-editor', 'editor');
  }
  return undefined;
}
