import type { Alignment } from './alignment.ts';
import type { Pattern } from './pattern.ts';
import type { Run } from './unique-runs.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A shorter run may be a coincidence, and says nothing about whose a place is. */
const OWNING_RUN = 8;

/** A run this long tells a passage inside it by itself: it stands once in both texts, or between two such. */
export const TELLING_RUN = 24;

/** The run that a passage of the old text lies in whole; a point may stand at its end. */
export function runOver({ runs }: Alignment, { start, end }: Span): Run | undefined {
  const index = firstEndingAfter(runs, start, ({ from }) => from);
  const run = runs[index];
  if (run !== undefined && run.from <= start && end <= run.from + run.length) return run;
  const before = runs[index - 1];
  return start === end && before !== undefined && before.from + before.length === start ? before : undefined;
}

/** By how much the runs that touch a passage or its context moved: where it is to be looked for. */
export function diagonalsNear(
  { runs }: Alignment,
  passage: Span,
  pattern: Pattern,
): readonly (readonly [number, number])[] {
  const first = passage.start - pattern.start;
  const last = first + pattern.codes.length;
  const moved = new Set<number>();
  for (let index = firstEndingAfter(runs, first, ({ from }) => from); index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined || run.from >= last) break;
    moved.add(run.to - run.from + first);
  }
  return [...moved].map((diagonal) => [diagonal, diagonal]);
}

/** Whether most of a place is known to be another passage of the old text: it cannot be this one too. */
export function ownedByAnother({ byPlace }: Alignment, place: Span, passage: Span): boolean {
  let owned = 0;
  for (let index = firstEndingAfter(byPlace, place.start, ({ to }) => to); index < byPlace.length; index += 1) {
    const run = byPlace[index];
    if (run === undefined || run.to >= place.end) break;
    if (run.length < OWNING_RUN) continue;
    const start = Math.max(place.start, run.to);
    const end = Math.min(place.end, run.to + run.length);
    const moved = run.from - run.to;
    const own = Math.min(end + moved, passage.end) - Math.max(start + moved, passage.start);
    owned += end - start - Math.max(0, own);
  }
  return owned * 2 > place.end - place.start;
}

/**
 * Whether a place stands in order: after what stood before the passage, and before what stood after it, as far as either
 * is known by a run that tells.
 */
export function isInOrder({ runs }: Alignment, place: Span, passage: Span): boolean {
  const next = firstEndingAfter(runs, passage.start, ({ from }) => from);
  const before = telling(runs, next - 1, -1);
  const after = telling(
    runs,
    firstEndingAfter(runs, passage.end, ({ from }) => from),
    1,
  );
  return (
    (before === undefined || before.to < place.end) && (after === undefined || place.start < after.to + after.length)
  );
}

/** The first run from an index on, either way, that is long enough to be in its place for certain. */
function telling(runs: readonly Run[], from: number, step: 1 | -1): Run | undefined {
  for (let index = from; index >= 0 && index < runs.length; index += step) {
    const run = runs[index];
    if (run !== undefined && run.length >= TELLING_RUN) return run;
  }
  return undefined;
}

function firstEndingAfter(runs: readonly Run[], at: number, startOf: (run: Run) => number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle]!;
    if (startOf(run) + run.length > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
