/** A row by which it is known: what it is a row of. */
export interface Identified {
  readonly id: string;
}

/** Which rows are chosen, and the row the keyboard stands on. Immutable: each act answers a new one. */
export interface Selection<Row extends Identified> {
  /** The row the keys act on. */
  readonly current: number;
  /** Where a range selected with Shift begins. */
  readonly anchor: number;
  readonly chosen: ReadonlyMap<string, Row>;
}

export const NOTHING_SELECTED: Selection<never> = { current: 0, anchor: 0, chosen: new Map<string, never>() };

/** Moves to a row; what is chosen stays. */
export function moved<Row extends Identified>(selection: Selection<Row>, row: number): Selection<Row> {
  return { ...selection, current: row, anchor: row };
}

/** Chooses a row or, if it is chosen, no longer. */
export function toggled<Row extends Identified>(selection: Selection<Row>, row: number, one: Row): Selection<Row> {
  const chosen = new Map(selection.chosen);
  if (!chosen.delete(one.id)) chosen.set(one.id, one);
  return { current: row, anchor: row, chosen };
}

/** The rows a range from the anchor to `row` has, first and last. */
export function rangeTo(selection: Selection<Identified>, row: number): readonly [first: number, last: number] {
  return [Math.min(selection.anchor, row), Math.max(selection.anchor, row)];
}

/** Chooses exactly the rows of a range that ends at `row`; the anchor stays. */
export function extended<Row extends Identified>(
  selection: Selection<Row>,
  row: number,
  rows: readonly Row[],
): Selection<Row> {
  return {
    current: row,
    anchor: selection.anchor,
    chosen: new Map(rows.map((one) => [one.id, one])),
  };
}

export function cleared<Row extends Identified>(selection: Selection<Row>): Selection<Row> {
  return { ...selection, chosen: new Map() };
}

/** What an act is done to: the chosen rows or, where none is, the one the keyboard stands on. */
export function subjects<Row extends Identified>(selection: Selection<Row>, current: Row | undefined): readonly Row[] {
  if (selection.chosen.size > 0) return [...selection.chosen.values()];
  return current === undefined ? [] : [current];
}
