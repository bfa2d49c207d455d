import type { Table } from '#content/document';
import type { Line } from './lines.ts';

/** Lines of cells one under another are a table from so many on; fewer are text that is set apart. */
const FEWEST_ROWS = 3;

/** Where a table stands among a region's lines; `end` is exclusive. */
export interface FoundTable {
  readonly start: number;
  readonly end: number;
  readonly table: Table;
}

/** Tables among the lines of a region: lines of several cells each, with what is wrapped inside a cell. */
export function tablesIn(lines: readonly Line[]): FoundTable[] {
  const found: FoundTable[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if ((lines[start]?.cells.length ?? 0) < 2) continue;
    let end = start + 1;
    while (end < lines.length && isRow(lines, end)) end += 1;
    while ((lines[end - 1]?.cells.length ?? 0) < 2) end -= 1;
    const part = lines.slice(start, end);
    const table = part.filter(({ cells }) => cells.length > 1).length >= FEWEST_ROWS ? tableOf(part) : undefined;
    if (table !== undefined) found.push({ start, end, table });
    start = Math.max(start, end - 1);
  }
  return found;
}

/** A line of one cell belongs to the table where it is close below, and short: the rest of a cell. */
function isRow(lines: readonly Line[], index: number): boolean {
  const [line, above] = [lines[index], lines[index - 1]];
  if (line === undefined || above === undefined) return false;
  const isClose = line.baseline - above.baseline < line.size * 3.2;
  if (line.cells.length > 1) return isClose;
  const next = lines[index + 1];
  return isClose && next !== undefined && next.cells.length > 1 && next.baseline - line.baseline < line.size * 3.2;
}

function tableOf(lines: readonly Line[]): Table | undefined {
  const spans = columnSpans(lines);
  if (spans.length < 2) return undefined;
  const rows: string[][] = [];
  for (const line of lines) {
    const cells = new Array<string>(spans.length).fill('');
    for (const cell of line.cells) {
      const middle = (cell.left + cell.right) / 2;
      const column = spans.findIndex(({ right }) => middle <= right);
      const at = column === -1 ? spans.length - 1 : column;
      cells[at] = cells[at] === '' ? cell.text : `${cells[at] ?? ''} ${cell.text}`;
    }
    const above = rows.at(-1);
    if (line.cells.length === 1 && above !== undefined && cells[0] === '') {
      cells.forEach((text, index) => {
        if (text !== '') above[index] = `${above[index] ?? ''}${text}`;
      });
    } else rows.push(cells);
  }
  return { kind: 'table', rows: rows.map((cells) => cells.map((text) => ({ inlines: text === '' ? [] : [text] }))) };
}

/** The table's columns: what its cells cover, level by level, seen from above. */
function columnSpans(lines: readonly Line[]): { readonly left: number; readonly right: number }[] {
  const cells = lines.filter((line) => line.cells.length > 1).flatMap((line) => line.cells);
  const spans: { left: number; right: number }[] = [];
  for (const { left, right } of cells.toSorted((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  return spans;
}
