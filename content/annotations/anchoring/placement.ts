import type { Comparable } from './comparable.ts';

/** What is no unit: white space, and characters of no width (U+200B and the like). */
const LEADING = /^[\s\p{Cf}]+/u;
const TRAILING = /[\s\p{Cf}]+$/u;

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
  const leading = exact.length - exact.replace(LEADING, '').length;
  const trailing = exact.length - exact.replace(TRAILING, '').length;
  if (leading + trailing > 0 && text.slice(from - leading, to + trailing) === exact) {
    return { start: from - leading, end: to + trailing };
  }
  return { start: from, end: to };
}
