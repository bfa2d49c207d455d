import { fold, labelAt } from '#content/text';
import { cellsOf } from '../clean/shapes.ts';
import type { Line } from './lines.ts';

/** A line with paragraphs run together is longer than any heading or row. */
const SHORTEST_GLUED = 120;
/** Lines at the top in which a path, a title and a byline may be glued together. */
const TOP_LINES = 12;

/** Takes apart what scraping ran together, and joins what a mailer or an editor broke. Offsets stay those of the source. */
export function prepare(lines: readonly Line[]): Line[] {
  const apart = lines.flatMap((line, index) => {
    const wide = splitAtIndents(line).flatMap(splitDocument);
    return index < TOP_LINES ? wide.flatMap(splitHeader).flatMap(splitSalutation) : wide;
  });
  return joinWrapped(apart);
}

/** Paragraphs on one line, each with its indent of two ideographic spaces still before it. */
function splitAtIndents(line: Line): Line[] {
  if (line.text.length < SHORTEST_GLUED || !/[。！？：”」]\u3000{2}/.test(line.text)) return [line];
  return pieces(
    line,
    [...line.text.matchAll(/\u3000{2,}/g)].map((match) => match.index + match[0].length),
  );
}

/** A whole document on one line, its paragraphs parted by single blanks, is told by its numbering. */
const SHORTEST_DOCUMENT = 500;
const FEWEST_NUMBERED = 3;
const NUMBERED =
  /(?<=\s)(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、．]|\d{1,2}\.(?!\d))(?=\S)/g;

function splitDocument(line: Line): Line[] {
  if (line.text.length < SHORTEST_DOCUMENT) return [line];
  const numbered = [...line.text.matchAll(NUMBERED)].map((match) => match.index);
  if (numbered.length < FEWEST_NUMBERED) return [line];
  const starts = [...leadingPieces(line.text)];
  for (const start of numbered) {
    starts.push(start);
    // 二、蟹种放养 放养前15天…: a heading of a few words ends at its blank
    const heading = /^\S{3,24}\s+(?=\S{12})/.exec(line.text.slice(start, start + 60))?.[0];
    if (heading !== undefined && !/[。；;：:]/.test(heading)) starts.push(start + heading.length);
  }
  return pieces(
    line,
    [...new Set(starts)].sort((a, b) => a - b),
  );
}

/** Title, office, name and date before the first sentence. */
function* leadingPieces(text: string): Generator<number> {
  for (const match of text.slice(0, 160).matchAll(/\S+\s+/g)) {
    if (match[0].length > 40 || /[。，；,;]/.test(match[0])) return;
    yield match.index + match[0].length;
  }
}

/** `您现在的位置：网站>>栏目>>正文标题作者：…`: the path ends with 正文, the byline begins with its label. */
function splitHeader(line: Line): Line[] {
  const folded = fold(line.text);
  const path =
    /^(?:您|你)?(?:现在|目前|当前)?(?:的|所在|所处)?(?:的)?位置\s*[:>].{0,120}?(?:>|»|›|→)\s*(?:正文|文章正文|文章内容|内容|详细内容|查看内容|浏览文章|阅读文章|信息内容|文章详情|详情)\s*(?=\S)/.exec(
      folded,
    );
  const after = path?.[0].length ?? 0;
  const label =
    path === null
      ? -1
      : folded
          .slice(after)
          .search(/(?:作者|来源|发布(?:时间|日期|者|人)|更新时间|录入|时间|日期|编辑|点击数?|信息来源|文章来源)\s*:/);
  const byline = label >= 4 ? after + label : undefined;
  const starts = [after, byline ?? 0].filter((start) => start > 0);
  return starts.length === 0 ? [line] : pieces(line, starts);
}

/** `来源:绥河三中校园网亲爱的同学们:`: a speech begins with whom it addresses. */
function splitSalutation(line: Line): Line[] {
  const at = line.text.search(/(?<=\S)(?:亲爱的|尊敬的|敬爱的)[^。，,]{2,30}[:：]$/);
  return at < 2 || !/[:：]/.test(line.text.slice(0, at)) ? [line] : pieces(line, [at]);
}

/** Cuts a line at offsets into its text; each piece keeps its place in the source. */
function pieces(line: Line, starts: readonly number[]): Line[] {
  const cuts = [0, ...starts, line.text.length];
  const parts: Line[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const raw = line.text.slice(from, cuts[index + 1]);
    const text = raw.trim();
    if (text === '') continue;
    const start = line.start + from + (raw.length - raw.trimStart().length);
    parts.push(index === 0 ? { ...line, text } : { text, start, indent: 0, lead: '', gap: 0 });
  }
  return parts;
}

/** Text is hard-wrapped where at least so many lines end at the margin in the middle of a sentence. */
const FEWEST_WRAPPED = 4;
const NARROWEST_MARGIN = 40;
const WIDEST_MARGIN = 200;
/** Columns by which a line stays short of the margin, because the next word or character would not fit. */
const WRAP_SLACK = 8;

/** Joins the lines of hard-wrapped paragraphs: those that reach the margin and do not end a sentence there. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const margin = marginOf(lines);
  if (margin === undefined) return [...lines];
  const joined: Line[] = [];
  let open: { readonly first: Line; readonly texts: string[]; last: Line } | undefined;
  const close = (): void => {
    if (open !== undefined)
      joined.push(open.texts.length === 1 ? open.first : { ...open.first, text: open.texts.join('') });
    open = undefined;
  };
  for (const line of lines) {
    const continues =
      open !== undefined &&
      line.gap === 0 &&
      labelAt(line.text) === undefined &&
      isWrapped(open.last, margin) &&
      line.indent <= Math.max(0, open.last === open.first ? 0 : open.last.indent);
    if (open !== undefined && continues) {
      const blank = /[\w,.;:)'"]$/.test(open.last.text) && /^[\w("']/.test(line.text) ? ' ' : '';
      open.texts.push(blank + line.text);
      open.last = line;
    } else {
      close();
      open = { first: line, texts: [line.text], last: line };
    }
  }
  close();
  return joined;
}

function isWrapped(line: Line, margin: number): boolean {
  const width = widthOf(line.text) + line.indent;
  return width >= margin - WRAP_SLACK && width <= margin + 2 && !/\t/.test(line.text) && cellsOf(line.text).length < 3;
}

/** Lines looked at for a margin: a text is wrapped from its beginning or not at all. */
const MARGIN_LINES = 4000;
/** Share of lines that may be wider than the margin: a table or an address in a wrapped text. */
const MOST_WIDER = 0.5;

/** The width (in columns; a Han character takes two) at which lines break off inside a sentence and hardly any is wider. */
function marginOf(lines: readonly Line[]): number | undefined {
  const sample = lines.slice(0, MARGIN_LINES);
  const widths = sample.map((line) => widthOf(line.text) + line.indent);
  const broken = new Map<number, number>();
  for (const [index, line] of sample.entries()) {
    const width = widths[index] ?? 0;
    if (width < NARROWEST_MARGIN || width > WIDEST_MARGIN || /[。！？.!?：:；”」)）]$/.test(line.text)) continue;
    broken.set(width, (broken.get(width) ?? 0) + 1);
  }
  for (const width of [...broken.keys()].sort((a, b) => b - a)) {
    const near = Array.from({ length: WRAP_SLACK + 1 }, (_, step) => broken.get(width - step) ?? 0).reduce(
      (sum, count) => sum + count,
      0,
    );
    const wider = widths.filter((other) => other > width + 2).length;
    if (near >= FEWEST_WRAPPED) return wider <= near * MOST_WIDER ? width : undefined;
  }
  return undefined;
}

function widthOf(text: string): number {
  if (text.length > 400) return text.length * 2;
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2000 ? 2 : 1;
  return width;
}
