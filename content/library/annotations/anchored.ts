import type { KeptAnnotation } from '#content/annotations';
import type { AnchoredAnnotation } from './wishes.ts';

/** An annotation with where it stands, as those who show it have it. */
export function placed({ annotation, seen }: KeptAnnotation, anchor: AnchoredAnnotation['anchor']): AnchoredAnnotation {
  return { annotation, seen, ...(anchor === undefined ? {} : { anchor }) };
}

/** In the order of the text; of those at one place the older first, and those that have none last. */
export function byPlace(one: AnchoredAnnotation, other: AnchoredAnnotation): number {
  const [left, right] = [placeOf(one), placeOf(other)];
  if (left !== right) return left < right ? -1 : 1;
  return Date.parse(one.annotation.created) - Date.parse(other.annotation.created);
}

function placeOf({ anchor }: AnchoredAnnotation): number {
  if (anchor?.state === 'placed') return anchor.start;
  return anchor?.state === 'ambiguous' ? (anchor.candidates[0]?.start ?? Infinity) : Infinity;
}
