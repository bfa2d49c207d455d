import type { Comparable } from './comparable.ts';

/**
 * The UTF-16 span of units `start`–`end`. Units have no blanks: where the passage itself begins or ends with one that is
 * there too, the span has it.
 */
export function placementOf(
  exact: string,
  text: string,
  { starts, ends, length }: Comparable,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  if (start === end) {
    const at = start < length ? starts[start]! : text.length;
    return { start: at, end: at };
  }
  const from = starts[start]!;
  const to = ends[end - 1]!;
  const leading = exact.length - exact.trimStart().length;
  const trailing = exact.length - exact.trimEnd().length;
  if (leading + trailing > 0 && text.slice(from - leading, to + trailing) === exact) {
    return { start: from - leading, end: to + trailing };
  }
  return { start: from, end: to };
}
