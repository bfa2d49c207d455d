import { fold } from '#content/text';
import { coverageOf } from './coverage.ts';
import type { Line } from '../text/lines.ts';

/** What a run of lines is by its shape, where it is not running text. */
export type Shape = 'code' | 'table' | 'verse';

/** Marks the lines that are code, rows of a table or lines of verse: each is told by its neighbours as well. */
export function shapesOf(lines: readonly Line[]): (Shape | undefined)[] {
  const shapes = new Array<Shape | undefined>(lines.length);
  mark(
    lines,
    shapes,
    'table',
    3,
    (line, previous) =>
      line.text.includes('\t') &&
      columnsOf(line.text) === 2 &&
      (previous === undefined || previous.text.includes('\t')),
  );
  mark(lines, shapes, 'table', 3, (line, previous) => {
    const columns = columnsOf(line.text);
    return (
      columns >= 3 && columns <= 20 && (previous === undefined || Math.abs(columnsOf(previous.text) - columns) <= 1)
    );
  });
  markCode(lines, shapes);
  markNarrowTables(lines, shapes);
  mark(
    lines,
    shapes,
    'verse',
    4,
    (line, previous) =>
      isVerseLine(line.text) && (previous === undefined || Math.abs(previous.text.length - line.text.length) <= 4),
  );
  markFreeVerse(lines, shapes);
  return shapes;
}

/** A poem without marks: at least so many short lines on end, most of them very short, with stanzas between. */
const FEWEST_FREE_LINES = 8;

function markFreeVerse(lines: readonly Line[], shapes: (Shape | undefined)[]): void {
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    let stanzas = 0;
    let short = 0;
    for (
      let line = lines[to];
      line !== undefined && shapes[to] === undefined && isFreeLine(line.text);
      line = lines[to]
    ) {
      if (line.gap > 0) stanzas += 1;
      if (line.text.length <= 12) short += 1;
      to += 1;
    }
    if (to - from >= FEWEST_FREE_LINES && stanzas >= 2 && short * 10 >= (to - from) * 7) shapes.fill('verse', from, to);
    from = Math.max(from, to);
  }
}

function isFreeLine(text: string): boolean {
  if (!/^[\p{Script=Han}，、。！？“”‘’·—…]{2,20}$/u.test(text)) return false;
  const coverage = coverageOf(text);
  return !(coverage.worded && coverage.share === 1);
}

/** Rows whose cells are parted by single blanks have at least so many cells, none longer than this. */
const FEWEST_NARROW_CELLS = 3;
const LONGEST_NARROW_CELL = 16;
const FEWEST_NARROW_ROWS = 3;

/**
 * A table whose columns came out a blank apart: lines on end of as many short cells, most of them with numbers, none
 * with a word of a menu.
 */
function markNarrowTables(lines: readonly Line[], shapes: (Shape | undefined)[]): void {
  const counts = lines.map(({ text }, line) => (shapes[line] === undefined ? narrowCells(text) : 0));
  for (let from = 0; from < lines.length; from += 1) {
    const cells = counts[from] ?? 0;
    let to = from;
    while (cells > 0 && counts[to] === cells) to += 1;
    const numbered = lines.slice(from, to).filter(({ text }) => /\d/.test(text)).length;
    if (to - from >= FEWEST_NARROW_ROWS && numbered * 2 >= to - from && numbered >= 2) shapes.fill('table', from, to);
    from = Math.max(from, to - 1);
  }
}

function narrowCells(text: string): number {
  if (text.length > 120 || !/[ \u3000]/.test(text) || /[|>»。；：:，,]$|[|>»_]|https?:/.test(text)) return 0;
  const cells = text.split(/[ \u3000]+/);
  if (
    cells.length < FEWEST_NARROW_CELLS ||
    cells.some((cell) => cell.length > LONGEST_NARROW_CELL || /[：:。，]/.test(cell.replace(/\d+[：:]\d+/g, '')))
  )
    return 0;
  // A mark or number, a title, a day: an entry of a list of links.
  if (
    /^(?:[-·•▪■◆●○>*]|\d{1,2}[.、])$/.test(cells[0] ?? '') ||
    /^[[(（]?(?:\d{4}[-/.])?\d{1,2}[-/.月]\d{1,2}/.test(cells.at(-1) ?? '')
  )
    return 0;
  const { worded, covered } = coverageOf(fold(text));
  return worded && covered >= 2 ? 0 : cells.length;
}

/** Cells of a row: separated by tabs, or by runs of blanks wide enough to have been columns. */
export function cellsOf(row: string): string[] {
  return (row.includes('\t') ? row.split('\t') : row.split(/ {2,}|\u3000{2,}/)).map((cell) => cell.trim());
}

function columnsOf(text: string): number {
  if (text.length > 400) return 0;
  if (/[。！？]$/.test(text) && !text.includes('\t')) return 0;
  return cellsOf(text).length;
}

/** Five or seven characters and their mark, or a short line of a free verse that ends in a pause. */
function isVerseLine(text: string): boolean {
  return /^[\p{Script=Han}，、·]{4,18}[，。；！？、]$/u.test(text) && !/[：“]/.test(text);
}

function mark(
  lines: readonly Line[],
  shapes: (Shape | undefined)[],
  shape: Shape,
  shortest: number,
  fits: (line: Line, previous: Line | undefined) => boolean,
): void {
  let from = 0;
  while (from < lines.length) {
    const first = lines[from];
    let to = from;
    if (first !== undefined && shapes[from] === undefined && fits(first, undefined)) {
      to = from + 1;
      for (
        let next = lines[to];
        next !== undefined && shapes[to] === undefined && fits(next, lines[to - 1]);
        next = lines[to]
      )
        to += 1;
    }
    if (to - from >= shortest) shapes.fill(shape, from, to);
    from = Math.max(to, from + 1);
  }
}

/** What only a program's line has: calls and assignments, keywords with their marks, braces, a prompt, markup. */
const CODE_LINE =
  /^(?:(?:import|from|package|using|#include|#define|return|export|const|let|var|public|private|protected|static|func|fn|def|class|elif|else|try|except|finally|for|while|if|switch|case|print|echo|sudo|pip|npm|git|cd|select|insert|update|create)\b[^\u4e00-\u9fff]*$|[\w.$[\]"']+\s*(?:[-+*/|&]?=|<-|:=)\s*[^=].*$|[\w.$]+\([^\u4e00-\u9fff]*\)[;{]?$|[\w.$]+\(.*\)[;{:]$|[{}()[\];]+,?$|>>> |\$ \w|<\/?[a-z][\w-]*(?:\s[^<>]*)?>.*$|(?:\/\/|#!|\/\*|\*\/|--) ?.*$|# .*$|@\w+)/i;
/** A statement that opens or closes a block; code without one of these may be a sentence in English. */
const CODE_PROOF =
  /[{};]$|:\s*$|^\s*(?:return|import|from|def|class|#include|const|let|var|public|for|if|while|print|echo|sudo|pip|npm|git)\b|\w+\(.*\)|[^=!<>]=[^=]/;

/**
 * A run of code: lines of a program, with the indented lines and the comments between them. It starts with a line that
 * looks like code and needs two of them, or one that is indented under another.
 */
function markCode(lines: readonly Line[], shapes: (Shape | undefined)[]): void {
  const mostlyHan = isMostlyHan(lines);
  let from = 0;
  while (from < lines.length) {
    let proofs = 0;
    let to = from;
    for (let line = lines[to]; line !== undefined && shapes[to] === undefined; line = lines[to]) {
      const like = isCodeLine(line.text) || (mostlyHan && isForeignLine(line.text));
      const inside =
        to > from && line.indent >= 2 && !/[。，；！？]/.test(line.text) && /[\w)}\]"':;]$/.test(line.text);
      if (!like && !inside) break;
      if (like && CODE_PROOF.test(line.text)) proofs += 1;
      to += 1;
    }
    if (to - from >= 2 && proofs >= 2) shapes.fill('code', from, to);
    from = Math.max(to, from + 1);
  }
}

/** In a Chinese text, lines without a Han character next to code are its output or its data. */
function isForeignLine(text: string): boolean {
  return (
    /[\w]/.test(text) && !/[\p{Script=Han}。，]/u.test(text) && /[-_=|$\\/,{}()<>'"]/.test(text) && /[a-z]/i.test(text)
  );
}

function isMostlyHan(lines: readonly Line[]): boolean {
  const sample = lines
    .slice(0, 200)
    .map(({ text }) => text.slice(0, 200))
    .join('');
  return (sample.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 > sample.length;
}

function isCodeLine(text: string): boolean {
  if (text.length > 200 || /[。，；！？]$/.test(text)) return false;
  return CODE_LINE.test(text);
}
