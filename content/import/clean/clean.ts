import { fold } from '#content/text';
import { bareOf, isMeta } from '../front-matter/meta-line.ts';
import type { FoundTitle } from '../front-matter/title.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { GLUED_RULES } from './glued-rules.ts';
import type { Survey } from './survey.ts';
import { closingOf } from './closing.ts';
import { isQuestionPage } from './question-page.ts';
import { APPENDIX } from './appendix.ts';
import { contentsOf } from './contents.ts';
import { isEditButton } from './edit-button.ts';

/** A run of a line that is not the article's. Offsets are UTF-16 code units of the line's text. */
export interface Cut {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** How far into a paragraph a glued run is looked for. */
const GLUED_LENGTH = 160;

/**
 * Says what of the lines is not the article's: all above it but the lines that begin it, furniture inside it, all
 * below its end, and runs glued to paragraphs. Each cut names its rule. The title's own line is cut around the title.
 */
export function clean(survey: Survey, front: FrontMatter): Cut[] {
  const names = new Array<string | undefined>(survey.lines.length);
  const keep = bodyStart(survey, front);
  nameHead(survey, front, keep, names);
  nameInside(survey, names, keep);
  nameTail(survey, front, names);
  const cuts: Cut[] = [];
  survey.lines.forEach(({ text }, line) => {
    const places = front.title?.places.filter((place) => place.line === line) ?? [];
    const [place] = places;
    if (place !== undefined) {
      if (place.start > 0) cuts.push({ line, start: 0, end: place.start, rule: 'duplicate-title' });
      if (place.end < text.length)
        cuts.push({ line, start: place.end, end: text.length, rule: front.facts.get(line) ?? 'page-tools' });
      return;
    }
    if (front.title?.subtitleLine === line) return;
    const rule = names[line];
    if (rule !== undefined) cuts.push({ line, start: 0, end: text.length, rule });
    else if (survey.shapes[line] !== 'code') cuts.push(...gluedIn(text, line));
  });
  return cuts;
}

/** The first line that is the article's: its first paragraph, or what introduces that. */
function bodyStart(survey: Survey, front: FrontMatter): number {
  const { lines, features, shapes, first } = survey;
  if (first >= lines.length) return (front.title?.places.at(-1)?.line ?? -1) + 1;
  const top = Math.max(front.title?.subtitleLine ?? -1, front.title?.places.at(-1)?.line ?? -1) + 1;
  let start = first;
  for (let line = first - 1; line >= top; line -= 1) {
    const feature = features[line];
    const text = lines[line]?.text ?? '';
    if (feature === undefined || front.facts.has(line)) break;
    if (isOpeningHeading(text)) {
      start = line;
      continue;
    }
    if (feature.possible !== undefined && shapes[line] === undefined) break;
    if (isMeta(survey, line) && !/^[(（].*[)）]$/.test(text)) break;
    const introduces =
      feature.label !== undefined ||
      isEditButton(lines[line - 1]?.text ?? '') ||
      feature.sentence ||
      shapes[line] !== undefined ||
      /^[（(].{4,}[）)]$/.test(text) ||
      isHeadingLike(survey, line, front.title);
    if (!introduces) break;
    start = line;
  }
  return start;
}

/** What articles call their first section. */
function isOpeningHeading(text: string): boolean {
  return /^(?:前言|引言|导语|導語|导言|摘要|提要|序|序言|题记|題記|概述|简介|簡介|引子|楔子|编者按|編者按)$/.test(
    text.replace(/[\s\u3000]/g, ''),
  );
}

/** Right above the article, under a line of facts, a short line without a mark is its first heading. */
function isHeadingLike(survey: Survey, line: number, title: FoundTitle | undefined): boolean {
  const text = survey.lines[line]?.text ?? '';
  const titleLine = title?.places.at(-1)?.line ?? -1;
  if (title !== undefined && bareOf(title.title).includes(bareOf(text))) return false;
  if (text.length > 30 || /[|>»:：,，。/\\]/.test(text) || !/\p{Script=Han}{2}/u.test(text)) return false;
  if (isOpeningHeading(text)) return true;
  if (title !== undefined && bareOf(text) === bareOf(title.title)) return false;
  for (let above = line - 1; above > titleLine; above -= 1) if (isMeta(survey, above)) return true;
  return false;
}

function nameHead(survey: Survey, front: FrontMatter, keep: number, names: (string | undefined)[]): void {
  const title = front.title === undefined ? '' : bareOf(front.title.title);
  for (let line = 0; line < Math.min(keep, survey.lines.length); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    names[line] = copiesTitle(text, title)
      ? 'duplicate-title'
      : (front.facts.get(line) ?? survey.features[line]?.possible ?? 'above-the-article');
  }
}

function copiesTitle(text: string, title: string): boolean {
  return title.length >= 4 && text.length <= title.length + 60 && bareOf(text).includes(title);
}

/** Lines between two paragraphs of the article. */
interface Gap {
  readonly survey: Survey;
  readonly lines: readonly number[];
  readonly contents: ReadonlySet<number>;
  readonly questions: boolean;
}

/** Inside the article: lines that are furniture whatever stands around them, and what they enclose. */
function nameInside(survey: Survey, names: (string | undefined)[], keep: number): void {
  const contents = contentsOf(survey, keep);
  const questions = isQuestionPage(survey.features);
  for (let line = keep; line <= survey.last; line += 1) {
    let end = line;
    while (end <= survey.last && !isArticle(survey, end)) end += 1;
    if (end === line) continue;
    const lines = Array.from({ length: end - line }, (_, step) => line + step);
    const gap = {
      survey,
      lines: lines.filter((at) => isEditButton(survey.lines[at]?.text ?? '') || !isAnnounced(survey, at)),
      contents,
      questions,
    };
    for (const [at, rule] of furnitureIn(gap)) names[at] = rule;
    line = end;
  }
}

/** Names the lines of a gap that are furniture. */
function furnitureIn({ survey, lines, contents, questions }: Gap): Map<number, string> {
  const { features } = survey;
  const found = new Map<number, string>();
  const text = (at: number): string => survey.lines[at]?.text ?? '';
  for (const at of lines) {
    const rule = contents.has(at) ? 'table-of-contents' : features[at]?.certain;
    if (rule !== undefined && !contents.has(at) && continuesNumbering(survey, at)) continue;
    if (rule !== undefined) found.set(at, rule);
    if (features[at]?.opens === 'links' && !contents.has(at))
      for (const link of linksUnder(survey, at, lines)) found.set(link, 'related-links');
  }
  const sure = found.size;
  const counts = lines.filter((at) => isCount(text(at)));
  if (sure > 0 || counts.length >= 4) for (const at of counts) found.set(at, found.get(at) ?? 'line-numbers');
  if (sure === 0) return found;
  // What could be furniture and touches furniture is; what stands between two pieces of it is, unless it is a heading or a sentence.
  for (const step of [1, -1]) {
    for (const at of step === 1 ? lines : lines.toReversed()) {
      const feature = features[at];
      if (found.has(at) || feature?.possible === undefined || feature.label !== undefined) continue;
      if (found.has(at - step) || (isCount(text(at)) && found.has(at + step))) found.set(at, feature.possible);
    }
  }
  const first = Math.min(...found.keys());
  const last = Math.max(...found.keys());
  for (const at of lines) {
    const feature = features[at];
    if (found.has(at) || feature === undefined) continue;
    const plain =
      feature.label === undefined && !/。$/.test(feature.folded) && !(feature.sentence && feature.length > 14);
    const follows = features[at + 1]?.certain === 'answer-frame' || features[at + 2]?.certain === 'answer-frame';
    if (questions && follows && plain && feature.length <= 16) found.set(at, 'answer-frame');
    const member = questions && at === last + 1 && at === lines.at(-1) && plain && feature.length <= 16;
    if (sure >= 2 && plain && ((at > first && at < last) || member))
      found.set(at, feature.possible ?? 'among-page-tools');
    else if (survey.shapes[at - 1] === 'code' && /^[a-z+#]{1,12}$/i.test(text(at))) found.set(at, 'code-frame');
  }
  return found;
}

/** `3 讨论` after `2 结果与分析`: a word of a page's tools is a heading where it goes on counting. */
function continuesNumbering(survey: Survey, at: number): boolean {
  const label = survey.features[at]?.label;
  if (label === undefined || label.number < 2) return false;
  for (let above = at - 1; above >= survey.first && above >= at - NUMBERING_REACH; above -= 1) {
    const other = survey.features[above]?.label;
    if (other?.kind === label.kind && survey.features[above]?.certain === undefined)
      return other.number === label.number - 1;
  }
  return false;
}

/** Lines looked back for the number before. */
const NUMBERING_REACH = 80;

/** A box of links in the middle of an article: its heading, and the short lines under it up to the next paragraph. */
function linksUnder(survey: Survey, at: number, lines: readonly number[]): number[] {
  const own = survey.lines[survey.first]?.indent ?? 0;
  const links: number[] = [];
  for (const line of lines.filter((next) => next > at).slice(0, MOST_LINKS)) {
    const feature = survey.features[line];
    const indented = own > 2 && survey.lines[line]?.indent === own;
    if (feature === undefined || feature.sentence || feature.label !== undefined || feature.length < 4 || indented)
      break;
    links.push(line);
  }
  return links.length > 0 ? [at, ...links] : [];
}

const MOST_LINKS = 8;

/** Short lines under one that ends with a colon are what it announces. */
function isAnnounced(survey: Survey, at: number): boolean {
  for (let above = at; above > at - MOST_ANNOUNCED && above >= survey.first; above -= 1) {
    const feature = survey.features[above];
    const text = survey.lines[above]?.text ?? '';
    if (above < at && /[：:]$/.test(text) && text.length >= 8) return true;
    if (feature === undefined || feature.length > 20 || feature.opens !== undefined) return false;
  }
  return false;
}

const MOST_ANNOUNCED = 16;

function isArticle(survey: Survey, line: number): boolean {
  return survey.features[line]?.prose === true || survey.shapes[line] !== undefined;
}

/** Nothing but a number: a line number beside code, a counter beside a button. */
function isCount(text: string): boolean {
  return /^[\s\d.,:：万+×x¥￥%|/-]{1,12}$/i.test(text);
}

/** Below the article: what still belongs to it (signature, notes, references), then nothing. */
function nameTail(survey: Survey, front: FrontMatter, names: (string | undefined)[]): void {
  const { lines, features, tail, last } = survey;
  const title = front.title === undefined ? '' : bareOf(front.title.title);
  const closing = closingOf(survey)?.line ?? -1;
  const stop = firstFurniture(survey, Math.max(last, closing));
  let appendix = false;
  for (let line = last + 1; line < lines.length; line += 1) {
    const feature = features[line];
    const text = lines[line]?.text ?? '';
    appendix ||= APPENDIX.test(text);
    const signed = line <= closing && feature?.certain === undefined;
    const own = signed || (line < Math.min(stop, tail) && (appendix || belongs(survey, line, stop)));
    if (!own)
      names[line] = copiesTitle(text, title)
        ? 'duplicate-title'
        : (feature?.possible ?? front.facts.get(line) ?? 'below-the-article');
  }
}

function firstFurniture(survey: Survey, last: number): number {
  const { features, lines } = survey;
  for (let line = last + 1; line < lines.length; line += 1) {
    const feature = features[line];
    if (feature?.possible !== undefined || isByline(lines[line]?.text ?? ''))
      return isOwnLabel(lines[line - 1]?.text ?? '') && line - 1 > last && feature?.possible === 'attached-file'
        ? line - 1
        : line;
  }
  return lines.length;
}

/** `附件：` alone announces the files under it. */
function isOwnLabel(text: string): boolean {
  return /^附\s*件\s*[:：]?$/.test(text);
}

function isByline(text: string): boolean {
  return (
    /^[(（【[]?(?:责任编辑|責任編輯|责编|编辑|編輯|作者|来源|來源|文|图|图文|撰稿|撰文|摄影|记者|通讯员|供稿|审核|校对|原标题|稿源|监制|排版|实习生|标签|標籤|分类)\s*[:：／/丨|]/.test(
      text,
    ) && text.length <= 80
  );
}

/** Lines right below the last paragraph that are still the article's, up to the first furniture. */
function belongs(survey: Survey, line: number, stop: number): boolean {
  const text = survey.lines[line]?.text ?? '';
  const feature = survey.features[line];
  if (feature === undefined) return false;
  if (feature.sentence || feature.label !== undefined || survey.shapes[line] !== undefined) return true;
  if (isRowUnderRows(survey, line)) return true;
  // 入场费：… and then 查询：…: one more of the labelled lines the article ends with; and what is said under a picture.
  const before = survey.lines[line - 1]?.text ?? '';
  const labelled = /^\p{Script=Han}{2,6}[:：]\s*\S/u;
  if (labelled.test(text) && labelled.test(before) && !isByline(text)) return true;
  if (
    /^(?:图为|圖為|图[一二三四五六七八九十\d]{0,2}[:：]|▲|△|上图|下图|左图|右图|照片)|(?:摄影?|攝影?|供图|供圖)[)）]?$/.test(
      text,
    )
  )
    return true;
  if (
    /^[（(].*[）)]$/.test(text) ||
    /^(?:附|注|备注|說明|说明|联系|聯絡|聯繫|参考|參考|抄送|主题词|附件|地点|时间|电话|地址|特此|图|表)/.test(text)
  )
    return true;
  if (/(?:19|20|〇|○|二)\S{1,3}年\S{1,3}月(?:\S{1,3}日)?$|^(?:民國|中華民國)\S+日$/.test(text)) return true;
  const near = Array.from({ length: 3 }, (_, step) => line + 1 + step).filter((next) => next < stop);
  if (
    near.some((next) =>
      /^\S{4,12}年\S{1,3}月\S{1,3}日$|^(?:19|20)\d\d[-./]\d/.test((survey.lines[next]?.text ?? '').replace(/\s/g, '')),
    )
  )
    return true;
  if ((survey.lines[line]?.indent ?? 0) >= 8) return true;
  // With nothing of the page below it, there is no reason to doubt the line.
  return (
    stop >= survey.lines.length ||
    near.some((next) => survey.features[next]?.sentence === true || survey.features[next]?.label !== undefined)
  );
}

/** `2018-05-07　2.0　…` under two lines of as many cells that begin with a date as well: one more row of the article's list. */
function isRowUnderRows(survey: Survey, line: number): boolean {
  const [own, above, head] = [0, 1, 2].map((step) => (survey.lines[line - step]?.text ?? '').split(/[\s\u3000]+/));
  return own !== undefined && own.length >= 3 && above?.length === own.length && head?.length === own.length;
}

function gluedIn(text: string, line: number): Cut[] {
  const cuts: Cut[] = [];
  let start = 0;
  let end = text.length;
  for (let found = true; found && start < end;) {
    found = false;
    for (const { name, pattern, side } of GLUED_RULES) {
      const from = side === 'start' ? start : Math.max(start, end - GLUED_LENGTH);
      const match = pattern.exec(
        fold(side === 'start' ? text.slice(from, from + GLUED_LENGTH) : text.slice(from, end)),
      );
      if (match === null || match[0] === '') continue;
      const cut = { line, start: from + match.index, end: from + match.index + match[0].length, rule: name };
      if (cut.end - cut.start >= end - start) continue; // what is the whole line is for the rules over lines
      cuts.push(cut);
      if (side === 'start') start = cut.end;
      else end = cut.start;
      found = true;
    }
  }
  return cuts.toSorted((a, b) => a.start - b.start);
}
