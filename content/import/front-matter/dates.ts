import { NUMERAL_CHARACTERS, numberOfNumeral } from '#content/text';

/** A date as it stands in a text. Offsets are UTF-16 code units of the text that was read. */
export interface FoundDate {
  /** ISO 8601 in local time, to the precision known. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Years of the Republic count from 1912. */
const REPUBLIC = 1911;
const NUMERAL = `[${NUMERAL_CHARACTERS}]`;

const TIME = String.raw`(?:\s*(?:日|号)?[,T\s]*(?:-(?=\d{2}:))?(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?)?\s*(上午|下午|凌晨|晚上?|中午)?\s*(\d{1,2})[:：时點点](\d{1,2})(?:[:：分](\d{1,2})(?!\d)秒?)?分?)?`;

/** 2011年11月16日10:47, 2014-10-10 09:05:00, 2016.3.18, 2016/03/18T08:00 */
const WESTERN = new RegExp(
  String.raw`(?<!\d)((?:1[89]|20)\d{2})(?:\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?|([-/.])(\d{1,2})\4(\d{1,2})(?![\d]))${TIME}`,
  'g',
);
/** 21/06/2017, where no month can be meant by the first number. */
const DAY_FIRST = /(?<![\d/])(1[3-9]|2\d|3[01])\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/g;
const WESTERN_MONTH = /(?<!\d)((?:1[89]|20)\d{2})-(\d{1,2})(?![\d-])/g;
/** 民國101年5月4日, 中華民國一百零一年五月四日 */
const REPUBLICAN = new RegExp(
  String.raw`(?:中[华華])?民[国國]\s*(\d{1,3}|${NUMERAL}{1,5})\s*年(?:\s*(\d{1,2}|${NUMERAL}{1,3})\s*月(?:\s*(\d{1,2}|${NUMERAL}{1,3})\s*日)?)?${TIME}`,
  'g',
);
/** 97-10-02, 101.05.04, 102/3/8: a year of two or three digits is one of the Republic on a page in traditional script. */
const REPUBLICAN_SHORT = new RegExp(String.raw`(?<![\d.-])(\d{2,3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.-])${TIME}`, 'g');
/** 二〇一二年八月三日 */
const WRITTEN = new RegExp(
  String.raw`([一二][〇零○0O九八七六五四三二一]{3})\s*年(?:\s*(${NUMERAL}{1,3})\s*月(?:\s*(${NUMERAL}{1,3})\s*[日号])?)?${TIME}`,
  'g',
);
/** Sat Aug  3 01:56:16 2013: how programs of bulletin boards print a time. */
const CLOCK =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+((?:19|20)\d{2})\b/gi;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** March 5, 2016 and 5 March 2016 */
const ENGLISH =
  /\b(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?((?:1[89]|20)\d{2})\b/gi;

/**
 * The dates in a text, in order. `republic` says that the page counts years from the Republic, so that a year of two
 * or three digits is one of those.
 */
export function datesIn(text: string, { republic = false } = {}): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, year: number, month?: number, day?: number, time = ''): void => {
    const start = match.index ?? 0;
    const end = start + match[0].trimEnd().length;
    if (found.some((date) => start < date.end && date.start < end)) return;
    const iso = isoDate(year, month, day, time);
    if (iso !== undefined) found.push({ iso, start, end });
  };
  for (const match of text.matchAll(WESTERN)) {
    const [, year, month, day, , month2, day2, ...time] = match;
    add(match, Number(year), numberOf(month ?? month2), numberOf(day ?? day2), timeOf(time));
  }
  for (const match of text.matchAll(REPUBLICAN)) {
    const [, year, month, day, ...time] = match;
    add(match, (numberOf(year) ?? 0) + REPUBLIC, numberOf(month), numberOf(day), timeOf(time));
  }
  for (const match of text.matchAll(WRITTEN)) {
    const [, year = '', month, day, ...time] = match;
    add(match, numberOfNumeral(year.replace(/[0O○]/g, '〇')) ?? 0, numberOf(month), numberOf(day), timeOf(time));
  }
  for (const match of text.matchAll(CLOCK)) {
    const [, name = '', day, hour, minute, second, year] = match;
    const time = timeOf([undefined, hour, minute, second]);
    add(match, Number(year), MONTHS.indexOf(name.toLowerCase()) + 1, numberOf(day), time);
  }
  for (const match of text.matchAll(ENGLISH)) {
    const [, day, name = '', day2, year] = match;
    add(match, Number(year), MONTHS.indexOf(name.toLowerCase()) + 1, numberOf(day ?? day2));
  }
  for (const match of text.matchAll(DAY_FIRST)) add(match, Number(match[3]), numberOf(match[2]), numberOf(match[1]));
  if (republic) {
    for (const match of text.matchAll(REPUBLICAN_SHORT)) {
      const [, year, , month, day, ...time] = match;
      add(match, Number(year) + REPUBLIC, numberOf(month), numberOf(day), timeOf(time));
    }
  }
  for (const match of text.matchAll(WESTERN_MONTH)) add(match, Number(match[1]), numberOf(match[2]));
  return found.sort((a, b) => a.start - b.start);
}

function numberOf(numeral: string | undefined): number | undefined {
  return numeral === undefined ? undefined : numberOfNumeral(numeral);
}

function timeOf([half, hour, minute, second]: readonly (string | undefined)[]): string {
  if (hour === undefined || minute === undefined) return '';
  const later = half === '下午' || half?.startsWith('晚') === true;
  const hours = Number(hour) + (later && Number(hour) < 12 ? 12 : 0);
  // Midnight to the second is what a page prints that knows no time.
  if (hours === 0 && minute === '00' && second === '00') return '';
  if (hours > 24 || Number(minute) > 59 || Number(second ?? 0) > 59) return '';
  return `T${two(hours)}:${two(Number(minute))}${second === undefined ? '' : `:${two(Number(second))}`}`;
}

/** The date, or undefined where there is no such day. */
function isoDate(year: number, month: number | undefined, day: number | undefined, time: string): string | undefined {
  if (year < 1800 || year > 2100) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  if (day < 1 || day > 31) return undefined;
  return `${year}-${two(month)}-${two(day)}${time}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
