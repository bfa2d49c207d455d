import { NUMERAL_CHARACTERS, numberOfNumeral } from './numerals.ts';

/** The kinds of labels that headings and articles are numbered with, from the widest division to the narrowest. */
export const LABEL_RANKS = [
  'volume', // 第一卷, 第二编, 上篇
  'chapter', // 第三章, 第一部分, 第二讲
  'section', // 第一节
  'part', // PART.01, Step 1：, 步骤一、, Q1：
  'formal', // 壹、
  'numeral', // 一、 or a line that is only 一
  'stem', // 其一 as a line of its own
  'bracketed', // （一）
  'decimal-1', // 1. 1、 1． 01
  'decimal-2', // 1.1
  'decimal-3', // 1.1.1
  'bracketed-digit', // （1） 1)
  'circled', // ①
  'article', // 第十二条
] as const;

export type LabelKind = (typeof LABEL_RANKS)[number];

export interface Label {
  readonly kind: LabelKind;
  /** As printed, without the blanks after it. */
  readonly text: string;
  /** UTF-16 length of the label and the blanks after it. */
  readonly length: number;
  readonly number: number;
}

const NUMERAL = `[${NUMERAL_CHARACTERS}0-9０-９]`;

/** What the first articles of a regulation say, where scraping lost the blank behind 第一条: 为了规范…, 本办法适用于…. */
const GLUED_ARTICLE =
  '(?:[为為](?:了|加[强強]|[规規][范範]|[进進]一步|保[护護障]|[维維][护護]|促[进進])|本(?:法|[办辦]法|[条條]例|[规規]定|[规規][则則]|[细細][则則]|章程|制度)(?:所[称稱]|[适適]用|自|由|是))';

/** How each kind of label looks at the start of a line. The first group is the label, the second its number. */
const FORMS: readonly (readonly [LabelKind, RegExp])[] = [
  ['volume', new RegExp(`^(第(${NUMERAL}{1,6})[卷编編篇辑輯册冊])(?=[\\s\u3000:：、]|$)`)],
  ['chapter', new RegExp(`^(第(${NUMERAL}{1,6})(?:章|回|讲|講|部分|单元|單元))(?=[\\s\u3000:：、]|$|[\u4e00-\u9fff]{1,20}$)`)],
  ['section', new RegExp(`^(第(${NUMERAL}{1,6})节|第(${NUMERAL}{1,6})節)(?=[\\s\u3000:：、]|$|[\u4e00-\u9fff]{1,20}$)`)],
  ['article', new RegExp(`^(第(${NUMERAL}{1,6})[条條](?:之[一二三四五六七八九十]{1,2})?)(?=[\\s\u3000:：]|$|[【（(]|${GLUED_ARTICLE})`)],
  ['part', /^((?:part|step|chapter|section|lesson|unit|vol|no|q)[.．·_\s-]{0,2}([0-9]{1,2})(?:\s*[:：、.．|丨｜])?)(?=[\s\u3000]|$|[\p{Script=Han}“「《‘])/iu],
  ['part', /^((?:步骤|步驟|问题|問題|环节|環節|案例|误区|誤區|要点|要點|原因|方法|技巧|故事|镜头|鏡頭|场景|場景|看点|看點|亮点|亮點)([一二三四五六七八九十]{1,3}|[0-9]{1,2})\s*[:：、.．|丨｜])/u],
  ['part', /^((?:D|Day|DAY|day)\s?([0-9]{1,2})(?:\s?[—–~-]+\s?(?:D|Day|DAY)?\s?[0-9]{1,2})?[:：]?)(?=[\s\u3000]|$|\p{Script=Han})/u],
  ['part', /^(第([一二三四五六七八九十]{1,3}|[0-9]{1,2})[天日](?:[:：、|丨｜]|(?=[\s\u3000]|$)))/u],
  ['part', /^((?:步骤|步驟)\s*([一二三四五六七八九十]{1,3}|[0-9]{1,2}))(?=[\s\u3000]|$)/u],
  ['part', /^(第([一二三四五六七八九十]{1,3})(?:步|招|式|关|關|问|問|站|幕|集)(?:[:：、|丨｜]|(?=[\s\u3000]|$)))/u],
  ['part', /^(第([一二三四五六七八九十]{1,3})(?:次|个|個|件|种|種|点|點|轮|輪|阶段|階段)[:：])(?=[\s\u3000]*\S)/u],
  ['part', /^(0x0?([1-9]))(?=[\s\u3000:：、.]+\S)/i],
  ['formal', /^(([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]|[IVX]{1,4})[、.．])(?![A-Za-z0-9])/],
  ['formal', /^(([壹贰貳叁參参肆伍陆陸柒捌玖拾]{1,3})\s*[|丨｜])/],
  ['formal', /^(([壹贰貳叁參参肆伍陆陸柒捌玖拾]{1,3})[、.．:：])/],
  ['numeral', /^(([一二三四五六七八九十百]{1,4})[、．.](?![0-9]))/],
  ['numeral', /^(([一二三四五六七八九十]{1,3}))(?=[\s\u3000]*$|[\s\u3000]+[\u4e00-\u9fff]{2,16}$)/],
  ['stem', /^(其([一二三四五六七八九十]{1,3}))(?=[\s\u3000:：]*$)/],
  ['bracketed', /^(【([一二三四五六七八九十]{1,3})】)/],
  ['bracketed', /^(([㈠-㈩]))/],
  ['bracketed-digit', /^(([⑴-⒇]))/],
  ['decimal-1', /^(([⒈-⒛]))/],
  ['circled', /^(([❶-❿➀-➉➊-➓]))/],
  ['decimal-1', /^((0[1-9]|[1-9][0-9]?)\s*[|丨｜／/])(?=[\s\u3000]*[\p{Script=Han}“「《])/u],
  ['bracketed', /^([（(]([一二三四五六七八九十]{1,3})[）)][、.．]?)/],
  ['bracketed-digit', /^([（(]([0-9０-９]{1,2})[）)][、.．]?)/],
  ['bracketed-digit', /^(([0-9]{1,2})[）)])/],
  ['circled', /^(([①-⑳]))/],
  ['decimal-3', /^(([0-9]{1,2})\.[0-9]{1,2}\.[0-9]{1,2}[.、]?)(?=[\s\u3000]*[\p{L}“「《])/u],
  ['decimal-2', /^(([0-9]{1,2})[.．][0-9]{1,2}[、.．]?)(?=[\s\u3000]*[\p{L}“「《])(?![\s\u3000]*[%a-z年月日元米千万亿倍个公厘毫斤克吨升亩平立度折岁周小])/u],
  ['decimal-1', /^(([0-9０-９]{1,2})[、.．])(?![0-9])/],
  ['decimal-1', /^((0[0-9]?|[1-9][0-9]?))(?=[\s\u3000]+[\p{L}“「《])/u],
]; // prettier-ignore

/** The numbering at the start of a line, or undefined. Whether the line is a heading is for the structure step to say. */
export function labelAt(line: string): Label | undefined {
  const head = line.slice(0, LONGEST_LABEL_WITH_TEXT);
  for (const [kind, form] of FORMS) {
    const match = form.exec(head);
    if (match === null) continue;
    const text = match[1] ?? '';
    const number = enclosedNumber(text) ?? numberOfNumeral(match[2] ?? match[3] ?? '');
    if (number === undefined) continue;
    const blanks = /^[\s\u3000]*/.exec(line.slice(text.length))?.[0].length ?? 0;
    return { kind, text, length: text.length + blanks, number };
  }
  return undefined;
}

/** First characters of the runs of characters that are a number each: ⑴, ⒈, ①, ㈠, ❶, ➀, ➊, Ⅰ. */
const ENCLOSED = ['⑴', '⒈', '①', '㈠', '❶', '➀', '➊', 'Ⅰ'].map((first) => first.charCodeAt(0));
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function enclosedNumber(label: string): number | undefined {
  const code = label.charCodeAt(0);
  const first = ENCLOSED.find((start) => code >= start && code < start + 20);
  if (first !== undefined) return code - first + 1;
  const roman = ROMAN.indexOf(label.replace(/[^IVX]/g, ''));
  return roman === -1 || !/^[IVX]/.test(label) ? undefined : roman + 1;
}

/** Forms look at most this far: a label of 12 characters and a heading of 40 after it. */
const LONGEST_LABEL_WITH_TEXT = 60;
