import { comparable, unitAt, unitEnding, type Comparable } from './comparable.ts';
import type { Selector } from '../selector.ts';

/** What is looked for: units with the passage at `start`–`end` and its context around it. */
export interface Pattern {
  readonly codes: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/** Units of context taken from the text that a passage was chosen in, on each side: half as much again as a selector keeps. */
const CONTEXT = 48;

export function patternOfSelector({ quote: { prefix, exact, suffix } }: Selector): Pattern {
  const whole = comparable(prefix + exact + suffix);
  return {
    codes: whole.codes,
    ...spanOf(whole, prefix.length, prefix.length + exact.length),
  };
}

/** The pattern of a passage of a text at hand. */
export function patternOfPassage(text: Comparable, start: number, end: number): Pattern {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return { codes: text.codes.subarray(from, to), start: start - from, end: end - from };
}

/** The units of a passage given in UTF-16 offsets. One of blanks alone is a point. */
export function spanOf(text: Comparable, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = unitAt(text, from);
  return { start, end: Math.max(start, unitEnding(text, to)) };
}
