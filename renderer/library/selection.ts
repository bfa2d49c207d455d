import type { DocumentSummary } from '#content/library';

/** Which documents are chosen, and the row the keyboard stands on. Immutable: each act answers a new one. */
export interface Selection {
  /** The row the keys act on. */
  readonly current: number;
  /** Where a range selected with Shift begins. */
  readonly anchor: number;
  readonly chosen: ReadonlyMap<string, DocumentSummary>;
}

export const NOTHING_SELECTED: Selection = { current: 0, anchor: 0, chosen: new Map() };

/** Moves to a row; what is chosen stays. */
export function moved(selection: Selection, row: number): Selection {
  return { ...selection, current: row, anchor: row };
}

/** Chooses a document or, if it is chosen, no longer. */
export function toggled(selection: Selection, row: number, document: DocumentSummary): Selection {
  const chosen = new Map(selection.chosen);
  if (!chosen.delete(document.id)) chosen.set(document.id, document);
  return { current: row, anchor: row, chosen };
}

/** The rows a range from the anchor to `row` has, first and last. */
export function rangeTo(selection: Selection, row: number): readonly [first: number, last: number] {
  return [Math.min(selection.anchor, row), Math.max(selection.anchor, row)];
}

/** Chooses exactly the documents of a range that ends at `row`; the anchor stays. */
export function extended(selection: Selection, row: number, documents: readonly DocumentSummary[]): Selection {
  return {
    current: row,
    anchor: selection.anchor,
    chosen: new Map(documents.map((document) => [document.id, document])),
  };
}

export function cleared(selection: Selection): Selection {
  return { ...selection, chosen: new Map() };
}

/** What an act is done to: the chosen documents or, where none is, the one the keyboard stands on. */
export function subjects(selection: Selection, current: DocumentSummary | undefined): readonly DocumentSummary[] {
  if (selection.chosen.size > 0) return [...selection.chosen.values()];
  return current === undefined ? [] : [current];
}
