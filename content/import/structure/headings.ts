import { inlineText, type Block, type Heading, type Inline } from '#content/document';
import { labelAt, LABEL_RANKS, type Label, type LabelKind } from '#content/text';

import { countedHeadings, type Counted } from './counted.ts';

/** What the source told of headings besides its text. */
export interface HeadingHints {
  /** Indexes of blocks that the page itself treated as headings (an encyclopedia's edit button stood after them). */
  readonly marked?: ReadonlySet<number>;
}

interface Candidate {
  readonly block: number;
  readonly kind: LabelKind | 'plain';
  readonly label: string;
}

/** A heading with a number may be a clause; one without is a few words. */
const LONGEST_LABELLED = 50;
const LONGEST_PLAIN = 26;

/** Headings every kind of document has; one of them alone on its line needs no further proof. */
const KNOWN =
  /^(?:前言|引言|导言|導言|导语|序言?|自序|代序|题记|题解|引子|楔子|尾声|结语|結語|结论|結論|结束语|小结|小結|总结|總結|附记|附記|后记|後記|跋|附录|附錄|注释|注釋|註釋|參考書目|参考书目|参考文献|參考文獻|参考资料|參考資料|外部链接|外部連結|参见|參見|年表|大事记|大事年表|摘要|致谢|致謝|鸣谢|编后|编者按|关键词|关键字|關鍵詞|内容摘要|内容提要|概述|概况|简介|簡介|生平簡介|生平简介|译文|注解|赏析|用料|食材|原料|材料|做法|制作方法|小贴士|注意事项|操作步骤|温馨提示|写在前面|写在最后|写在后面|编后语|编辑后记|记者手记|采访手记|开篇的话|开场白|尾语|结尾|参观资料|參觀資料|参观资讯|參觀資訊|参观须知|參觀須知|参观信息|基本信息|基本資料|基本资料|人物生平|人物经历|人物评价|主要成就|主要作品|社会评价|轶事典故|历史沿革|歷史沿革|历史背景|歷史背景|研究背景|研究方法|材料与方法|结果与分析|结果与讨论|故障排除|常见问题|常見問題)$/;

/**
 * Turns paragraphs that are headings into headings: by their numbering (一、 → （一） → 1. → （1）; 第一章, 第一节), or, without
 * one, as short lines above running text. Their levels follow the kinds of numbering the document has.
 */
export function markHeadings(blocks: readonly Block[], hints: HeadingHints = {}): Block[] {
  const texts = blocks.map((block) =>
    block.kind === 'paragraph' && block.role === undefined ? plainText(block.inlines) : undefined,
  );
  const glued = gluedNumbers(texts);
  const decorated = decoratedHeadings(texts);
  const counted = countedHeadings(texts);
  const found = new Map<number, Candidate>();
  texts.forEach((text, index) => {
    const candidate =
      text === undefined
        ? undefined
        : (decorated.get(index) ?? countedAt(counted, index) ?? candidateAt(blocks, texts, index, glued, hints));
    if (candidate !== undefined) found.set(index, candidate);
  });
  dropLonePlain(found, texts, blocks, hints);
  addTwoPartHeadings(found, texts);
  const levelOf = levels(blocks, [...found.values()], hints);
  return blocks.map((block, index) => {
    const candidate = found.get(index);
    if (candidate === undefined || block.kind !== 'paragraph') return block;
    const heading: Heading = {
      kind: 'heading',
      level: levelOf(candidate),
      ...(candidate.label === '' ? {} : { label: candidate.label }),
      inlines: block.inlines,
    };
    return heading;
  });
}

function countedAt(counted: ReadonlyMap<number, Counted>, block: number): Candidate | undefined {
  const found = counted.get(block);
  return found === undefined ? undefined : { block, kind: 'plain', label: found.label };
}

function plainText(inlines: readonly Inline[]): string | undefined {
  return inlines.some((inline) => typeof inline !== 'string' && inline.kind === 'image')
    ? undefined
    : inlineText(inlines);
}

function candidateAt(
  blocks: readonly Block[],
  texts: readonly (string | undefined)[],
  index: number,
  glued: ReadonlySet<number>,
  hints: HeadingHints,
): Candidate | undefined {
  const text = texts[index] ?? '';
  if (text === '' || text.length > LONGEST_LABELLED + 12) return undefined;
  if (glued.has(index)) return { block: index, kind: 'decimal-1', label: /^\d+/.exec(text)?.[0] ?? '' };
  const label = labelAt(text);
  if (label !== undefined) {
    const rest = text.slice(label.length);
    return isLabelled(blocks, texts, index, label, rest)
      ? { block: index, kind: label.kind, label: label.text }
      : undefined;
  }
  return isPlain(blocks, texts, index, hints) ? { block: index, kind: 'plain', label: '' } : undefined;
}

function isLabelled(
  blocks: readonly Block[],
  texts: readonly (string | undefined)[],
  index: number,
  { kind, number }: Label,
  rest: string,
): boolean {
  if (rest.length > LONGEST_LABELLED || /[。；;，,：:、…]$/.test(rest) || /[。；;]/.test(rest)) return false;
  if (kind === 'article') return rest === '';
  if (kind === 'volume' || kind === 'chapter' || kind === 'section' || kind === 'stem') return true;
  if (rest === '') return kind === 'numeral' || kind === 'formal' || kind === 'part';
  if (/[！!]$/.test(rest) && /[，,]/.test(rest)) return false;
  // An entry of a list is followed by the next entry; a heading by what it is the heading of.
  const next = texts[index + 1];
  if (index + 1 >= blocks.length || isEnclosure(texts, index)) return false;
  const below = labelAt(next ?? '');
  // 03　主要任务, and below it a list that counts from one.
  if (below?.kind === kind && !(below.number === 1 && number > 1)) return false;
  if (kind === 'numeral' || kind === 'formal' || kind === 'bracketed' || kind === 'part') return true;
  const previous = index > 0 ? texts[index - 1] : undefined;
  const listed = previous !== undefined && labelAt(previous)?.kind === kind && previous.length <= LONGEST_LABELLED;
  return rest.length <= 36 && !listed && !/^[\d\s.,%]+$/.test(rest) && (rest.match(/[，,]/g)?.length ?? 0) <= 1;
}

/** 附件：1.报名表, and below it 2.居住证明: what is enclosed, listed before the signature. */
function isEnclosure(texts: readonly (string | undefined)[], index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - MOST_ENCLOSURES); above -= 1) {
    const text = texts[above] ?? '';
    if (/^附\s*件\s*[:：]/.test(text)) return true;
    if (labelAt(text) === undefined) return false;
  }
  return false;
}

const MOST_ENCLOSURES = 12;

/** `1雨情和水情`, `2调度过程`: numbers glued to their headings, told by counting up from one. */
function gluedNumbers(texts: readonly (string | undefined)[]): ReadonlySet<number> {
  const found: number[] = [];
  texts.forEach((text, index) => {
    const match =
      /^(\d{1,2})(?=\p{Script=Han})(?![年月日时時点個个条名位只万千百十号分元米人次章节])[^。，；：,;:]{2,24}$/u.exec(
        text ?? '',
      );
    if (match !== null && Number(match[1]) === found.length + 1) found.push(index);
  });
  return new Set(found.length >= 2 ? found : []);
}

function isPlain(
  blocks: readonly Block[],
  texts: readonly (string | undefined)[],
  index: number,
  hints: HeadingHints,
): boolean {
  const text = (texts[index] ?? '').trim();
  const words = wordsOf(text);
  if (hints.marked?.has(index) === true) return true;
  if (KNOWN.test(words)) return index + 1 < blocks.length;
  if (words.length < 2 || words.length > LONGEST_PLAIN || !/\p{Script=Han}{2}/u.test(words)) return false;
  if (isQuoted(text)) return isArticleText(texts[index + 1]);
  if (/[。，；：、,;:|/\\=>→@#]|[！!…]$|^["“「『（(［[【·•\-*※▲★]|^[图表圖]\s*\d|^[—─]/u.test(text)) return false;
  if (
    /\d{4}\s*年\s*\d{1,2}\s*月|[月]\d|^\d(?!\d{3}年)|\d$|记者|供稿|摄影?$|先生$|女士$|电话|地址|联系|附件|特此/.test(
      words,
    )
  )
    return false;
  // 我们先回答几个问题: who speaks to the reader says a sentence, full stop or not.
  if (/^(?:我们|你们|他们|大家|所以|因为|但是|我們|你們|他們|因為)/.test(words)) return false;
  // 第一条为修船，第二点是…: counted in a sentence, with the verb right behind.
  if (/^第[一二三四五六七八九十\d]{1,3}[条條点點项項个個件]?(?:为|為|是|要|则|則|系|係)/.test(words)) return false;
  const next = blocks[index + 1];
  if (next === undefined || endsList(texts, index)) return false;
  const below = texts[index + 1];
  if (below === undefined) return next.kind === 'table' || next.kind === 'code' || next.kind === 'verse';
  return introduces(below) || isSectionOverSection(texts, index) || isOverFacts(texts, index);
}

/** 环境, after a finished paragraph, and under it a list of facts: 系统：…, 时区：… */
function isOverFacts(texts: readonly (string | undefined)[], index: number): boolean {
  const isFact = (text: string | undefined): boolean => /^\p{Script=Han}{2,8}[：:]\s*\S/u.test(text ?? '');
  return /[。！？”」）]$/.test(texts[index - 1] ?? '') && isFact(texts[index + 1]) && isFact(texts[index + 2]);
}

/** 建筑特色, and under it 外墙: two headings in a row, after a finished paragraph and above a long one. */
function isSectionOverSection(texts: readonly (string | undefined)[], index: number): boolean {
  const [above, below, text] = [texts[index - 1], texts[index + 1], texts[index + 2]];
  return (
    above !== undefined &&
    below !== undefined &&
    text !== undefined &&
    /[。！？”」）]$/.test(above) &&
    /^\p{Script=Han}{2,10}$/u.test(below) &&
    text.length > LONGEST_LABELLED &&
    introduces(text)
  );
}

/** Without blanks, the brackets around it and the colon behind it. */
function wordsOf(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/^[［【[](.*)[\]】］]$/, '$1')
    .replace(/(?<=参考文献|參考文獻|注释|附录)[:：]$/, '');
}

/** Three short lines in a row are a list, and its last entry no heading of what follows. */
function endsList(texts: readonly (string | undefined)[], index: number): boolean {
  const isEntry = (text: string | undefined): boolean =>
    text !== undefined &&
    text.length <= LONGEST_PLAIN &&
    labelAt(text) === undefined &&
    !/[。！？：:；]$|\d{4}[-./年]/.test(text);
  return isEntry(texts[index - 1]) && isEntry(texts[index - 2]);
}

/** A saying as a heading: the whole line in quotation marks, without the full stop that speech would have. */
function isQuoted(text: string): boolean {
  return /^[“「][^“”「」。！？!?]{4,24}[”」]$/.test(text);
}

function isArticleText(text: string | undefined): boolean {
  return text !== undefined && text.length >= 12 && !/^[“「]/.test(text);
}

/** What may stand under a heading without a number: running text, or the first of numbered parts. */
function introduces(whole: string): boolean {
  const below = whole.replace(/(?:\[[\d\s,-]+\])+$/, '');
  if (below.length > LONGEST_PLAIN + 4 && /[，。；]/.test(below)) return true;
  if (/[。！？!?”」…：:；]$/.test(below) && (below.length >= 8 || /[。！？]$/.test(below))) return true;
  return labelAt(below)?.number === 1;
}

/** Marks that a page sets before its headings, and the brackets it sets around them. */
const DECORATED = /^(?:([■◆●★▍▌▎◎※☆►▶◇□✦❀➤▣○▲△#＃])\s*[^■◆●★▍▌▎◎※☆►▶◇□✦❀➤▣○▲△]{2,30}|(【)[^【】]{2,24}】)$/u;

/** 【处理结果】, ■ 技术要点: lines with one decoration, each above text, two of them or more. Side by side they are a list. */
function decoratedHeadings(texts: readonly (string | undefined)[]): ReadonlyMap<number, Candidate> {
  const byMark = new Map<string, Candidate[]>();
  texts.forEach((text, block) => {
    const mark = markOf(text);
    const below = texts[block + 1];
    if (mark === undefined || below === undefined || markOf(below) === mark || /[。；;，,：:]$/.test(text ?? ''))
      return;
    byMark.set(mark, [...(byMark.get(mark) ?? []), { block, kind: 'plain', label: mark === '【' ? '' : mark }]);
  });
  return new Map(
    [...byMark.values()].filter((found) => found.length >= 2).flatMap((found) => found.map((one) => [one.block, one])),
  );
}

function markOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length > LONGEST_LABELLED) return undefined;
  const match = DECORATED.exec(text);
  return match?.[1] ?? match?.[2];
}

/** 改什么，不改什么: a heading of two halves, in a document whose other headings have no number either. */
function addTwoPartHeadings(found: Map<number, Candidate>, texts: readonly (string | undefined)[]): void {
  if ([...found.values()].filter(({ kind }) => kind === 'plain').length < 2) return;
  texts.forEach((text, block) => {
    const [above, below] = [texts[block - 1] ?? '', texts[block + 1] ?? ''];
    const halves = /^\p{Script=Han}{2,10}[，、]\p{Script=Han}{2,10}[？！]?$/u.test(text ?? '');
    const between = /[。！？…”」]$/.test(above) && above.length > LONGEST_LABELLED && below.length > LONGEST_LABELLED;
    if (halves && between && introduces(below) && !found.has(block) && labelAt(text ?? '') === undefined)
      found.set(block, { block, kind: 'plain', label: '' });
  });
}

/** One short line without a number proves little where the document shows no other; two or more are its manner. */
function dropLonePlain(
  found: Map<number, Candidate>,
  texts: readonly (string | undefined)[],
  blocks: readonly Block[],
  hints: HeadingHints,
): void {
  const plain = [...found.values()].filter(({ kind, block }) => kind === 'plain' && hints.marked?.has(block) !== true);
  const unproven = plain.filter(({ block }) => !KNOWN.test(wordsOf(texts[block] ?? '')));
  if (plain.length >= 2 || (hints.marked?.size ?? 0) > 0) return;
  for (const { block } of unproven) {
    const below = texts[block + 1];
    const opensPart = below !== undefined && labelAt(below)?.number === 1;
    const afterText = block === 0 || blocks[block - 1]?.kind !== 'heading';
    const afterVerse = blocks[block - 1]?.kind === 'verse';
    const besideNumbered =
      found.size > 2 && /[。！？]$/.test(texts[block - 1] ?? '') && /[。！？]$/.test(below ?? '') && afterText;
    if (!(opensPart && afterText) && !afterVerse && !besideNumbered) found.delete(block);
  }
}

/** Kinds of numbering nest in their usual order; headings without a number stand above them where they come first. */
function levels(
  blocks: readonly Block[],
  candidates: readonly Candidate[],
  hints: HeadingHints,
): (candidate: Candidate) => Heading['level'] {
  const given = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const base = given.length === 0 ? 0 : Math.min(...given);
  const kinds = LABEL_RANKS.filter((kind) => candidates.some((candidate) => candidate.kind === kind));
  const plainAbove = candidates[0]?.kind === 'plain' && candidates.some(({ kind }) => kind !== 'plain');
  const marked = hints.marked ?? new Set<number>();
  return ({ kind, block }) => {
    const own =
      kind === 'plain' ? (marked.size > 0 && !marked.has(block) ? 1 : 0) : kinds.indexOf(kind) + (plainAbove ? 1 : 0);
    return Math.min(6, base + own + 1) as Heading['level'];
  };
}
