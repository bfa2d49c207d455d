import type { Repost } from '#content/document';
import { fold } from '#content/text';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { isBody, isNobody } from './names.ts';
import { publisherIn } from './publisher.ts';
import type { Statement } from './statements.ts';

export interface FoundOrigin {
  readonly published?: string;
  readonly publishedFrom?: string;
  /** A line above the article says it; otherwise it is what stands inside or below. */
  readonly publishedInHead?: boolean;
  readonly source?: string;
  readonly sourceFrom?: string;
  readonly publisher?: string;
  readonly publisherFrom?: string;
  readonly reposts: readonly Repost[];
  readonly repostFrom?: string;
}

/** A line that says where and when the article appeared. Two of them with two dates are an original and a repost. */
interface Appearance {
  readonly date: string;
  readonly by: string | undefined;
  readonly editor: string | undefined;
  readonly line: number;
  readonly original: boolean;
}

/** Where the article first appeared and when, who credits it, and who copied it later. */
export function findOrigin(survey: Survey, statements: readonly Statement[], republic: boolean): FoundOrigin {
  const head = statements.filter(({ where }) => where === 'head');
  const authors = statements.flatMap(({ kind, value }) => (kind === 'author' || kind === 'reporter' ? [value] : []));
  const publisher = publisherIn(survey, statements, authors);
  const appearances = appearancesIn(head);
  const origin = appearances.reduce<Appearance | undefined>(
    (first, next) => (first === undefined || next.date < first.date ? next : first),
    undefined,
  );
  // A later line that names no one is the page's own: it says when the page took the article over.
  const reposts = appearances
    .map((next) => ({ ...next, by: next.by ?? publisher?.name }))
    .filter(
      ({ date, by }) => origin !== undefined && by !== undefined && by !== origin.by && date.slice(0, 10) > origin.date,
    )
    .map(({ by, editor, date }) => ({ by: by ?? '', ...(editor === undefined ? {} : { editor }), at: date }));

  const dated = publishedIn(survey, statements, origin, republic);
  const originLine = reposts.length > 0 ? origin?.line : undefined;
  const sources = head
    .filter(({ value }) => !ADDRESS.test(value))
    .filter(
      ({ kind, line }) =>
        (kind === 'original' || kind === 'source') && (originLine === undefined || line === originLine),
    );
  const credited =
    sources.find(({ kind }) => kind === 'original') ??
    sources[0] ??
    statements.find(
      ({ kind, where, value }) =>
        where === 'tail' && (kind === 'original' || kind === 'source') && !ADDRESS.test(value),
    );
  const wire = credited === undefined && origin?.by === undefined ? dateline(survey) : undefined;
  const source = credited === undefined ? (origin?.by ?? wire) : bodyName(credited.value);
  return {
    ...(dated === undefined
      ? {}
      : { published: dated.date, publishedFrom: dated.from, publishedInHead: dated.date === origin?.date }),
    ...(source === undefined || source === '' || isNobody(source)
      ? {}
      : { source, sourceFrom: credited?.value ?? source }),
    ...(publisher === undefined ? {} : { publisher: publisher.name, publisherFrom: publisher.from }),
    reposts,
    ...(reposts.length === 0 ? {} : { repostFrom: reposts.map(({ by }) => by).join(' ') }),
  };
}

/** `【新华社北京电】`, `（中央社台北11日电）`, `【香港中通社八日電】`: the agency the text is from stands before its first sentence. */
function dateline(survey: Survey): string | undefined {
  const opening = fold(survey.lines[survey.first]?.text.slice(0, LONGEST_DATELINE) ?? '');
  const agency =
    /^[【[(]?\s*(?:本报讯|据)?((?:\p{Script=Han}{2,6}社)|(?:\p{Script=Han}{2,6}(?:网|报)))\p{Script=Han}{0,8}[\d一二三四五六七八九十]{0,3}[日]?电\s*[】\])]/u.exec(
      opening,
    );
  return agency?.[1] === undefined
    ? undefined
    : survey.lines[survey.first]?.text.slice(opening.indexOf(agency[1])).slice(0, agency[1].length);
}

const LONGEST_DATELINE = 40;

const ADDRESS = /^(?:https?:|www\.)/i;

function appearancesIn(head: readonly Statement[]): Appearance[] {
  const appearances: Appearance[] = [];
  for (const line of new Set(head.map((statement) => statement.line))) {
    const said = head.filter((statement) => statement.line === line);
    const value = (...kinds: Statement['kind'][]): string | undefined =>
      said.find(({ kind }) => kinds.includes(kind))?.value;
    const dates = said
      .filter(
        ({ kind, date }) =>
          date !== undefined &&
          ['published', 'unlabelled-date', 'original', 'source', 'author', 'reporter', 'poster'].includes(kind),
      )
      .flatMap(({ date }) => date ?? []);
    const date = dates.toSorted()[0];
    if (date === undefined) continue;
    const by = value('original', 'source') ?? value('unlabelled-source');
    appearances.push({
      date,
      by: by === undefined ? undefined : bodyName(by),
      editor: value('editor'),
      line,
      original: value('original') !== undefined,
    });
  }
  return appearances;
}

/** `《澄溪日报》2014年10月9日第6版` → 澄溪日报 */
function bodyName(value: string): string {
  // 人人读书（ID:rrds）: the account's handle is not part of its name.
  const handle = /\s*[（(]\s*(?:ID|微信号|微信|公众号)\s*[:：]?.*$/i;
  const quoted = /^\s*[《<]([^》>]{2,30})[》>]/.exec(value)?.[1];
  if (quoted !== undefined) return quoted;
  const date = datesIn(value)[0];
  const text = (date === undefined ? value : value.slice(0, date.start)).replace(handle, '').trim();
  return (text.split(/[\s\u3000]{2,}|[|｜]/)[0] ?? '')
    .replace(/[\s\u3000]+[有共]?\d.*$/, '')
    .replace(/^[:：\s—-]+|[\s,，;；\]】]+$|(?<=^[^(（]*)[)）]+$/g, '')
    .replace(/[\s\u3000](?:手机看新闻|关注|打印|收藏|分享|我要评论|字号|订阅|进入论坛|评论).*$/, '')
    .replace(/^(.{2,20}?)[\s\u3000].*$/, (whole, first: string) => (isBody(first) ? first : whole));
}

function publishedIn(
  survey: Survey,
  statements: readonly Statement[],
  origin: Appearance | undefined,
  republic: boolean,
): { readonly date: string; readonly from: string } | undefined {
  const dateOf = (
    where: Statement['where'],
    ...kinds: Statement['kind'][]
  ): { date: string; from: string } | undefined => {
    const dated = statements.filter(
      (statement) => statement.where === where && kinds.includes(statement.kind) && statement.date !== undefined,
    );
    const [first] = dated.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
    return first?.date === undefined ? undefined : { date: first.date, from: first.value };
  };
  return (
    (origin === undefined ? undefined : { date: origin.date, from: origin.date }) ??
    dateOf('head', 'updated') ??
    dateOf('inside', 'unlabelled-date', 'published') ??
    dateOf('head', 'written') ??
    signatureDate(survey, republic) ??
    dateOf('tail', 'published', 'original', 'source') ??
    lastChange(survey) ??
    dateOf('tail', 'unlabelled-date') ??
    dateOf('tail', 'updated') ??
    issueYear(survey)
  );
}

/** The date a document ends with, on a line of its own. */
function signatureDate(
  survey: Survey,
  republic: boolean,
): { readonly date: string; readonly from: string } | undefined {
  for (
    let line = Math.min(survey.tail, survey.lines.length) - 1;
    line > survey.last - 3 && line >= survey.first;
    line -= 1
  ) {
    const text = survey.lines[line]?.text ?? '';
    const [date] = datesIn(text, { republic });
    if (
      date !== undefined &&
      text.length - (date.end - date.start) <= 14 &&
      text.length <= 40 &&
      !/更新|修改|上传|访问/.test(text)
    )
      return { date: date.iso, from: text };
  }
  return undefined;
}

/** An encyclopedia entry was published when it was last changed. */
function lastChange(survey: Survey): { readonly date: string; readonly from: string } | undefined {
  for (let line = survey.last + 1; line < survey.lines.length; line += 1) {
    if (!/最近更新|最后更新|最后修订|最近编辑|最后编辑|最后修改/.test(survey.features[line]?.folded ?? '')) continue;
    const text = `${survey.lines[line]?.text ?? ''} ${survey.lines[line + 1]?.text ?? ''}`;
    const [date] = datesIn(text, { republic: true });
    if (date !== undefined) return { date: date.iso, from: text };
  }
  return undefined;
}

/** `2009年第4期`: a journal's page may tell no more than the year. */
function issueYear(survey: Survey): { readonly date: string; readonly from: string } | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 30))) {
    const match = /((?:19|20)\d{2})\s*年\s*第?\s*\d{1,3}\s*期|((?:19|20)\d{2})\s*,?\s*vol\.?\s*\d/i.exec(text);
    const year = match?.[1] ?? match?.[2];
    if (year !== undefined) return { date: year, from: match?.[0] ?? year };
  }
  return undefined;
}
