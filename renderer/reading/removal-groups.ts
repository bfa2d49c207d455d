import type { Removal } from '#content/document';

/** One run of the receipt, with its index there. */
export interface ListedRemoval {
  readonly removal: Removal;
  readonly index: number;
}

/** Runs that one rule took from one place, in the order they stood. */
export interface RemovalGroup {
  readonly rule: string;
  /** Offset into the text, in UTF-16 units. */
  readonly at: number;
  readonly runs: readonly ListedRemoval[];
}

/** Neighbours are looked at together from this many on: fewer are read faster than they are opened. */
const TOGETHER = 3;

/**
 * The receipt as a person looks it through: a saved page's menus are a hundred runs, one after the other at one place,
 * among which the run that should not have been taken is not found. Runs that stand alone are groups of one.
 */
export function removalGroups(removed: readonly Removal[]): readonly RemovalGroup[] {
  const groups: { rule: string; at: number; runs: ListedRemoval[] }[] = [];
  for (const [index, removal] of removed.entries()) {
    const last = groups.at(-1);
    if (last?.rule === removal.rule && last.at === removal.at) last.runs.push({ removal, index });
    else groups.push({ rule: removal.rule, at: removal.at, runs: [{ removal, index }] });
  }
  return groups.flatMap((group) =>
    group.runs.length >= TOGETHER ? [group] : group.runs.map((run) => ({ ...group, runs: [run] })),
  );
}
