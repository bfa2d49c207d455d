import { linesOf, type Line } from './lines.ts';
import type { Segment } from './segments.ts';

/** A page's text in segments. */
export interface Sheet {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

export interface CleanSheet extends Sheet {
  /** What was taken off, from top to bottom. */
  readonly removed: readonly { readonly text: string; readonly rule: 'running-head' | 'page-number' }[];
  /** The number printed on the page, where one is. */
  readonly label?: string;
}

/** Running heads and feet stand in the outermost eighth of a page, and are a few lines at most. */
const EDGE = 0.125;
const MOST_EDGE_LINES = 3;
/** A head is told by coming again; so often, or on every page of a shorter document. */
const FEWEST_TIMES = 3;
/** Heights that count as the same, in points. */
const SAME_HEIGHT = 4;

/** `12`, `- 12 -`, `第12页`, `12 / 40`, `Page 3 of 7`, `xii` */
const PAGE_NUMBER =
  /^[-–—―·•|.\s]*(?:第\s*|p(?:age|\.)?\s*)?(\d{1,4}|[ivxlc]{1,8})(?:\s*[页頁])?(?:\s*(?:\/|of|共)\s*\d{1,4}\s*[页頁]?)?[-–—―·•|.\s]*$/iu;
/** A number that is decorated so can be nothing else. */
const SURELY_NUMBER =
  /^\s*(?:[-–—―]\s*\d{1,4}\s*[-–—―]|第\s*\d{1,4}\s*[页頁].*|page\s*\d.*|\d{1,4}\s*(?:\/|of)\s*\d{1,4})\s*$/iu;

interface EdgeLine {
  readonly sheet: Sheet;
  readonly line: Line;
  /** Digits do not count: the page's number changes. */
  readonly shape: string;
  readonly number: string | undefined;
}

/** Takes running heads and feet and page numbers off the pages. Where nothing else stands on any page, they are the text. */
export function withoutFurniture(sheets: readonly Sheet[]): CleanSheet[] {
  const clean = cleaned(sheets);
  return clean.some(({ segments }) => segments.length > 0) ? clean : sheets.map((sheet) => ({ ...sheet, removed: [] }));
}

function cleaned(sheets: readonly Sheet[]): CleanSheet[] {
  const edges = sheets.flatMap(edgeLines);
  const shift = numberShift(edges, sheets.length);
  const counts = new Map<string, number>();
  for (const edge of edges) for (const key of keysOf(edge)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.min(FEWEST_TIMES, Math.max(2, sheets.length));
  const ruleOf = (edge: EdgeLine): 'running-head' | 'page-number' | undefined => {
    if (edge.number !== undefined) {
      const isExpected = shift !== undefined && Number(edge.number) - edge.sheet.number === shift;
      const isRoman = /^[ivxlc]+$/i.test(edge.number) && sheets.length >= FEWEST_TIMES;
      return isExpected || isRoman || SURELY_NUMBER.test(edge.line.text) ? 'page-number' : undefined;
    }
    return keysOf(edge).some((key) => (counts.get(key) ?? 0) >= enough) ? 'running-head' : undefined;
  };
  return sheets.map((sheet) => {
    const gone = edges
      .filter((edge) => edge.sheet === sheet)
      .flatMap((edge) => {
        const rule = ruleOf(edge);
        return rule === undefined ? [] : [{ ...edge, rule }];
      });
    const segments = new Set(gone.flatMap(({ line }) => line.cells));
    const printed = gone.find(({ number, rule }) => rule === 'page-number' && number !== undefined)?.number;
    const label = printed ?? (shift === undefined || gone.length === 0 ? undefined : String(sheet.number + shift));
    return {
      ...sheet,
      segments: sheet.segments.filter((segment) => !segments.has(segment)),
      removed: gone.map(({ line, rule }) => ({ text: line.text, rule })),
      ...(label === undefined ? {} : { label }),
    };
  });
}

function edgeLines(sheet: Sheet): EdgeLine[] {
  const lines = linesOf(sheet.segments);
  const top = lines.slice(0, MOST_EDGE_LINES).filter(({ baseline }) => baseline < sheet.height * EDGE);
  const bottom = lines.slice(-MOST_EDGE_LINES).filter(({ baseline }) => baseline > sheet.height * (1 - EDGE));
  return [...new Set([...top, ...bottom])].map((line) => ({
    sheet,
    line,
    shape: line.text.replace(/\s+/g, '').replace(/\d+/g, '#'),
    number: PAGE_NUMBER.exec(line.text.normalize('NFKC'))?.[1],
  }));
}

/** Lines at nearly the same height are compared, so each is counted at two. */
function keysOf({ line, shape }: EdgeLine): readonly string[] {
  const height = Math.floor(line.baseline / SAME_HEIGHT);
  return [`${height} ${shape}`, `${height + 1} ${shape}`];
}

/** By how much the printed numbers differ from the pages' places, where most of those that could be numbers agree. */
function numberShift(edges: readonly EdgeLine[], pages: number): number | undefined {
  const votes = new Map<number, Set<number>>();
  for (const { line, sheet, number } of edges) {
    const found = number ?? /^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$/.exec(line.text)?.[0];
    const shift = Number(found) - sheet.number;
    if (found === undefined || Number.isNaN(shift)) continue;
    const pagesOfShift = votes.get(shift);
    if (pagesOfShift === undefined) votes.set(shift, new Set([sheet.number]));
    else pagesOfShift.add(sheet.number);
  }
  const [best] = [...votes].toSorted(([, a], [, b]) => b.size - a.size);
  return best !== undefined && (best[1].size >= Math.max(2, pages * 0.4) || (pages === 1 && best[0] === 0))
    ? best[0]
    : undefined;
}
