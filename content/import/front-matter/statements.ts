import type { Survey } from '../clean/survey.ts';
import { isQuestionPage } from '../clean/question-page.ts';
import { datesIn } from './dates.ts';
import { factsIn, type Fact, type FactKind } from './labels.ts';
import { hasFamilyName, isBody, isPersonName } from './names.ts';
import { bareOf, isMeta } from './meta-line.ts';
import type { FoundTitle } from './found-title.ts';

/** Something a line of a page says about its article. */
export interface Statement {
  readonly line: number;
  readonly kind: FactKind | 'unlabelled-date' | 'unlabelled-source';
  /** As printed. */
  readonly value: string;
  readonly date?: string;
  readonly where: 'head' | 'inside' | 'tail';
}

/** Lines below the article that may still speak of it; further down the page speaks of other things. */
const TAIL_LINES = 60;

/** All that the lines around an article say of it, in order. */
export function statementsOf(survey: Survey, title: FoundTitle | undefined, republic: boolean): Statement[] {
  const statements: Statement[] = [];
  const head = Math.min(survey.first, 120);
  const questions = isQuestionPage(survey.features);
  for (let line = 0; line < head; line += 1) read(survey, title, line, 'head', republic, statements);
  for (let line = survey.first; line <= survey.last; line += 1) {
    const folded = survey.features[line]?.folded ?? '';
    const dated =
      questions && /^(?:19|20)\d\d-\d\d-\d\d(?:\s\d\d:\d\d(?::\d\d)?)?$/.test(survey.lines[line]?.text ?? '');
    if (dated || survey.features[line]?.certain !== undefined)
      read(survey, title, line, 'inside', republic, statements);
    else if (isUnderAbstract(survey, line)) read(survey, title, line, 'head', republic, statements);
    else if (PRINTED_NOTE.test(folded)) readPhrases(survey, line, 'inside', republic, [], statements);
  }
  const links = linksFrom(survey);
  const end = Math.min(survey.lines.length, survey.last + 1 + TAIL_LINES);
  for (let line = survey.last + 1; line < end; line += 1) {
    if (line < links || isFootFact(survey, line)) read(survey, title, line, 'tail', republic, statements);
  }
  return statements;
}

/** 注：本文发表于《渡口学刊》2022年第2期…: a note of the article's own, which stays. */
const PRINTED_NOTE =
  /^[([【]?\s*(?:注|附注|说明|编者按|按)?\s*:?\s*本文(?:系|是)?(?:原载|原刊|首发|首刊|发表|刊发|刊登|刊载|载|刊)于?《/;

/** Between an abstract that opens the page and the text stand who wrote it and where it is from, on lines of their own. */
export function isUnderAbstract({ features, first }: Survey, line: number): boolean {
  const feature = features[line];
  return (
    line > first &&
    line <= first + UNDER_ABSTRACT &&
    ABSTRACT.test(features[first]?.folded ?? '') &&
    feature?.prose === false &&
    CREDITED.test(feature.folded)
  );
}

const ABSTRACT = /^[[【]?(?:摘要|导读|导语|核心提示|内容提要|内容摘要|提要)[\]】]?\s*[:\s]/;
const CREDITED = /^(?:(?:文章|稿件)?来源|(?:文章)?作者|记者|通讯员)\s*:\s*\S.{1,60}$/;
const UNDER_ABSTRACT = 3;

/** Where the lists of other articles begin: dates below it are theirs. */
function linksFrom(survey: Survey): number {
  const index = survey.features.findIndex(
    (feature, line) => line > survey.last && feature.opens !== undefined && feature.opens !== 'end',
  );
  return index === -1 ? survey.lines.length : index;
}

function isFootFact(survey: Survey, line: number): boolean {
  const folded = survey.features[line]?.folded ?? '';
  return (
    /^(?:最后更新|更新日期|词条统计|最近更新|本页面最后|posted\b|发布于|发表于|本文(?:发布|发表)于|主办|版权所有|copyright|©)/.test(
      folded,
    ) || survey.features[line]?.possible === 'site-footer'
  );
}

function read(
  survey: Survey,
  title: FoundTitle | undefined,
  line: number,
  where: Statement['where'],
  republic: boolean,
  statements: Statement[],
): void {
  const text = survey.lines[line]?.text ?? '';
  const folded = survey.features[line]?.folded ?? '';
  if (text.length > 400) return;
  const place = title?.places.find((found) => found.line === line);
  const [from, to] =
    place === undefined ? [0, text.length] : place.start > 0 ? [0, place.start] : [place.end, text.length];
  // Between rows of a register a row of cells is one of its rows, whatever label it begins with.
  const spaced =
    [line, line - 1, line + 1].some((other) => survey.features[other]?.possible === 'notice-table') &&
    (survey.features[line]?.possible === 'notice-table' || text.split('|').length > 2);
  const facts = factsIn(folded, { spaced }).filter((fact) => fact.at >= from && fact.at < to);
  for (const fact of facts) {
    const end = endBeforeTitle(text, fact.start, fact.end, title);
    const value = text.slice(fact.start, end).trim();
    const date = datesIn(folded.slice(fact.start, fact.end), { republic })[0];
    // 发布：2019-05-06 tells when, not who.
    const kind = date?.start === 0 && (fact.kind === 'poster' || fact.kind === 'author') ? 'published' : fact.kind;
    statements.push({ line, kind, value, where, ...(date === undefined ? {} : { date: date.iso }) });
  }
  readPhrases(survey, line, where, republic, facts, statements);
  const labelled = (at: number): boolean => facts.some((fact) => at >= fact.at && at < fact.end);
  for (const date of datesIn(folded.slice(0, to), { republic }).filter(
    (found) => found.start >= from && !labelled(found.start),
  )) {
    if (spaced || (!isMeta(survey, line) && place === undefined && where !== 'inside')) continue;
    if (
      /(?:今天是?|现在是|今日是?|最新推荐文章于|最后由.*于|编辑于|修改于|注册时间|注册日期|最后登录|上传于|上次访问)\s*$/.test(
        folded.slice(0, date.start),
      ) &&
      !/^编辑于/.test(folded)
    )
      continue;
    // After a label we do not know (展期), or in a span of days, a date is about something else.
    if (
      /[^\s:]{1,6}:\s*$|(?:时间|日期)\s*[/|]\s*$|[~～至—]\s*$/.test(folded.slice(0, date.start)) ||
      /^\s*[~～至]/.test(folded.slice(date.end))
    )
      continue;
    statements.push({ line, kind: 'unlabelled-date', value: text.slice(date.start, date.end), date: date.iso, where });
    const next = /^[\s|·]*([^\s|·:]{2,24})(?=[\s|·]|$)/.exec(text.slice(date.end));
    if (next?.[1] !== undefined && isBody(next[1]) && !labelled(date.end + next[0].length - 1)) {
      statements.push({ line, kind: 'unlabelled-source', value: next[1], where });
    }
  }
}

/** What a line says in words of where its article is from and who wrote it, beside the facts its labels tell. */
function readPhrases(
  survey: Survey,
  line: number,
  where: Statement['where'],
  republic: boolean,
  facts: readonly Fact[],
  statements: Statement[],
): void {
  const text = survey.lines[line]?.text ?? '';
  const folded = survey.features[line]?.folded ?? '';
  for (const { kind, pattern } of PHRASES) {
    if (text.length > LONGEST_PHRASE_LINE || facts.some((fact) => fact.kind === kind)) continue;
    const said = pattern.exec(folded);
    const at = said?.[1] === undefined ? -1 : said.index + said[0].indexOf(said[1]);
    const value = at === -1 ? undefined : text.slice(at, at + (said?.[1]?.length ?? 0)).trim();
    const date = datesIn(folded, { republic })[0];
    if (kind === 'author' && value !== undefined && !(isPersonName(value) && hasFamilyName(value))) continue;
    if (value !== undefined && value !== '')
      statements.push({
        line,
        kind,
        value,
        where,
        ...(date === undefined || kind === 'author' ? {} : { date: date.iso }),
      });
  }
}

/** What lines around an article say in words, without a label and its colon. */
const PHRASES: readonly { readonly kind: FactKind; readonly pattern: RegExp }[] = [
  {
    kind: 'original',
    pattern:
      /(?:以下)?(?:文章|内容|本文|全文|原文)(?:首发|转载|摘编|选)?(?:来源于|来源自|来自|转自|转载于|原载于?|摘自|选自|首发于|刊于|刊载于|载于)\s*[《“「]?([^\s，,。；;》”」（(：:]{2,24})/,
  },
  {
    kind: 'original',
    pattern:
      /(?:转载自|转自|摘自|选自|摘编自|原载于?|原刊于?|首发于|首刊于|刊于|刊载于|载于|发表于)\s*《([^》]{2,24})》/,
  },
  { kind: 'source', pattern: /^《\s*([^》]{2,30}?)\s*》\s*[（(]?\s*(?:19|20)\d\d\s*年.{0,30}$/ },
  // 渡口学刊 2023年12期: the journal and its issue, alone on a line.
  { kind: 'source', pattern: /^(\p{Script=Han}{2,16})\s+(?:19|20)\d\d\s*年\s*第?\s*\d{1,3}\s*期$/u },
  { kind: 'author', pattern: /[，,。\s]作者\s*(\p{Script=Han}{2,4})(?=[（(，,。\s]|$)/u },
];
/** Beyond this a line tells something else. */
const LONGEST_PHRASE_LINE = 120;

/** A source's name with the title glued to it ends where the title begins. */
function endBeforeTitle(text: string, start: number, end: number, title: FoundTitle | undefined): number {
  if (title === undefined || title.title.length < 4) return end;
  const at = text.indexOf(title.title, start);
  if (at !== -1 && at < end) return at;
  const bare = bareOf(title.title);
  const glued = bareOf(text.slice(start, end)).indexOf(bare);
  return glued > 0 ? start + glued : end;
}
