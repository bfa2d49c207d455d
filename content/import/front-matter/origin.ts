import type { Repost } from '#content/document';
import { fold } from '#content/text';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { isBody, isNobody } from './names.ts';
import { publisherIn } from './publisher.ts';
import type { Statement } from './statements.ts';
import { agencyIn } from './wire.ts';

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
        where !== 'head' && (kind === 'original' || kind === 'source') && !ADDRESS.test(value),
    );
  const told = credited === undefined ? origin?.by : bodyName(credited.value);
  const source = told ?? wire(survey) ?? houseByDate(survey, head, publisher?.name);
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

/** The agency named where the text begins or on a line of its own, or by whoever took its last picture. */
function wire({ lines, first, last }: Survey): string | undefined {
  for (const { text } of [...lines.slice(Math.max(0, first - WIRE_LINES), first + 1), ...lines.slice(last, last + 2)]) {
    const agency = agencyIn(text);
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** Lines above the first paragraph in which a dateline stands. */
const WIRE_LINES = 3;

/** A house alone on a line next to the line with the date, 渡口市中医医院　心血管科: whose the text is, where nothing else says it. */
function houseByDate(survey: Survey, head: readonly Statement[], publisher: string | undefined): string | undefined {
  const dated = head.filter(({ kind }) => kind === 'published' || kind === 'unlabelled-date').map(({ line }) => line);
  for (const line of dated.flatMap((at) => [at + 1, at - 1, at + 2])) {
    if (line < 0 || line >= survey.first || head.some((statement) => statement.line === line)) continue;
    const [house = ''] = survey.lines[line]?.text.split(/[\s\u3000]+/) ?? [];
    if (HOUSE.test(fold(house)) && house !== publisher && survey.features[line]?.possible === undefined) return house;
  }
  return undefined;
}

/** What publishes or speaks for itself; an office of a dozen characters may as well be a part of the title. */
const HOUSE =
  /^\p{Script=Han}{2,14}(?:日报|晚报|晨报|时报|早报|都市报|周刊|杂志|医院|大学|学院|博物馆|图书馆|新闻网|电视台|出版社|通讯社)$/u;

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
