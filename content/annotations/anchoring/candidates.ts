import type { Comparable } from './comparable.ts';
import { extension } from './extension.ts';
import { fit } from './fit.ts';
import { GRAM, type Grams } from './grams.ts';
import type { Pattern } from './pattern.ts';

/** A text that passages are looked for in. */
export interface Ground {
  readonly text: Comparable;
  readonly information: Float32Array;
  readonly grams: Grams;
}

/** A place that may be the passage: units of the ground, and what speaks for it in characters of full information. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Of the passage itself, and of the context on either side. */
  readonly passage: number;
  readonly before: number;
  readonly after: number;
  /** Share of the passage's units that are there; 1 where it stands unaltered. */
  readonly likeness: number;
  /** The place follows what the passage followed, where that is known. */
  readonly isInOrder?: boolean;
}

/** Places of grams looked at for one passage: the rarest grams first, so what is common is hardly ever looked at. */
const MOST_PLACES = 600;
/** Neighbouring diagonals are one place with a few units put in or taken out. */
const SAME_PLACE = 12;
const MOST_PLACES_TRIED = 6;
const MOST_TWINS = 8;
/** Units looked over beside where a passage is expected. */
const SLACK = 24;
/** A passage of which more differs is another passage. */
const LEAST_LIKENESS = 0.66;
/** A shorter passage with a difference in it is not told from other words. */
const LEAST_ALTERED = 4;
/** Longer passages are found by their ends. */
const LONGEST_FITTED = 320;
const END_LENGTH = 64;

/** The distances between where the pattern's units stand and where they are found, likeliest first, as spans. */
export function likelyDiagonals({ codes }: Pattern, { text, grams }: Ground): (readonly [number, number])[] {
  const found: { readonly at: number; readonly places: Uint32Array }[] = [];
  for (let at = 0; at + GRAM <= codes.length; at += 1) {
    const places = grams.placesOf(codes, at);
    if (places.length > 0) found.push({ at, places });
  }
  found.sort((one, other) => one.places.length - other.places.length);
  const diagonals: number[] = [];
  let looked = 0;
  for (const { at, places } of found) {
    looked += places.length;
    if (looked > MOST_PLACES && diagonals.length > 0) break;
    for (const place of places) if (sameGram(codes, at, text.codes, place)) diagonals.push(place - at);
  }
  diagonals.sort((one, other) => one - other);
  const places: { first: number; last: number; votes: number }[] = [];
  for (const diagonal of diagonals) {
    const [place] = places.slice(-1);
    if (place !== undefined && diagonal - place.last <= SAME_PLACE) {
      place.last = diagonal;
      place.votes += 1;
    } else places.push({ first: diagonal, last: diagonal, votes: 1 });
  }
  return places
    .sort((one, other) => other.votes - one.votes)
    .slice(0, MOST_PLACES_TRIED)
    .map(({ first, last }) => [first, last]);
}

function sameGram(codes: Uint16Array, at: number, text: Uint16Array, place: number): boolean {
  for (let unit = 0; unit < GRAM; unit += 1) if (codes[at + unit] !== text[place + unit]) return false;
  return true;
}

/** The places that may be the passage where its pattern is expected on these diagonals. */
export function candidatesOn(
  pattern: Pattern,
  [first, last]: readonly [number, number],
  ground: Ground,
): readonly Candidate[] {
  const { codes, start, end } = pattern;
  const from = Math.max(0, first + start - SLACK);
  const to = Math.min(ground.text.length, last + end + SLACK);
  if (end === start) {
    return [...new Set([first, last])]
      .map((diagonal) => diagonal + start)
      .filter((at) => at >= 0 && at <= ground.text.length)
      .map((at) => weighed(pattern, at, at, 0, ground));
  }
  const spans = exactSpans(codes.subarray(start, end), ground.text.codes, from, to);
  if (spans.length > 0) return spans.map((at) => weighed(pattern, at, at + end - start, 0, ground));
  const altered = alteredSpan(pattern, ground, from, to);
  return altered === undefined ? [] : [weighed(pattern, altered.start, altered.end, altered.differences, ground)];
}

function exactSpans(passage: Uint16Array, text: Uint16Array, from: number, to: number): number[] {
  const spans: number[] = [];
  for (let at = from; at + passage.length <= to && spans.length < MOST_TWINS; at += 1) {
    let unit = 0;
    while (unit < passage.length && passage[unit] === text[at + unit]) unit += 1;
    if (unit === passage.length) spans.push(at);
  }
  return spans;
}

function alteredSpan(
  { codes, start, end }: Pattern,
  { text }: Ground,
  from: number,
  to: number,
): { readonly start: number; readonly end: number; readonly differences: number } | undefined {
  const length = end - start;
  if (length < LEAST_ALTERED) return undefined;
  if (length <= LONGEST_FITTED) {
    const found = fit(codes.subarray(start, end), text.codes, from, to);
    return found !== undefined && found.differences <= length * (1 - LEAST_LIKENESS) ? found : undefined;
  }
  const head = fit(codes.subarray(start, start + END_LENGTH), text.codes, from, Math.min(to, from + 4 * END_LENGTH));
  const tail = fit(codes.subarray(end - END_LENGTH, end), text.codes, Math.max(from, to - 4 * END_LENGTH), to);
  if (head === undefined || tail === undefined || tail.end <= head.start) return undefined;
  const ends = head.differences + tail.differences;
  const differences = Math.abs(tail.end - head.start - length) + Math.round((ends * length) / (2 * END_LENGTH));
  return differences <= length * (1 - LEAST_LIKENESS) ? { start: head.start, end: tail.end, differences } : undefined;
}

/** What a difference inside the passage takes away; the same as in its context. */
const DIFFERENCE = 0.6;

function weighed(
  { codes, start, end }: Pattern,
  from: number,
  to: number,
  differences: number,
  { text, information }: Ground,
): Candidate {
  const length = end - start;
  const likeness = length === 0 ? 1 : 1 - differences / length;
  let told = 0;
  for (let at = start; at < end; at += 1) told += information[codes[at]!]!;
  return {
    start: from,
    end: to,
    passage: told * likeness - DIFFERENCE * differences,
    before: extension(
      { codes, at: start - 1, step: -1, count: start },
      { codes: text.codes, at: from - 1, step: -1, count: from },
      information,
    ),
    after: extension(
      { codes, at: end, step: 1, count: codes.length - end },
      { codes: text.codes, at: to, step: 1, count: text.length - to },
      information,
    ),
    likeness,
  };
}
