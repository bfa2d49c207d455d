import type { OutlineEntry } from '#content/document';

/** A row of the outline's tree: an entry, where it hangs, and whether it can be unfolded. */
export interface OutlineRow {
  readonly entry: OutlineEntry;
  /** Index of its row in the whole tree. */
  readonly index: number;
  /** Depth in the tree, from 1. */
  readonly depth: number;
  /** Index of the row it hangs under. */
  readonly parent?: number;
  readonly children: number;
}

/** The outline as a tree: headings by level, and the points of a section as its leaves. */
export function outlineRows(outline: readonly OutlineEntry[]): readonly OutlineRow[] {
  const rows: { entry: OutlineEntry; index: number; depth: number; parent?: number; children: number }[] = [];
  const open: { level: number; index: number }[] = [];
  outline.forEach((entry, index) => {
    const level = entry.kind === 'heading' ? entry.level : Number.POSITIVE_INFINITY;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.index;
    rows.push({ entry, index, depth: open.length + 1, children: 0, ...(parent !== undefined && { parent }) });
    const above = parent === undefined ? undefined : rows[parent];
    if (above !== undefined) above.children += 1;
    open.push({ level, index });
  });
  return rows;
}

/** The rows that show: those with no folded row above them. */
export function shownRows(rows: readonly OutlineRow[], folded: ReadonlySet<number>): readonly OutlineRow[] {
  const hidden = new Set<number>();
  return rows.filter(({ index, parent }) => {
    const hides = parent !== undefined && (hidden.has(parent) || folded.has(parent));
    if (hides) hidden.add(index);
    return !hides;
  });
}
