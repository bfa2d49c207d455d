import { fold, labelAt } from '#content/text';
import type { Survey } from './survey.ts';

/** A table of contents has at least this many entries in a row. */
const FEWEST_ENTRIES = 3;
/** Entries between two paragraphs; a longer run of short lines is a list of the article's own. */
const MOST_ENTRIES = 200;

/** The lines that are a table of contents: a run of short lines that each stand again, as headings, further down. */
export function contentsOf(survey: Survey, from: number): ReadonlySet<number> {
  const contents = new Set<number>();
  const short = new Map<string, number>();
  survey.lines.forEach(({ text }, line) => {
    if (text.length <= LONGEST_ENTRY) short.set(bareEntry(text), line);
  });
  for (let line = from; line <= survey.last; line += 1) {
    let end = line;
    while (end <= survey.last && end - line < MOST_ENTRIES && isEntry(survey, end, short)) end += 1;
    if (end === line && CONTENTS.test(survey.lines[line]?.text ?? ''))
      for (let at = line, to = announcedEnd(survey, line, short); at < to; at += 1) contents.add(at);
    if (end - line < FEWEST_ENTRIES) continue;
    for (let at = line; at < end; at += 1) contents.add(at);
    if (CONTENTS.test(survey.lines[line - 1]?.text ?? '')) contents.add(line - 1);
    line = end;
  }
  return contents;
}

/**
 * Lines that are numbered or marked under a heading like 本文目录: where two of them stand again below, and a page was cut
 * off before the others could, all of them are its entries.
 */
function announcedEnd(survey: Survey, heading: number, short: ReadonlyMap<string, number>): number {
  let end = heading + 1;
  let again = 0;
  for (; end <= survey.last && end - heading <= MOST_ENTRIES; end += 1) {
    if (!/^[\s▪·•■◆▸►*-]*\d{1,2}(?:\.\d{1,2})*[.、\s]/.test(survey.lines[end]?.text ?? '')) break;
    if (isEntry(survey, end, short)) again += 1;
  }
  return again >= FEWEST_ANNOUNCED ? end : heading;
}

const FEWEST_ANNOUNCED = 2;

/** The heading of a table of contents. */
const CONTENTS =
  /^(?:本页|本文|文章|内容|页面|快速|章节)?\s*(?:目\s*[录錄次](?:一[览覽])?|导航|大纲)\s*[:：]?(?:\[.*\]|\s+(?:折叠|展开|收起|隐藏|显示))?$|^(?:table of )?contents$|^内容$/i;

/** Whether a line stands as an entry under the heading of a table of contents, higher up: it is one of the article's headings. */
export function isListedAbove(survey: Survey, line: number): boolean {
  const entry = bareEntry(survey.lines[line]?.text ?? '');
  const heading = survey.lines.findIndex(({ text }, other) => other < line && CONTENTS.test(text));
  return heading !== -1 && survey.lines.slice(heading + 1, line).some(({ text }) => bareEntry(text) === entry);
}

/** The lines that a table of contents beside or below the article repeats: those are its headings. */
export function listedHeadings(survey: Survey): ReadonlySet<number> {
  const listed = new Set<number>();
  survey.lines.forEach(({ text }, line) => {
    if (!CONTENTS.test(text)) return;
    const entries = new Set<string>();
    let end = line + 1;
    for (; end <= line + MOST_ENTRIES; end += 1) {
      const entry = survey.lines[end]?.text;
      if (entry === undefined || survey.features[end]?.prose === true || entry.length > LONGEST_ENTRY) break;
      entries.add(bareEntry(entry));
    }
    const found = survey.lines.flatMap((other, at) =>
      (at < line || at >= end) && other.text.length <= LONGEST_ENTRY && entries.has(bareEntry(other.text)) ? [at] : [],
    );
    if (found.length >= FEWEST_ANNOUNCED) for (const at of found) listed.add(at);
  });
  return listed;
}

const LONGEST_ENTRY = 50;

function isEntry(survey: Survey, line: number, short: ReadonlyMap<string, number>): boolean {
  const text = survey.lines[line]?.text ?? '';
  if (text.length > LONGEST_ENTRY || /[。；]$/.test(text)) return false;
  const entry = bareEntry(text);
  // The cells of a table, each on a line, say the same figures again and again.
  if (!/\p{L}{2}/u.test(entry)) return false;
  const again = short.get(entry);
  return again !== undefined && again > line;
}

/** An entry without its number, bullet, leaders, page and the edit button of the heading it repeats. */
function bareEntry(text: string): string {
  const folded = fold(text).replace(/\s*(?:播报\s*编辑|\[\s*编辑\s*\]|编辑本段(?:\s*回目录)?|播报|编辑)\s*$/, '');
  const bulleted = folded.replace(/^[\s▪·•■◆▸►*-]+(?=\S)/, '');
  const label = labelAt(bulleted);
  const plain = bulleted
    .slice(label?.length ?? 0)
    .replace(/^[\s▪·•■◆▸►*-]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]?\s+|\d{1,2}(?=\p{Script=Han}))?/u, '')
    .replace(/[\s.…·]*\d{0,4}\s*$/, '');
  return plain.replace(/[\s▪·•]+/g, '');
}
