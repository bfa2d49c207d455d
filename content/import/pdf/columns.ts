import type { Segment } from './segments.ts';

/** Lines side by side that are columns of text, not cells of a table, have at least so many characters' room. */
const NARROWEST_COLUMN = 11;
const FEWEST_LINES = 4;
/** Share of a column's width that its lines usually fill. */
const FILLED = 0.6;
/** Share of the lines that may cross the gap: the title and the summary of a paper set in columns do. */
const MOST_CROSSING = 0.45;
/** Gaps between columns are at least this wide, in sizes. */
const NARROWEST_GAP = 0.6;
/** Columns in columns in columns: a newspaper has no more. */
const DEEPEST = 4;

/** The page's segments as regions in reading order, each of one column. What crosses columns parts them. */
export function regionsOf(segments: readonly Segment[], depth = 0): (readonly Segment[])[] {
  const gap = depth >= DEEPEST ? undefined : columnGap(segments);
  if (gap === undefined) return segments.length === 0 ? [] : [segments];
  const regions: (readonly Segment[])[] = [];
  let band: Segment[] = [];
  let across: Segment[] = [];
  const closeAcross = (): void => {
    regions.push(...regionsOf(across, DEEPEST));
    across = [];
  };
  const closeBand = (): void => {
    regions.push(
      ...regionsOf(
        band.filter(({ right }) => right <= gap),
        depth + 1,
      ),
    );
    regions.push(
      ...regionsOf(
        band.filter(({ right }) => right > gap),
        depth + 1,
      ),
    );
    band = [];
  };
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    if (segment.left < gap && segment.right > gap) {
      if (across.length === 0) closeBand();
      across.push(segment);
    } else {
      if (across.length > 0) closeAcross();
      band.push(segment);
    }
  }
  if (across.length > 0) closeAcross();
  closeBand();
  return regions;
}

/** Where a gap between columns of text runs down the page; undefined where there is none. */
function columnGap(segments: readonly Segment[]): number | undefined {
  if (segments.length < FEWEST_LINES * 2) return undefined;
  const size = median(segments.map((segment) => segment.size));
  const left = Math.min(...segments.map((segment) => segment.left));
  const width = Math.max(...segments.map((segment) => segment.right)) - left;
  const candidates: { readonly at: number; readonly crossing: number }[] = [];
  let from: number | undefined;
  const step = Math.max(1, width / 400);
  let previous = Number.POSITIVE_INFINITY;
  for (let at = left + width * 0.12; at < left + width * 0.88; at += step) {
    const crossing = segments.filter((segment) => segment.left < at && segment.right > at).length;
    if (crossing <= segments.length * MOST_CROSSING && crossing === previous) from ??= at - step;
    else {
      if (from !== undefined && at - step - from >= size * NARROWEST_GAP)
        candidates.push({ at: (from + at - step) / 2, crossing: previous });
      from = undefined;
    }
    previous = crossing;
  }
  return candidates
    .toSorted((a, b) => a.crossing - b.crossing)
    .find(({ at }) => {
      const before = segments.filter((segment) => segment.right <= at);
      const after = segments.filter((segment) => segment.left >= at);
      return isColumn(before, size) && isColumn(after, size);
    })?.at;
}

function isColumn(segments: readonly Segment[], size: number): boolean {
  if (segments.length < FEWEST_LINES) return false;
  const left = Math.min(...segments.map((segment) => segment.left));
  const width = Math.max(...segments.map((segment) => segment.right)) - left;
  const usual = median(segments.map((segment) => segment.right - segment.left));
  return width >= NARROWEST_COLUMN * size && usual >= width * FILLED;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
