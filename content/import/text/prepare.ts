import { fold } from '#content/text';
import { factsIn } from '../front-matter/labels.ts';
import type { Line } from './lines.ts';
import { joinWrapped } from './wrapped.ts';

/** A line with paragraphs run together is longer than any heading or row. */
const SHORTEST_GLUED = 120;
/** Lines at the top in which a path, a title and a byline may be glued together. */
const TOP_LINES = 12;

/** Takes apart what scraping ran together, and joins what a mailer or an editor broke. Offsets stay those of the source. */
export function prepare(lines: readonly Line[]): Line[] {
  const apart = lines.flatMap((line, index) => {
    const wide = splitAtIndents(line).flatMap(splitDocument);
    return index < TOP_LINES ? wide.flatMap(splitHeader).flatMap(splitByline).flatMap(splitSalutation) : wide;
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
const SHORTEST_DOCUMENT = 200;
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

/** Path, title, office, name and date before the first sentence. A label keeps what stands behind it: 作者：渡头中学 邬向阳. */
function* leadingPieces(text: string): Generator<number> {
  const head = text.slice(0, 200);
  const path = /^[^。，；]{2,80}(?:>|»)\s*(?=[^\s>»]{6})/.exec(head)?.[0].length ?? 0;
  if (path > 0) yield path;
  let labelled = false;
  let closed = false;
  for (const match of head.slice(path).matchAll(/\S+\s+/g)) {
    const at = path + match.index;
    const piece = match[0];
    if (piece.length > 40 || /[。，；,;]/.test(piece)) {
      if (labelled) yield at;
      return;
    }
    const [fact] = factsIn(fold(piece));
    const label = fact?.at === 0;
    // Behind a time or a count nothing more belongs to its label.
    const ended: boolean = labelled && closed && !label;
    if (match.index > 0 && (ended || (label && !labelled))) yield at;
    labelled = label || (labelled && !ended);
    if (label) closed = ['published', 'updated', 'count'].includes(fact.kind);
    if (!labelled) yield at + piece.length;
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

/** `作者：聂小舫、申屠野（青屏县志办公室） 抵达渡口时…`: the writers, their office, a blank, and the text. */
function splitByline(line: Line): Line[] {
  const byline =
    /^(?:作者|文|撰文|撰稿)\s*[:：]\s*\p{Script=Han}{2,4}(?:[、,，]\p{Script=Han}{2,4}){0,7}(?:[（(][^（）()]{2,40}[）)])?[\s\u3000]+(?=\S{12})/u.exec(
      line.text,
    )?.[0].length;
  return byline === undefined || line.text.length - byline < SHORTEST_TEXT ? [line] : pieces(line, [byline]);
}

/** What stands behind a byline on its line is the text from this length on. */
const SHORTEST_TEXT = 40;

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
