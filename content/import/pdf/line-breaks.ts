import { labelAt } from '#content/text';
import type { Line } from './lines.ts';
import { median } from './columns.ts';

/** The column a line stands in. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Usual distance of its lines. */
  readonly leading: number;
  /** Whether the column's paragraphs are told by their first lines. */
  readonly indents: boolean;
}

/** Sizes that differ by less are the same size, set by a program that rounds. */
const SAME_SIZE = 0.08;
/** Distance of paragraphs from one another, in distances of lines. */
const PARAGRAPH_GAP = 1.3;
/** First lines stand in by so much or more, in sizes. */
const INDENT = 0.8;

/** Lines that begin further in than this share of the column are set to the right: a signature, a date. */
export const ASIDE = 0.4;

const TERMINAL = /[。！？；：…”’」』）)\].!?;:]$/u;
/** Marks of items. A dash is one before a blank only. */
export const BULLET = /^(?:[•·▪●○◦■□◆◇‣➢➤✓*]\s*|[-–—]\s+)(?=\S)/u;
/** A line of a table of contents: dots, and a page. */
const LEADER = /(?:\.{4,}|…{2,}|(?:[.·]\s){4,}|·{4,})\s*\S{1,6}$/u;

export function measureOf(lines: readonly Line[], outer: { readonly left: number; readonly right: number }): Measure {
  const size = median(lines.map((line) => line.size));
  const few = lines.length < 3;
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  const rights = lines.map(({ right }) => right).toSorted((a, b) => b - a);
  const left = few ? outer.left : (lefts[Math.floor(lefts.length / 12)] ?? outer.left);
  const right = few ? outer.right : (rights[Math.floor(rights.length / 12)] ?? outer.right);
  const gaps = lines.slice(1).flatMap((line, index) => {
    const gap = line.baseline - (lines[index]?.baseline ?? 0);
    return gap > 0 && gap < line.size * 3.5 ? [gap] : [];
  });
  const indented = lines.filter((line) => line.left - left > INDENT * size && line.left - left < 5 * size).length;
  return {
    left,
    right,
    leading: gaps.length === 0 ? size * 1.5 : median(gaps),
    indents: indented >= 2 && indented < lines.length / 2,
  };
}

export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);
}

/** Whether a line stands in the middle, clear of both margins. */
export function isCentred({ left, right, size }: Line, measure: Measure): boolean {
  const before = left - measure.left;
  const after = measure.right - right;
  return (
    before > size * 1.5 && after > size * 1.5 && Math.abs(before - after) < Math.max(size * 1.5, (before + after) * 0.1)
  );
}

/**
 * Whether a line begins a paragraph after the line above it.
 * @param first Whether the line above is itself a paragraph's first.
 * @param body The size of the document's running text: larger lines in the middle are one heading, others are lines.
 */
export function beginsParagraph(above: Line, line: Line, measure: Measure, first: boolean, body: number): boolean {
  const isLevel = Math.abs(line.left - above.left) < line.size / 2;
  const isFilled = isFull(above, line, measure);
  const isEnded = TERMINAL.test(above.text);
  // A line of code or of a smaller font in the middle of a sentence is the sentence's.
  const goesOn = isFilled && !isEnded && isLevel && above.size / line.size < 1.2 && line.size / above.size < 1.2;
  if (!isSameSize(above.size, line.size) && !goesOn) return true;
  const gap = line.baseline - above.baseline;
  if (gap < 0 || gap > Math.max(measure.leading * PARAGRAPH_GAP, measure.leading + line.size * 0.25)) return true;
  if (LEADER.test(above.text) || BULLET.test(line.text)) return true;
  const centred = isCentred(line, measure);
  if (!(centred && isLevel)) {
    if (centred !== isCentred(above, measure)) return !(centred && isFilled);
    if (centred) return line.size <= body * 1.1;
  }
  const isAside = ({ left }: Line): boolean => left - measure.left > (measure.right - measure.left) * ASIDE;
  if (isAside(line) && isAside(above) && Math.abs(line.left - above.left) > line.size / 10) return true;
  const isHanging = first && (BULLET.test(above.text) || labelAt(above.text) !== undefined);
  const isIndented = line.left - measure.left > INDENT * line.size;
  if (isIndented && !isLevel && line.left > above.left && !isHanging) return true;
  if (!first && above.left - line.left > INDENT * line.size) return true;
  if (isEnded && labelAt(line.text) !== undefined) return true;
  if (isEnded && first && isIndented && isLevel && measure.indents) return true;
  if (isFilled || (centred && isLevel)) return false;
  return isEnded || measure.right - above.right > (measure.right - measure.left) * 0.15;
}

/** Whether the text goes on from one column or page to the next. */
export function continuesAcross(above: Line, aboveMeasure: Measure, line: Line, measure: Measure): boolean {
  if (!isSameSize(above.size, line.size) || isCentred(line, measure) || isCentred(above, aboveMeasure)) return false;
  if (line.left - measure.left > INDENT * line.size || BULLET.test(line.text) || LEADER.test(above.text)) return false;
  if (!isFull(above, line, aboveMeasure)) return false;
  return TERMINAL.test(above.text) ? measure.indents && labelAt(line.text) === undefined : true;
}

/** Whether a line is as long as it could be: the first word of the next would not have fitted. */
function isFull(above: Line, next: Line, measure: Measure): boolean {
  const word = /^[\u2014-\u201f\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(next.text)
    ? 2.2
    : (/^\S+/.exec(next.text)?.[0].length ?? 0) + 1;
  const perCharacter = (next.right - next.left) / Math.max(1, next.text.length);
  return measure.right - above.right < word * perCharacter + next.size * 0.6;
}
