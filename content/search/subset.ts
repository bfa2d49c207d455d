import type { BitReader, BitWriter } from './bits.ts';

/*
 * Some of the numbers below `of`, ascending: the distances between them, Rice-coded, or between those that are left out
 * where these are fewer. Within a twentieth of the least that is possible when each number is as likely as the others.
 */

/** Writes `members[from]` to `members[from + count - 1]`, each less than `of`. How many they are is not written. */
export function writeSubset(bits: BitWriter, members: Uint32Array, from: number, count: number, of: number): void {
  if (count === of) return;
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

export function readSubset(bits: BitReader, count: number, of: number): Uint32Array {
  if (count > of) throw new RangeError('The segment has more of something than there is');
  const members = new Uint32Array(count);
  const isDense = 2 * count > of;
  if (!isDense) {
    if (count > 0) bits.distances(members, count, lowBits(of, count));
    return members;
  }
  const absent = new Uint32Array(of - count);
  if (absent.length > 0) bits.distances(absent, absent.length, lowBits(of, absent.length));
  let number = 0;
  let at = 0;
  for (let gap = 0; gap < absent.length; gap++) {
    const end = absent[gap]!;
    while (number < end) members[at++] = number++;
    number = end + 1;
  }
  while (number < of) members[at++] = number++;
  return members;
}

/**
 * How many low bits of a distance are written as they are. One more pays as soon as the mean distance times 0.4812, which is
 * the negative logarithm of the golden ratio's inverse, is more than what they hold.
 */
function lowBits(of: number, count: number): number {
  const held = Math.floor((of * 0.9624) / count);
  return held < 2 ? 0 : 31 - Math.clz32(held);
}
