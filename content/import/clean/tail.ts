import type { FrontMatter } from '../front-matter/front-matter.ts';
import { factsIn } from '../front-matter/labels.ts';
import { bareOf } from '../front-matter/meta-line.ts';
import { copiesTitle } from '../front-matter/title-copies.ts';
import { APPENDIX } from './appendix.ts';
import { closingOf } from './closing.ts';
import { ENOUGH, ownness } from './ownness.ts';
import type { Survey } from './survey.ts';

/** Below the article: what still belongs to it (signature, notes, references), then nothing. */
export function nameTail(survey: Survey, front: FrontMatter, names: (string | undefined)[]): void {
  const { lines, features, tail, last } = survey;
  const title = front.title === undefined ? '' : bareOf(front.title.title);
  const closing = closingOf(survey)?.line ?? -1;
  const facts = factsUnder(survey);
  const stop = firstFurniture(survey, Math.max(last, closing, facts));
  const further = furtherDown(survey, front);
  let appendix = false;
  for (let line = last + 1; line < lines.length; line += 1) {
    const feature = features[line];
    const text = lines[line]?.text ?? '';
    appendix ||= APPENDIX.test(text);
    const signed = line <= Math.max(closing, facts) && feature?.certain === undefined;
    const own = line <= further || signed || (line < Math.min(stop, tail) && (appendix || belongs(survey, line, stop)));
    if (!own || isCredit(text))
      names[line] = copiesTitle(text, title)
        ? 'duplicate-title'
        : (feature?.possible ?? front.facts.get(line) ?? 'below-the-article');
  }
}

/**
 * Below the last paragraph the article may go on in lines that are no paragraphs (keywords, an abstract in English): as
 * far as they speak for it, taken together.
 */
function furtherDown(survey: Survey, front: FrontMatter): number {
  let best = survey.last;
  let most = ENOUGH;
  let sum = 0;
  for (let line = survey.last + 1; line < survey.tail && sum > -ENOUGH * 3; line += 1) {
    if (survey.features[line]?.opens !== undefined || isByline(survey.lines[line]?.text ?? '')) break;
    sum += ownness(survey, front, line);
    if (sum < most) continue;
    most = sum;
    best = line;
  }
  return best;
}

/** （原载《渡口》2013年第2期）: where the text was printed is a field. */
function isCredit(text: string): boolean {
  return (
    text.length <= LONGEST_CREDIT &&
    /^[（(【[]\s*(?:本文)?(?:原载|原載|原刊|选自|選自|摘自|节选自|转自|轉自|载于|載於|刊于|刊於|首发|首發|发表于|發表於)[^。]*[）)】\]]$/.test(
      text,
    )
  );
}

const LONGEST_CREDIT = 80;

/** The last of the labelled lines right below the last paragraph (开放时间：…, 展厅位置：…), where there are two or more. */
function factsUnder({ lines, features, last }: Survey): number {
  let line = last + 1;
  for (; line < lines.length; line += 1) {
    const feature = features[line];
    const text = lines[line]?.text ?? '';
    if (!/^\p{Script=Han}{2,6}[：:]\s*\S/u.test(text) || isByline(text)) break;
    if (feature === undefined || feature.certain !== undefined || feature.opens !== undefined) break;
    if (factsIn(feature.folded).some(({ kind }) => kind !== 'other' && kind !== 'title')) break;
  }
  return line - last > FEWEST_FACTS ? line - 1 : last;
}

const FEWEST_FACTS = 2;

function firstFurniture(survey: Survey, last: number): number {
  const { features, lines } = survey;
  for (let line = last + 1; line < lines.length; line += 1) {
    const feature = features[line];
    if (isLoneWord(survey, line)) continue;
    if (feature?.possible !== undefined || isByline(lines[line]?.text ?? ''))
      return isOwnLabel(lines[line - 1]?.text ?? '') && line - 1 > last && feature?.possible === 'attached-file'
        ? line - 1
        : line;
  }
  return lines.length;
}

/** A single word at the very end of the text, with no furniture near it, may as well be the text's own where a page was cut off. */
function isLoneWord({ features, lines, last }: Survey, line: number): boolean {
  const feature = features[line];
  return (
    feature !== undefined &&
    feature.certain === undefined &&
    feature.length <= LONGEST_LONE &&
    line === lines.length - 1 &&
    line > last + 1 &&
    features.slice(last + 1, line).every(({ possible }) => possible === undefined)
  );
}

const LONGEST_LONE = 2;

/** `附件：` alone announces the files under it. */
function isOwnLabel(text: string): boolean {
  return /^附\s*件\s*[:：]?$/.test(text);
}

function isByline(text: string): boolean {
  return (
    /^[(（【[]?(?:责任编辑|責任編輯|责编|编辑|編輯|作者|来源|來源|文|图|图文|撰稿|撰文|张贴者|張貼者|发布者|發佈者|摄影|记者|通讯员|供稿|审核|校对|原标题|稿源|监制|排版|实习生|标签|標籤|分类)\s*[:：／/丨|]/.test(
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
  const after = line + 1 < stop ? (survey.lines[line + 1]?.text ?? '') : '';
  if (labelled.test(text) && (labelled.test(before) || labelled.test(after)) && !isByline(text)) return true;
  if (
    /^(?:图为|圖為|图[一二三四五六七八九十\d]{0,2}[:：]|▲|△|上图|下图|左图|右图|照片)|(?:摄影?|攝影?|供图|供圖)[)）]?$/.test(
      text,
    )
  )
    return true;
  if (
    /^[（(].*[）)]$/.test(text) ||
    /^(?:书记员|法官助理|附|注|备注|說明|说明|联系|聯絡|聯繫|参考|參考|抄送|主题词|附件|地点|时间|电话|地址|特此|图|表)/.test(
      text,
    )
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
  // With nothing of the page below it, or nothing but who edited the article, there is no reason to doubt the line.
  return (
    stop >= survey.lines.length ||
    (endsWithCredits(survey, stop) && factsIn(feature.folded).length === 0) ||
    near.some((next) => survey.features[next]?.sentence === true || survey.features[next]?.label !== undefined)
  );
}

/** Who edited an article is said right below it: all above that is the article's. */
function endsWithCredits({ features, lines }: Survey, stop: number): boolean {
  return (
    features[stop]?.possible === 'credits' ||
    (features[stop]?.certain === undefined && isByline(lines[stop]?.text ?? ''))
  );
}

/** `2018-05-07　2.0　…` under two lines of as many cells that begin with a date as well: one more row of the article's list. */
function isRowUnderRows(survey: Survey, line: number): boolean {
  const [own, above, head] = [0, 1, 2].map((step) => (survey.lines[line - step]?.text ?? '').split(/[\s\u3000]+/));
  return own !== undefined && own.length >= 3 && above?.length === own.length && head?.length === own.length;
}
