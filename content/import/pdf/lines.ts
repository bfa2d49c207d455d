import type { Segment } from './segments.ts';

/** A line of a region; several segments in it stand far apart, as the cells of a table's row do. */
export interface Line {
  readonly cells: readonly Segment[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** The segments of a region as lines from top to bottom. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSame = first !== undefined && segment.baseline - first.baseline < Math.min(first.size, segment.size) * 0.4;
    if (isSame) row?.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.left - b.left)));
}

function lineOf(cells: readonly Segment[]): Line {
  return {
    cells,
    text: cells.map(({ text }) => text).join(' '),
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
    baseline: cells[0]?.baseline ?? 0,
    size: Math.max(...cells.map(({ size }) => size)),
  };
}
