import type { Comparable } from './comparable.ts';

/** A character met once in a thousand says all that one can: above it rare characters would drown the rest. */
const MOST_BITS = 10;

/**
 * What finding a character says, from 0 to 1, for each UTF-16 unit: much for a rare one, little for a comma or for a letter
 * of an alphabet. Measured on the text that is looked in, so that no language needs a table.
 */
export function informationOf({ codes, length }: Comparable): Float32Array {
  const counts = new Uint32Array(0x10000);
  for (let at = 0; at < length; at += 1) counts[codes[at]!]! += 1;
  const information = new Float32Array(0x10000).fill(1);
  for (let code = 0; code < information.length; code += 1) {
    const count = counts[code]!;
    if (count > 0) information[code] = Math.min(1, Math.log2((length + 1) / count) / MOST_BITS);
  }
  return information;
}
