import type { Creator } from '#content/document';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { factsIn } from './labels.ts';
import { authorsIn, bylineOf, isAuthorList, isBody, isNobody, isPost } from './names.ts';
import type { Statement } from './statements.ts';
import { isMeta } from './meta-line.ts';
import { publishingAccount } from './accounts.ts';
import { namesIn } from './names-in.ts';
import { reporterInText } from './reporter-in-text.ts';
import { specialist } from './specialist.ts';
import { behindRole, leftOverByDate } from './byline.ts';
import type { FoundTitle } from './found-title.ts';
import { court, issuerInTitle, signatory } from './issuers.ts';
import { found, type FoundCreators, type Role } from './found-creators.ts';
import {
  accountByline,
  accountLine,
  answererUnderHeading,
  answerers,
  behindDate,
  blogOwner,
  followed,
  forumAuthor,
  lastEditor,
  lastPart,
  memberBeforeDate,
  postedBy,
} from './members.ts';

/** Who made the article, by the strongest statement there is. */
export function findCreators(
  survey: Survey,
  title: FoundTitle | undefined,
  statements: readonly Statement[],
  site: string | undefined,
): FoundCreators | undefined {
  return (
    answerers(survey) ??
    answererUnderHeading(survey) ??
    unlessUnit(fromStatements(statements, ['author', 'reporter'], ['head'], 'byline', 0.95), survey) ??
    behindRole(survey, title) ??
    besideDate(survey, title) ??
    postedBy(survey) ??
    accountByline(survey) ??
    forumAuthor(survey) ??
    ownLine(survey, title) ??
    fromStatements(statements, ['poster'], ['head'], 'poster', 0.7) ??
    fromStatements(statements, ['author', 'reporter'], ['tail', 'inside'], 'byline-at-end', 0.85) ??
    fromStatements(statements, ['issuer'], ['head', 'inside'], 'issuing-body', 0.9) ??
    court(survey) ??
    reporterInText(survey) ??
    specialist(survey, title) ??
    signatory(survey) ??
    issuerInTitle(title) ??
    creditedAccount(survey, statements) ??
    publishingAccount(survey, title) ??
    leftOverByDate(survey, title, site) ??
    memberBeforeDate(survey) ??
    blogOwner(survey) ??
    followed(survey) ??
    behindDate(survey, title) ??
    accountLine(survey, title) ??
    lastPart(survey) ??
    lastEditor(survey) ??
    fromStatements(statements, ['poster'], ['tail'], 'poster', 0.6)
  );
}

/** A section of an office (人事股) is not who speaks where the document is signed by the office itself. */
function unlessUnit(found: FoundCreators | undefined, survey: Survey): FoundCreators | undefined {
  const unit = found?.creators.length === 1 && /[股科课課室处處组組]$/.test(found.creators[0]?.name ?? '');
  return unit ? (signatory(survey) ?? found) : found;
}

/** `网易号`, `百家号`: what such an account publishes is its own, and the page credits it as its source. */
function creditedAccount(survey: Survey, statements: readonly Statement[]): FoundCreators | undefined {
  const published = survey.features.some(
    ({ folded, length }) =>
      length <= 400 && /自媒体平台|(?:网易|百家|搜狐|头条|企鹅|大鱼|一点)号.{0,20}(?:用户|作者|上传|发布)/.test(folded),
  );
  const source = statements.find(({ kind, where }) => kind === 'source' && where === 'head')?.value ?? '';
  if (!published || isBody(source) || isNobody(source) || !/^\S{2,16}$/.test(source)) return undefined;
  return found(source, source, 'credited-account');
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
      .replace(/[\s(（|｜·]+$/, '')
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
  if (from === 0) return title === undefined ? authorsOnTop(survey) : undefined;
  for (let line = from, looked = 0; line < survey.first && looked < OWN_LINES; line += 1) {
    const text = (survey.lines[line]?.text ?? '').replace(/^[□■◎●◆▪]\s*/, '');
    const feature = survey.features[line];
    if (feature === undefined || line >= from + OWN_LINES_REACH) break;
    if (isMeta(survey, line) && feature.possible === undefined) continue;
    if (factsIn(feature.folded).some(({ at, kind }) => at === 0 && kind === 'other')) continue;
    if (/\d{4}\s*年\s*第?\s*\d{1,3}\s*期$/.test(text)) continue;
    looked += 1;
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

/** A text that lost its title may begin with its authors, and their office in brackets or an abstract below them. */
function authorsOnTop(survey: Survey): FoundCreators | undefined {
  const text = survey.lines[0]?.text ?? '';
  const below = survey.lines[1]?.text ?? '';
  const apart = survey.first > 1 || /^[[【（(]?摘\s*要|^[（(].{4,60}[）)]$/.test(below);
  const creators = survey.first > 0 && apart ? many(text) : [];
  return creators.length === 0
    ? undefined
    : { creators, evidence: text, rule: 'authors-on-top', confidence: 0.7, lines: [0] };
}

/** Lines under the title that may be a byline; facts about the article between them do not count. */
const OWN_LINES = 3;
const OWN_LINES_REACH = 8;

/** `[宋] 苏轼` names its dynasty before the name, `记者 何晓岚 通讯员 罗平` the role. */
function many(text: string): Creator[] {
  const one = bylineOf(text);
  if (one !== undefined) return [one];
  if (isAuthorList(text)) return authorsIn(text).map((name): Creator => ({ name, role: 'author' }));
  if (/^(?:本报|本刊|本网)?(?:记者|通讯员)[\s\u3000]*\S/.test(text)) return namesIn(text, 'reporter');
  const bare = /^[[【〔（(][\p{Script=Han}]{1,3}[\]】〕）)]\s*(\p{Script=Han}{2,4})$/u.exec(text);
  return bare?.[1] === undefined ? [] : [{ name: bare[1], role: 'author' }];
}
