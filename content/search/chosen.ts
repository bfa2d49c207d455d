import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import { readSubset, writeSubset } from './subset.ts';

/*
 * A few of a few things, as which occurrences of a character in a text are followed by another: all choices of so many of
 * so many are numbered (the combinatorial number system), and the number is written in as many bits as it takes.
 */

/** Choices of more than so many things are written as distances. */
export const MOST = 63;
/** Choices are numbered as far as their number fits into bits that are written at once. */
const MOST_CHOICES = 2 ** 30;
const WIDTH = MOST / 2 + 1.5;
/** For n things and k of them, at n * WIDTH + k: how many choices there are; `k` is at most half of `n`. */
const CHOICES = new Float64Array((MOST + 1) * WIDTH);
for (let n = 0; n <= MOST; n++) {
  for (let k = 0; k < WIDTH; k++) {
    const above = n === 0 ? 0 : CHOICES[(n - 1) * WIDTH + k]!;
    CHOICES[n * WIDTH + k] = k === 0 ? 1 : above + (n === 0 ? 0 : CHOICES[(n - 1) * WIDTH + k - 1]!);
  }
}

const scratch = new Uint32Array(64);

/** Writes `count` numbers below `of`, ascending, that stand in `chosen` from `from` on. How many there are is known otherwise. */
export function writeChosen(bits: BitWriter, chosen: Uint32Array, from: number, count: number, of: number): void {
  if (count === of) return;
  if (count === 1 && of <= MOST) {
    bits.truncated(chosen[from]!, of);
    return;
  }
  const fewer = Math.min(count, of - count);
  const choices = choicesOf(fewer, of);
  if (choices === undefined) {
    writeSubset(bits, chosen, from, count, of);
    return;
  }
  let members = chosen;
  let start = from;
  if (fewer < count) {
    members = leftOut(chosen, from, count, of);
    start = 0;
  }
  let number = 0;
  for (let at = 0; at < fewer; at++) number += CHOICES[members[start + at]! * WIDTH + at + 1]!;
  bits.truncated(number, choices);
}

/** Reads what `writeChosen` wrote into `chosen`, from `from` on. */
export function readChosen(bits: BitReader, chosen: Uint32Array, from: number, count: number, of: number): void {
  if (count === of) {
    for (let at = 0; at < count; at++) chosen[from + at] = at;
    return;
  }
  if (count === 1 && of <= MOST) {
    chosen[from] = bits.truncated(of);
    return;
  }
  const fewer = Math.min(count, of - count);
  const choices = choicesOf(fewer, of);
  if (choices === undefined) {
    chosen.set(readSubset(bits, count, of), from);
    return;
  }
  let number = bits.truncated(choices);
  const isComplement = fewer < count;
  const members = isComplement ? scratch : chosen;
  const start = isComplement ? 0 : from;
  let member = of - 1;
  for (let at = fewer; at > 0; at--) {
    while (CHOICES[member * WIDTH + at]! > number) member--;
    members[start + at - 1] = member;
    number -= CHOICES[member * WIDTH + at]!;
    member--;
  }
  if (isComplement) chosen.set(leftOut(scratch, 0, fewer, of), from);
}

/** How many choices there are; undefined where they are too many to be numbered. */
function choicesOf(count: number, of: number): number | undefined {
  if (of > MOST) return undefined;
  const choices = CHOICES[of * WIDTH + count]!;
  return choices <= MOST_CHOICES ? choices : undefined;
}

/** The numbers below `of` that are not among those. */
function leftOut(members: Uint32Array, from: number, count: number, of: number): Uint32Array {
  const others = new Uint32Array(of - count);
  for (let number = 0, at = 0, other = 0; number < of; number++) {
    if (at < count && members[from + at] === number) at++;
    else others[other++] = number;
  }
  return others;
}
