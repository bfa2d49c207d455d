import { failed, succeeded, type Result } from '#content/base';
import type { TextField } from './document-fields.ts';

/** One thing a person asked for. `start` and `end` are where it stands in the query. */
export type Clause = { readonly excluded: boolean; readonly start: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly isPhrase: boolean; readonly field?: TextField }
  | { readonly kind: 'tag'; readonly text: string; readonly isPhrase: boolean }
  | { readonly kind: 'date'; readonly from?: string; readonly to?: string }
);

/** Text without any operator is looked for as it stands; else all clauses must hold. */
export type Query =
  { readonly kind: 'plain'; readonly text: string } | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] };

/** Why a query cannot be read. `at` is the offset in the query of the character that is wrong. */
export type QueryFailure =
  | { readonly code: 'query-empty'; readonly at: number }
  | { readonly code: 'query-too-long'; readonly at: number; readonly limit: number }
  | { readonly code: 'query-quote-open'; readonly at: number }
  | { readonly code: 'query-value-missing'; readonly at: number; readonly field: string }
  | { readonly code: 'query-date'; readonly at: number; readonly found: string };

/** UTF-16 units. A page of text pasted by mistake still gets an answer; a book does not. */
export const LONGEST_QUERY = 100_000;

const FIELD_NAMES: Readonly<Record<string, TextField | 'tag' | 'date'>> = {
  标题: 'title',
  標題: 'title',
  title: 'title',
  正文: 'body',
  body: 'body',
  作者: 'creator',
  creator: 'creator',
  author: 'creator',
  来源: 'source',
  來源: 'source',
  source: 'source',
  标签: 'tag',
  標籤: 'tag',
  tag: 'tag',
  日期: 'date',
  date: 'date',
};
/** The names of the field of tags. */
export const TAG_FIELDS = Object.keys(FIELD_NAMES).filter((name) => FIELD_NAMES[name] === 'tag');
const FIELD = new RegExp(`^(${Object.keys(FIELD_NAMES).join('|')})[:：]`, 'iu');
const QUOTE = /["＂]/;
const BLANK = /\s/u;

/** Reads what a person typed: words, `"…"`, `-`, and `field:`. A colon after any other word is text. */
export function parseQuery(text: string): Result<Query, QueryFailure> {
  if (text.length > LONGEST_QUERY) return failed({ code: 'query-too-long', at: LONGEST_QUERY, limit: LONGEST_QUERY });
  if (text.trim() === '') return failed({ code: 'query-empty', at: 0 });
  const clauses: Clause[] = [];
  let isPlain = true;
  for (let at = 0; at < text.length;) {
    if (BLANK.test(text.charAt(at))) {
      at++;
      continue;
    }
    const read = readClause(text, at);
    if (!read.ok) return read;
    const { clause, end, hasOperator } = read.value;
    if (hasOperator) isPlain = false;
    clauses.push(clause);
    at = end;
  }
  return succeeded(isPlain ? { kind: 'plain', text } : { kind: 'clauses', clauses });
}

interface ReadClause {
  readonly clause: Clause;
  readonly end: number;
  readonly hasOperator: boolean;
}

function readClause(text: string, start: number): Result<ReadClause, QueryFailure> {
  let at = start;
  const excluded = text.charAt(at) === '-' && at + 1 < text.length && !BLANK.test(text.charAt(at + 1));
  if (excluded) at++;
  const name = FIELD.exec(text.slice(at, at + LONGEST_FIELD_NAME))?.[0];
  if (name !== undefined) at += name.length;
  const value = readValue(text, at);
  if (!value.ok) return value;
  const { content, isPhrase, end } = value.value;
  const placed = { excluded, start, end };
  const hasOperator = excluded || name !== undefined || isPhrase;
  if (name === undefined)
    return succeeded({ clause: { ...placed, kind: 'text', text: content, isPhrase }, end, hasOperator });
  const field = FIELD_NAMES[name.slice(0, -1).toLowerCase()]!;
  if (content === '') return failed({ code: 'query-value-missing', at: at - 1, field: name.slice(0, -1) });
  if (field === 'tag')
    return succeeded({ clause: { ...placed, kind: 'tag', text: content, isPhrase }, end, hasOperator });
  if (field !== 'date')
    return succeeded({ clause: { ...placed, kind: 'text', text: content, isPhrase, field }, end, hasOperator });
  const range = readRange(content);
  if (range === undefined) return failed({ code: 'query-date', at, found: content });
  return succeeded({ clause: { ...placed, kind: 'date', ...range }, end, hasOperator });
}

/** The longest name and its colon. */
const LONGEST_FIELD_NAME = 8;

/** A phrase in quotes, or all up to the next blank; a quote inside a word is text. */
function readValue(
  text: string,
  start: number,
): Result<{ readonly content: string; readonly isPhrase: boolean; readonly end: number }, QueryFailure> {
  if (QUOTE.test(text.charAt(start))) {
    for (let end = start + 1; end < text.length; end++) {
      if (!QUOTE.test(text.charAt(end))) continue;
      const content = text.slice(start + 1, end);
      if (content.trim() === '') return failed({ code: 'query-value-missing', at: start, field: '""' });
      return succeeded({ content, isPhrase: true, end: end + 1 });
    }
    return failed({ code: 'query-quote-open', at: start });
  }
  let end = start;
  while (end < text.length && !BLANK.test(text.charAt(end))) end++;
  return succeeded({ content: text.slice(start, end), isPhrase: false, end });
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** `2011`, `2011..2015`, `2011-11..`, `..2015-03-01`: a date stands for all that begins with it. The later may come first. */
function readRange(text: string): { readonly from?: string; readonly to?: string } | undefined {
  const [from = '', to = from, ...more] = text.split('..');
  if (more.length > 0 || (from === '' && to === '')) return undefined;
  if ((from !== '' && !DATE.test(from)) || (to !== '' && !DATE.test(to))) return undefined;
  if (from !== '' && to !== '' && to < from.slice(0, to.length)) return { from: to, to: from };
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}
