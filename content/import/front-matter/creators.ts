import type { Creator } from '#content/document';
import { fold } from '#content/text';
import { coverageOf } from '../clean/coverage.ts';
import { memberCards } from '../clean/member-cards.ts';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { factsIn } from './labels.ts';
import { bylineOf, hasFamilyName, isAuthorList, isBody, isNobody, isPersonName, isPost } from './names.ts';
import { isQuestionPage } from '../clean/question-page.ts';
import { isForum } from './sites.ts';
import type { Statement } from './statements.ts';
import { isMeta, type FoundTitle } from './title.ts';

export interface FoundCreators {
  readonly creators: readonly Creator[];
  readonly evidence: string;
  readonly rule: string;
  readonly confidence: number;
  /** Lines that are nothing but the byline. */
  readonly lines: readonly number[];
}

type Role = NonNullable<Creator['role']>;

/** Who made the article, by the strongest statement there is. */
export function findCreators(
  survey: Survey,
  title: FoundTitle | undefined,
  statements: readonly Statement[],
): FoundCreators | undefined {
  return (
    answerers(survey) ??
    unlessUnit(fromStatements(statements, ['author', 'reporter'], ['head'], 'byline', 0.95), survey) ??
    besideDate(survey, title) ??
    postedBy(survey) ??
    accountByline(survey) ??
    forumAuthor(survey) ??
    ownLine(survey, title) ??
    fromStatements(statements, ['poster'], ['head'], 'poster', 0.7) ??
    fromStatements(statements, ['author', 'reporter'], ['tail', 'inside'], 'byline-at-end', 0.85) ??
    fromStatements(statements, ['issuer'], ['head'], 'issuing-body', 0.9) ??
    reporterLine(survey) ??
    reporterInText(survey) ??
    memberBeforeDate(survey) ??
    blogOwner(survey) ??
    followed(survey) ??
    behindDate(survey, title) ??
    accountLine(survey, title) ??
    lastPart(survey) ??
    lastEditor(survey) ??
    signatory(survey)
  );
}

/** A section of an office (人事股) is not who speaks where the document is signed by the office itself. */
function unlessUnit(found: FoundCreators | undefined, survey: Survey): FoundCreators | undefined {
  const unit = found?.creators.length === 1 && /[股科课課室处處组組]$/.test(found.creators[0]?.name ?? '');
  return unit ? (signatory(survey) ?? found) : found;
}

/** The office that signed: a line of its own above the date at the document's end. */
function signatory(survey: Survey): FoundCreators | undefined {
  const end = Math.min(survey.tail, survey.lines.length, survey.last + 8);
  for (let line = Math.max(survey.first, survey.last - 4); line + 1 < end; line += 1) {
    const date = datesIn(survey.lines[line + 1]?.text ?? '', { republic: true })[0];
    const names = (survey.lines[line]?.text ?? '').split(/[\s\u3000]+/);
    if (date?.start !== 0 || !names.every((name) => isBody(name))) continue;
    const creators = names.map((name): Creator => ({ name, role: 'issuer' }));
    return { creators, evidence: names.join(' '), rule: 'signature', confidence: 0.85, lines: [] };
  }
  return undefined;
}

function fromStatements(
  statements: readonly Statement[],
  kinds: readonly Statement['kind'][],
  places: readonly Statement['where'][],
  rule: string,
  confidence: number,
): FoundCreators | undefined {
  const found = statements.filter(({ kind, where }) => kinds.includes(kind) && places.includes(where));
  const creators: Creator[] = [];
  for (const statement of found) {
    const role: Role | undefined =
      statement.kind === 'reporter'
        ? 'reporter'
        : statement.kind === 'issuer'
          ? 'issuer'
          : statement.kind === 'author'
            ? 'author'
            : undefined;
    for (const creator of namesIn(statement.value, role)) {
      if (!creators.some(({ name }) => name === creator.name)) creators.push(creator);
    }
  }
  if (creators.length === 0) return undefined;
  return { creators, evidence: found.map(({ value }) => value).join(' '), rule, confidence, lines: [] };
}

/** A button or counter that the value ran into. */
function isPlainTool(word: string): boolean {
  const coverage = coverageOf(fold(word));
  return coverage.worded && coverage.share === 1;
}

const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:(?:本报|本刊|本网|本台|特约|实习|见习|全媒体|首席|新华社|中新社|新华网|人民网)*记者|通讯员|特约通讯员|通讯员组|采访人员|实习生|见习生)$/,
    'reporter',
  ],
  [/^(?:摄影|图|摄|图片)$/, 'photographer'],
  [/^(?:译|翻译|编译|译者)$/, 'translator'],
  [/^(?:文|文字|撰文|撰稿|作者|执笔)$/, 'author'],
];

/** The creators a byline names: `记者 何晓岚 通讯员 罗平`, `陆一鸣（澄溪市第二人民医院主任医师）`, `推廣課　高月嬌`. */
export function namesIn(value: string, role?: Role): Creator[] {
  const creators: Creator[] = [];
  let current = role;
  let office = '';
  const pieces = value
    .replace(/[（(]([^）)]{2,40})[）)]/g, (_, inside: string) => `\u0001${inside.replace(/[\s、，,/]/g, '\u0002')} `)
    .split(/[\s\u3000、，,/／;；|&＆]+/)
    .filter((piece) => piece !== '');
  for (const piece of pieces) {
    if (/^\d/.test(piece) || /\d{1,2}[:：]\d{2}/.test(piece)) break;
    const [outside = '', inside] = piece.split('\u0001');
    const word = outside.replace(
      /^(?:(?:本报|本刊|本网|特约|实习|见习|全媒体)?记者|通讯员)(?=\p{Script=Han}{2,4}$)/u,
      (prefix) => {
        current = ROLE_WORDS.find(([pattern]) => pattern.test(prefix))?.[1] ?? current;
        return '';
      },
    );
    const changed = ROLE_WORDS.find(([pattern]) => pattern.test(word));
    if (changed !== undefined) {
      current = changed[1];
      continue;
    }
    if (isNobody(word) || word.length > 40 || /^\d+$|\d{4}[-年]/.test(word) || current === 'photographer') continue;
    const isLast = piece === pieces.at(-1);
    if (isPlainTool(word)) break;
    if (isBody(word) && !isLast && pieces.length > 1 && role !== 'issuer') {
      office = word;
      continue;
    }
    const affiliation = inside?.replace(/\u0002/g, '、') ?? (office === '' ? undefined : office);
    creators.push({
      name: word,
      ...(affiliation === undefined ? {} : { affiliation }),
      ...(current === undefined ? {} : { role: current }),
    });
  }
  // A name of two characters is often set wide: 王 明
  const [first, second] = creators;
  if (creators.length === 2 && first?.name.length === 1 && second?.name.length === 1)
    return [{ ...first, name: first.name + second.name }];
  return creators;
}

/** `中共青屏县委宣传部副部长  韩知远2012年03月07日08:26`: post and name right before the date. */
function besideDate(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  for (let line = title?.places.at(-1)?.line ?? 0; line < survey.first; line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const folded = survey.features[line]?.folded ?? '';
    const date = datesIn(folded)[0];
    if (
      date === undefined ||
      date.start < 2 ||
      factsIn(folded.slice(0, date.start)).length > 0 ||
      title?.places.some((place) => place.line === line)
    )
      continue;
    const before = text
      .slice(0, date.start)
      .replace(/[\s(（]+$/, '')
      .trim();
    const found = bylineOf(before);
    if (found !== undefined)
      return { creators: [found], evidence: before, rule: 'byline-before-date', confidence: 0.9, lines: [] };
  }
  return undefined;
}

/** A line of its own between the title and the line with the date, or right above the article. */
function ownLine(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  const from = Math.max(title?.subtitleLine ?? -1, title?.places.at(-1)?.line ?? -1) + 1;
  if (from === 0) return undefined;
  for (let line = from; line < Math.min(from + 3, survey.first); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const feature = survey.features[line];
    if (feature === undefined) break;
    if (isMeta(survey, line) && feature.possible === undefined) continue;
    if (feature.possible !== undefined || text.length > 50) break;
    const slash = /^(?:文|撰文|作者|图文|文图)\s*[／/|丨]\s*(.{2,40})$/.exec(text);
    const below = isPost(text) ? bylineOf(survey.lines[line + 1]?.text ?? '') : undefined;
    if (below !== undefined && line + 1 < survey.first) {
      return {
        creators: [{ affiliation: text, ...below }],
        evidence: `${text} ${below.name}`,
        rule: 'byline-line',
        confidence: 0.85,
        lines: [line, line + 1],
      };
    }
    const creators = slash?.[1] !== undefined ? namesIn(slash[1], 'author') : many(text);
    if (creators.length > 0) return { creators, evidence: text, rule: 'byline-line', confidence: 0.85, lines: [line] };
    break;
  }
  return undefined;
}

/** `[宋] 苏轼` names its dynasty before the name, `记者 何晓岚 通讯员 罗平` the role. */
function many(text: string): Creator[] {
  const one = bylineOf(text);
  if (one !== undefined) return [one];
  if (isAuthorList(text))
    return text
      .trim()
      .split(/[,，;；、]\s*|[\s\u3000]+/)
      .map((name): Creator => ({ name: name.replace(/[\d*①-⑨,\s]+$/g, ''), role: 'author' }));
  if (/^(?:本报|本刊|本网)?(?:记者|通讯员)[\s\u3000]*\S/.test(text)) return namesIn(text, 'reporter');
  const bare = /^[[【〔（(][\p{Script=Han}]{1,3}[\]】〕）)]\s*(\p{Script=Han}{2,4})$/u.exec(text);
  return bare?.[1] === undefined ? [] : [{ name: bare[1], role: 'author' }];
}

/** On pages where anyone may publish, the account's name stands alone between the title and the date. */
function accountLine(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  const line = (title?.places.at(-1)?.line ?? -2) + 1;
  const name = survey.lines[line]?.text ?? '';
  const dated = [1, 2, 3, 4, 5].some((step) => line + step < survey.first && isMeta(survey, line + step));
  if (line < 1 || line >= survey.first || !dated || !isMember(survey, line) || isMeta(survey, line) || isBody(name))
    return undefined;
  return { ...found(name, name, 'account-line'), confidence: 0.6, lines: [line] };
}

/** `原创 蓝若川 泊川诗刊 2019-04-12`: an account's page names author, account and date. */
function accountByline(survey: Survey): FoundCreators | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 20))) {
    const name = /^(?:原创|转载)[:：\s]+([^\s:：|]{2,12})\s+\S/.exec(text)?.[1];
    if (name !== undefined && !/^(?:最新|作者|来源|\d)/.test(name))
      return found(name, text, 'account-byline', 'author');
  }
  return undefined;
}

/** A forum shows its author's name, rank and points above the first turn. */
function forumAuthor(survey: Survey): FoundCreators | undefined {
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
      /^(?:\d+|主题|帖子|积分|楼主|发表于.*|发消息|版主|管理员|.*会员|等级.*|威望.*|注册时间.*)$/.test(
        fold(line.text),
      ) &&
      isMember(survey, index - 1),
  );
  const name = head[stats - 1]?.text;
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
    !/[\s:：|]/.test(text) &&
    feature?.possible === undefined &&
    /\p{L}/u.test(text)
  );
}

function found(name: string, evidence: string, rule: string, role?: Role): FoundCreators {
  return { creators: [{ name, ...(role === undefined ? {} : { role }) }], evidence, rule, confidence: 0.8, lines: [] };
}

/** On a question page, the names above the answers. */
function answerers(survey: Survey): FoundCreators | undefined {
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

/** `溪边的码农 于 2018-07-21 16:33:09 发布`, `单车老顾 发表于 2013-6-2` */
function postedBy(survey: Survey): FoundCreators | undefined {
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

/** `本报记者 程立夏 摄影报道` on a line of its own, with which the text begins. */
function reporterLine(survey: Survey): FoundCreators | undefined {
  for (let line = Math.max(0, survey.first - 3); line <= survey.first; line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const value =
      /^(?:□|■|◎|●|\s)*(?:本报|本刊|本网|本台|特约|见习|实习|全媒体)?(?:记者|通讯员)[\s\u3000/:：]+(.{2,40})$/.exec(
        text,
      )?.[1];
    const names =
      value === undefined
        ? []
        : namesIn(value, 'reporter').filter(({ name }) => isPersonName(name) && hasFamilyName(name));
    if (names.length > 0) return { creators: names, evidence: text, rule: 'reporter-line', confidence: 0.8, lines: [] };
  }
  return undefined;
}

/** `阿芜 2016-05-09 23:14:52`: on a page with followers and likes, the name before the date. */
function memberBeforeDate(survey: Survey): FoundCreators | undefined {
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

/** `本报讯（记者 何晓岚）`, `（本报记者 张三）` at the beginning or end of the text. */
function reporterInText(survey: Survey): FoundCreators | undefined {
  const ends = [survey.lines[survey.first]?.text.slice(0, 80), survey.lines[survey.last]?.text.slice(-60)];
  for (const text of ends) {
    const match =
      /[（(]((?:本报|本刊|本网|特约|实习|新华社|新华网)?(?:记者|通讯员)[\s\u3000:：]*[^）)]{2,40})[）)]|(?:^|电\s*)[（(]?((?:记者|通讯员)\s*\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,3})[）)]/u.exec(
        text ?? '',
      );
    const names = namesIn(match?.[1] ?? match?.[2] ?? '', 'reporter').filter(({ name }) => isPersonName(name));
    if (names.length > 0)
      return { creators: names, evidence: match?.[0] ?? '', rule: 'reporter-in-text', confidence: 0.75, lines: [] };
  }
  return undefined;
}

function blogOwner(survey: Survey): FoundCreators | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 30))) {
    const match = /^(\S{2,16}?)的(?:博客|空间|BLOG|Blog|blog|主页|专栏|日志)(?:\s|_|-|$)/.exec(text);
    if (match?.[1] !== undefined && !isNobody(match[1])) return found(match[1], text, 'blog-owner');
  }
  return undefined;
}

/** `最近修改：2022-08-04 · 阅读约需 4 分钟 · 纸鸢号运营团队`: the last part of a line of facts. */
function lastPart(survey: Survey): FoundCreators | undefined {
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
function followed(survey: Survey): FoundCreators | undefined {
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
function behindDate(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  for (let line = title?.places.at(-1)?.line ?? 0; line < Math.min(survey.first, 40); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const folded = survey.features[line]?.folded ?? '';
    const [date] = datesIn(folded);
    if (date === undefined || text.length > 60 || date.start > 2 || factsIn(folded.slice(0, date.end)).length > 0)
      continue;
    const name = /^[\s|·/]{1,4}([\p{L}\p{N}_-]{2,12})(?=[\s|·]|$)/u.exec(text.slice(date.end))?.[1];
    if (
      name === undefined ||
      /\d$|^(?:星期|周|来源|来自|发表|发布|阅读|浏览|第|上午|下午|已|共|编辑|更新|于)/.test(name)
    )
      continue;
    if (!isNobody(name) && !isBody(name) && !isPlainTool(name))
      return { ...found(name, text, 'behind-date'), confidence: 0.6 };
  }
  return undefined;
}

/** An encyclopedia names who changed the entry last. */
function lastEditor(survey: Survey): FoundCreators | undefined {
  for (let line = survey.last + 1; line < survey.lines.length; line += 1) {
    const folded = survey.features[line]?.folded ?? '';
    if (!/最近更新|最近编辑|创建者|最后编辑|最后修改于|最后修订于/.test(folded)) continue;
    const text = `${survey.lines[line]?.text ?? ''} ${survey.lines[line + 1]?.text ?? ''}`;
    const match = /(?:最近更新|最近编辑|创建者|最后编辑)(?:者)?\s*[：:]?\s*([^\s（(：:]{2,20})\s*[（(]/.exec(text);
    const name = match?.[1] ?? /最后(?:修改|修订|编辑)于.{8,40}?由\s*([^\s（(：:．.。]{2,20})/.exec(text)?.[1];
    if (name !== undefined && !isNobody(name)) return found(name, text, 'last-editor', 'editor');
  }
  return undefined;
}
