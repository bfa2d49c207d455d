/** An affine map of the plane, as PDF writes it: `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** First `right`, then `left`. */
export function product(left: readonly number[], right: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A point of a page that is turned back by quarter turns: 1 where the page lay with its head to the right. */
export function turnedBack(
  x: number,
  y: number,
  angle: number,
  width: number,
  height: number,
): readonly [x: number, y: number] {
  if (angle === 1) return [y, width - x];
  if (angle === 2) return [width - x, height - y];
  return angle === 3 ? [height - y, x] : [x, y];
}
