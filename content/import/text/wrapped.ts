import { fold, labelAt } from '#content/text';
import { cellsOf } from '../clean/shapes.ts';
import { factsIn } from '../front-matter/labels.ts';
import type { Line } from './lines.ts';

/** Text is hard-wrapped where at least so many lines end at the margin in the middle of a sentence. */
const FEWEST_WRAPPED = 4;
const NARROWEST_MARGIN = 40;
const WIDEST_MARGIN = 200;
/** Columns by which a line stays short of the margin, because the next word or character would not fit. */
const WRAP_SLACK = 8;

/** Joins the lines of hard-wrapped paragraphs: those that reach the margin and do not end a sentence there. */
export function joinWrapped(lines: readonly Line[]): Line[] {
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
      isRunning(line.text) &&
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
  return width >= margin - WRAP_SLACK && width <= margin + 2 && isRunning(line.text) && cellsOf(line.text).length < 3;
}

/** Not a menu, a row, a ruler or a line of facts: those are as wide as they are for reasons of their own. */
function isRunning(text: string): boolean {
  if (/[\t|│┊｜»→•]|\s>\s|>>|[-=_*—]{8}/.test(text)) return false;
  const folded = fold(text);
  return !folded.includes(':') || factsIn(folded).filter(({ kind }) => kind !== 'other').length < 2;
}

/** Lines looked at for a margin: a text is wrapped from its beginning or not at all. */
const MARGIN_LINES = 4000;
/** Share of lines that may be wider than the margin: a table or an address in a wrapped text. */
const MOST_WIDER = 0.5;

/** The width (in columns; a Han character takes two) at which lines break off inside a sentence and hardly any is wider. */
function marginOf(lines: readonly Line[]): number | undefined {
  const sample = lines.slice(0, MARGIN_LINES);
  const widths = sample.map((line) => (isRunning(line.text) ? widthOf(line.text) + line.indent : 0));
  const broken = new Map<number, number>();
  for (const [index, line] of sample.entries()) {
    const width = widths[index] ?? 0;
    if (width < NARROWEST_MARGIN || width > WIDEST_MARGIN || /[。！？.!?：:；”」)）]$/.test(line.text)) continue;
    // What breaks off goes on: in the next line, without a blank line between.
    if (sample[index + 1]?.gap !== 0 || !isRunning(line.text)) continue;
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
