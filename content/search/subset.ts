import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import { ones } from './ones.ts';

/*
 * Some of the numbers below `of`, ascending: the distances between them, Rice-coded, or between those that are left out
 * where these are fewer. Within a twentieth of the least that is possible when each number is as likely as the others.
 * Of many numbers, where neither those in nor those left out are few, a bit for each: a tenth more, and read 32 at a time.
 */

/** Numbers from which on each may have a bit, and the least share that must be in, and be left out: one in so many. */
const MARKED_FROM = 8192;
const MARKED_SHARE = 5;

/** Writes `members[from]` to `members[from + count - 1]`, each less than `of`. How many they are is not written. */
export function writeSubset(bits: BitWriter, members: Uint32Array, from: number, count: number, of: number): void {
  if (count === of) return;
  if (isMarked(count, of)) {
    bits.marks(members, from, count, of);
    return;
  }
  const isDense = 2 * count > of;
  const low = lowBits(of, isDense ? of - count : count);
  let previous = -1;
  if (!isDense) {
    for (let at = from; at < from + count; at++) {
      bits.rice(members[at]! - previous - 1, low);
      previous = members[at]!;
    }
    return;
  }
  let number = 0;
  for (let at = from; number < of; at++, number++) {
    for (const end = at < from + count ? members[at]! : of; number < end; number++) {
      bits.rice(number - previous - 1, low);
      previous = number;
    }
  }
}

/** Reads so many numbers below `of`, into `members` where there is room already. */
export function readSubset(
  bits: BitReader,
  count: number,
  of: number,
  members: Uint32Array = new Uint32Array(count),
): Uint32Array {
  if (count > of) throw new RangeError('The segment has more of something than there is');
  if (isMarked(count, of)) return membersOf(bits.marks(of), count, members);
  if (2 * count <= of) {
    if (count > 0) bits.distances(members, count, lowBits(of, count));
    return members;
  }
  const absent = readAbsent(bits, of - count, of);
  let number = 0;
  let at = 0;
  for (let gap = 0; gap < of - count; gap++) {
    const end = absent[gap]!;
    while (number < end) members[at++] = number++;
    number = end + 1;
  }
  while (number < of) members[at++] = number++;
  return members;
}

/** The same as a bit for each number below `of`, 32 a word, the lowest first. */
export function readMarks(bits: BitReader, count: number, of: number): Uint32Array {
  if (isMarked(count, of)) return bits.marks(of);
  if (2 * count <= of) return marksOf(readSubset(bits, count, of), of);
  const absent = readAbsent(bits, of - count, of);
  const words = new Uint32Array((of >>> 5) + 1).fill(0xffffffff);
  words[of >>> 5] = (1 << (of & 31)) - 1;
  for (let gap = 0; gap < of - count; gap++) words[absent[gap]! >>> 5]! ^= 1 << (absent[gap]! & 31);
  return words;
}

/** A bit for each of some numbers below `of`, 32 a word, the lowest first. */
export function marksOf(members: Uint32Array, of: number): Uint32Array {
  const words = new Uint32Array((of >>> 5) + 1);
  for (let at = 0; at < members.length; at++) words[members[at]! >>> 5]! |= 1 << (members[at]! & 31);
  return words;
}

/** The numbers of the first `count` bits that are set, ascending. */
export function membersOf(
  words: Uint32Array,
  count: number,
  members: Uint32Array = new Uint32Array(count),
): Uint32Array {
  for (let word = 0, at = 0; at < count; word++) {
    let rest = words[word]!;
    for (const end = Math.min(count, at + ones(rest)); at < end; at++) {
      members[at] = word * 32 + 31 - Math.clz32(rest & -rest);
      rest &= rest - 1;
    }
  }
  return members;
}

/** Numbers that are left out, the first of them; what follows is of no meaning. */
function readAbsent(bits: BitReader, count: number, of: number): Uint32Array {
  if (absentNumbers.length < count) absentNumbers = new Uint32Array(count * 2);
  if (count > 0) bits.distances(absentNumbers, count, lowBits(of, count));
  return absentNumbers;
}

let absentNumbers = new Uint32Array(1024);

function isMarked(count: number, of: number): boolean {
  return of >= MARKED_FROM && MARKED_SHARE * count >= of && MARKED_SHARE * (of - count) >= of;
}

/**
 * How many low bits of a distance are written as they are. One more pays as soon as the mean distance times 0.4812, which is
 * the negative logarithm of the golden ratio's inverse, is more than what they hold.
 */
function lowBits(of: number, count: number): number {
  const held = Math.floor((of * 0.9624) / count);
  return held < 2 ? 0 : 31 - Math.clz32(held);
}
