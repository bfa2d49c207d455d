import type { Span } from './span-index.ts';

/** The stretches that lie in two spans or more, in order and apart from one another. */
export function overlapsOf(spans: readonly Span[]): readonly Span[] {
  const overlaps: { start: number; end: number }[] = [];
  let covered = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const shared = Math.min(end, covered);
    const last = overlaps.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, shared);
    else if (start < shared) overlaps.push({ start, end: shared });
    covered = Math.max(covered, end);
  }
  return overlaps;
}
