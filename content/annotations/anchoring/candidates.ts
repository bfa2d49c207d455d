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

/** Grams are looked up by how rare they are, until this many have been: what is common is hardly ever looked at. */
const RARITIES = [2, 8, 64];
const ENOUGH_GRAMS = 24;
/** Neighbouring diagonals are one place with a few units put in or taken out. */
const SAME_PLACE = 12;
const MOST_PLACES_TRIED = 6;
/** A place with a smaller share of the votes of the first cannot come near it. */
const FEWEST_VOTES = 0.2;
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
export function likelyDiagonals({ codes }: Pattern, { grams }: Ground): (readonly [number, number])[] {
  const diagonals = rareDiagonals(codes, grams);
  const likeliest: Place[] = [];
  for (let at = 0; at < diagonals.length;) {
    const first = at;
    while (diagonals[at + 1]! - diagonals[at]! <= SAME_PLACE) at += 1;
    at += 1;
    const votes = at - first;
    if (likeliest.length === MOST_PLACES_TRIED && votes <= (likeliest.at(-1)?.votes ?? 0)) continue;
    const before = likeliest.findIndex((place) => place.votes < votes);
    const place = { first: diagonals[first]!, last: diagonals[at - 1]!, votes };
    likeliest.splice(before === -1 ? likeliest.length : before, 0, place);
    if (likeliest.length > MOST_PLACES_TRIED) likeliest.pop();
  }
  const fewest = FEWEST_VOTES * (likeliest[0]?.votes ?? 0);
  return likeliest.filter(({ votes }) => votes >= fewest).map(({ first, last }) => [first, last]);
}

/** Neighbouring diagonals, and how many grams are found on them. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly votes: number;
}

/** Spans of diagonals that are one place, as one. */
export function joined(spans: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  for (const [first, last] of spans.toSorted(([one], [other]) => one - other)) {
    const place = places.at(-1);
    if (place !== undefined && first - place[1] <= SAME_PLACE) place[1] = Math.max(place[1], last);
    else places.push([first, last]);
  }
  return places;
}

/** Room for the diagonals of one passage and for the buckets of its grams, used again for the next. */
let room = new Int32Array(4096);
let buckets = new Uint32Array(1024);
let counts = new Uint32Array(1024);

/** One diagonal for each place of each rare gram, ascending; good until the next passage is looked for. */
function rareDiagonals(codes: Uint16Array, grams: Grams): Int32Array {
  let found = 0;
  let looked = 0;
  let commoner = 0;
  if (codes.length > buckets.length) {
    buckets = new Uint32Array(2 * codes.length);
    counts = new Uint32Array(2 * codes.length);
  }
  grams.lookUp(codes, buckets, counts);
  for (const rarity of RARITIES) {
    for (let at = 0; at + GRAM <= codes.length; at += 1) {
      const count = counts[at]!;
      if (count <= commoner || count > rarity) continue;
      if (found + count > room.length) room = grown(room);
      const more = grams.writeDiagonals(codes, at, buckets[at]!, room, found);
      if (more > 0) looked += 1;
      found += more;
    }
    if (looked >= ENOUGH_GRAMS) break;
    commoner = rarity;
  }
  return room.subarray(0, found).sort();
}

function grown(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** Where the passage is expected on these diagonals, with what may have been put in or taken out before it. */
function windowOn({ start, end }: Pattern, [first, last]: readonly [number, number], { text }: Ground): Window {
  return { from: Math.max(0, first + start - SLACK), to: Math.min(text.length, last + end + SLACK) };
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The places on these diagonals where the passage stands to the letter; of a point, those that its context tells. */
export function exactCandidates(
  pattern: Pattern,
  diagonals: readonly [number, number],
  ground: Ground,
): readonly Candidate[] {
  const { codes, start, end } = pattern;
  const { from, to } = windowOn(pattern, diagonals, ground);
  const places =
    end === start
      ? [...new Set(diagonals)].map((diagonal) => diagonal + start).filter((at) => at >= 0 && at <= ground.text.length)
      : exactSpans(codes.subarray(start, end), ground.text.codes, from, to);
  return places.map((at) => weighed(pattern, at, at + end - start, 0, ground));
}

/** Every place where a passage too short to have rare grams stands, as far as there are few: it came without its context. */
export function placesOfShort(pattern: Pattern, ground: Ground): readonly Candidate[] {
  const { codes, start, end } = pattern;
  if (start === end || codes.length >= 2 * GRAM) return [];
  const places = exactSpans(codes.subarray(start, end), ground.text.codes, 0, ground.text.length);
  return places.length === MOST_TWINS ? [] : places.map((at) => weighed(pattern, at, at + end - start, 0, ground));
}

/** The place on these diagonals where the passage stands altered, if it does. */
export function alteredCandidates(
  pattern: Pattern,
  diagonals: readonly [number, number],
  ground: Ground,
): readonly Candidate[] {
  const { from, to } = windowOn(pattern, diagonals, ground);
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
    return fit(codes.subarray(start, end), text.codes, from, to, Math.floor(length * (1 - LEAST_LIKENESS)));
  }
  const most = Math.floor(END_LENGTH * (1 - LEAST_LIKENESS));
  const head = fit(
    codes.subarray(start, start + END_LENGTH),
    text.codes,
    from,
    Math.min(to, from + 4 * END_LENGTH),
    most,
  );
  const tail = fit(codes.subarray(end - END_LENGTH, end), text.codes, Math.max(from, to - 4 * END_LENGTH), to, most);
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
