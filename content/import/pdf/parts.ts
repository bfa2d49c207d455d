import type { Image, Table } from '#content/document';
import { regionsOf } from './columns.ts';
import type { CleanSheet } from './furniture.ts';
import { hyphenatedWords, joinLines } from './joining.ts';
import {
  ASIDE,
  beginsParagraph,
  continuesAcross,
  isCentred,
  isSameSize,
  measureOf,
  type Measure,
} from './line-breaks.ts';
import { linesOf, type Line } from './lines.ts';
import type { SheetPicture } from './pictures.ts';
import type { Segment } from './segments.ts';
import { tablesIn } from './tables.ts';

/** A paragraph, a table or a picture, as it is set. */
export type Part = TextPart | TablePart | PicturePart;

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly centred: boolean;
  /** Set to the right: a signature, a date. */
  readonly aside: boolean;
  readonly lines: number;
  /** The page it begins on, from 1. */
  readonly page: number;
  /** Pages that begin inside it, each with the offset into its text. */
  readonly pages: readonly { readonly page: number; readonly offset: number }[];
}

export interface TablePart {
  readonly kind: 'table';
  readonly table: Table;
  readonly page: number;
}

export interface PicturePart {
  readonly kind: 'picture';
  readonly image: Image;
  readonly page: number;
}

interface OpenPart extends Omit<TextPart, 'text' | 'lines' | 'pages'> {
  text: string;
  lines: number;
  pages: { readonly page: number; readonly offset: number }[];
  last: Line;
  readonly measure: Measure;
}

/** The parts of all pages, in reading order. A paragraph that goes on over a column or a page is one. */
export function partsOf(
  sheets: readonly CleanSheet[],
  body: number,
  pictures: ReadonlyMap<number, readonly SheetPicture[]> = new Map(),
): Part[] {
  const writer = new PartWriter(sheets, body);
  for (const sheet of sheets) writer.write(sheet, pictures.get(sheet.number) ?? []);
  return writer.parts;
}

class PartWriter {
  readonly parts: (OpenPart | TablePart | PicturePart)[] = [];
  private readonly body: number;
  private readonly hyphenated: ReadonlySet<string>;

  constructor(sheets: readonly CleanSheet[], body: number) {
    this.body = body;
    this.hyphenated = hyphenatedWords(sheets.flatMap(({ segments }) => segments.map(({ text }) => text)));
  }

  write(sheet: CleanSheet, pictures: readonly SheetPicture[]): void {
    const shown = new Map(pictures.map((picture) => [standIn(picture), picture]));
    const outer = {
      left: Math.min(...sheet.segments.map(({ left }) => left)),
      right: Math.max(...sheet.segments.map(({ right }) => right)),
    };
    for (const region of regionsOf([...sheet.segments, ...shown.keys()])) {
      const waiting = region.filter((segment) => shown.has(segment));
      const showUpTo = (baseline: number): boolean => {
        const isDue = (waiting[0]?.baseline ?? Number.POSITIVE_INFINITY) <= baseline;
        while (waiting[0] !== undefined && waiting[0].baseline <= baseline) {
          const image = shown.get(waiting.shift() as Segment)?.image;
          if (image !== undefined) this.parts.push({ kind: 'picture', image, page: sheet.number });
        }
        return isDue;
      };
      const lines = linesOf(region.filter((segment) => !shown.has(segment)));
      const measure = measureOf(lines, outer);
      const tables = tablesIn(lines);
      let above: Line | undefined;
      for (let index = 0; index < lines.length; index += 1) {
        if (showUpTo(lines[index]?.baseline ?? 0)) above = undefined;
        const found = tables.find(({ start }) => start === index);
        if (found !== undefined) {
          this.parts.push({ kind: 'table', table: found.table, page: sheet.number });
          index = found.end - 1;
          above = undefined;
          continue;
        }
        const line = lines[index];
        if (line === undefined) continue;
        const open = above === undefined ? this.openFor(line, measure) : this.lastText();
        const begins =
          above === undefined
            ? open === undefined
            : beginsParagraph(above, line, measure, open?.lines === 1, this.body);
        if (open === undefined || begins) this.begin(line, measure, sheet.number);
        else this.goOn(open, line, sheet.number);
        above = line;
      }
      showUpTo(Number.POSITIVE_INFINITY);
    }
  }

  private lastText(): OpenPart | undefined {
    const last = this.parts.at(-1);
    return last?.kind === 'text' ? last : undefined;
  }

  /** The paragraph that goes on in a new column: the last one, or the last before pictures and the notes at the foot. */
  private openFor(line: Line, measure: Measure): OpenPart | undefined {
    for (const part of this.parts.slice(-MOST_NOTES).reverse()) {
      if (part.kind === 'picture') continue;
      if (part.kind !== 'text') return undefined;
      if (isSameSize(part.size, line.size)) {
        return continuesAcross(part.last, part.measure, line, measure) ? part : undefined;
      }
      if (part.size > line.size) return undefined;
    }
    return undefined;
  }

  private begin(line: Line, measure: Measure, page: number): void {
    const centred = isCentred(line, measure);
    this.parts.push({
      kind: 'text',
      text: line.text,
      size: line.size,
      centred,
      aside: !centred && line.left - measure.left > (measure.right - measure.left) * ASIDE,
      lines: 1,
      page,
      pages: [],
      last: line,
      measure,
    });
  }

  private goOn(open: OpenPart, line: Line, page: number): void {
    const text = joinLines(open.text, line.text, this.hyphenated);
    if ((open.pages.at(-1)?.page ?? open.page) !== page) {
      open.pages.push({ page, offset: text.length - line.text.length });
    }
    open.text = text;
    open.lines += 1;
    open.last = line;
  }
}

/** A picture among the segments of its page, so that it parts columns or lies in one as text does. */
function standIn({ left, right, bottom, top }: SheetPicture): Segment {
  return { text: '', left, right, baseline: bottom, size: Math.max(1, Math.min(10, bottom - top)) };
}

/** Notes at a page's foot looked over for the paragraph above them. */
const MOST_NOTES = 8;
