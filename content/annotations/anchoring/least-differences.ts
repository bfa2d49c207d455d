/** By how many units a passage differs from a text where it differs least, and between which ends such spans lie. */
export interface Least {
  readonly differences: number;
  /** Exclusive ends of the first and of the last span that differ by so many. */
  readonly firstEnd: number;
  readonly lastEnd: number;
}

/** Units of a passage that one word holds. */
const WORD = 32;
/** Which units of the passage a code is, a bit each: `words` entries for every code that the passage has. */
const entries = new Uint16Array(0x10000);
let masks = new Int32Array(1024);
let positive = new Int32Array(16);
let negative = new Int32Array(16);

/**
 * The least number of units put in, taken out or exchanged that make a span of `text` between `from` and `to` the passage.
 * Myers' bit vectors, in words of 32 rows (Hyyrö's blocks): a column of the table costs as many steps as there are words.
 * Undefined where there is no passage or no text.
 */
export function leastDifferences(passage: Uint16Array, text: Uint16Array, from: number, to: number): Least | undefined {
  const height = passage.length;
  if (height === 0 || from >= to) return undefined;
  const words = Math.ceil(height / WORD);
  writeMasks(passage, words);
  positive.fill(-1, 0, words);
  negative.fill(0, 0, words);
  const lastBit = 1 << ((height - 1) % WORD);
  let score = height;
  let differences = height;
  let [firstEnd, lastEnd] = [from, from];
  for (let at = from; at < to; at += 1) {
    const entry = entries[text[at]!]! * words;
    // What the row above hands down: nothing before the first, as a span may begin anywhere.
    let carriedUp = 0;
    let carriedDown = 0;
    for (let word = 0; word < words; word += 1) {
      const up = positive[word]!;
      const down = negative[word]!;
      const equal = masks[entry + word]!;
      const equalOrDown = equal | carriedDown;
      const vertical = equal | down;
      const diagonal = (((equalOrDown & up) + up) ^ up) | equalOrDown;
      let rises = down | ~(diagonal | up);
      let falls = up & diagonal;
      if (word === words - 1) score += (rises & lastBit) !== 0 ? 1 : (falls & lastBit) !== 0 ? -1 : 0;
      const [nextUp, nextDown] = [rises >>> 31, falls >>> 31];
      rises = (rises << 1) | carriedUp;
      falls = (falls << 1) | carriedDown;
      positive[word] = falls | ~(vertical | rises);
      negative[word] = rises & vertical;
      carriedUp = nextUp;
      carriedDown = nextDown;
    }
    if (score > differences) continue;
    if (score < differences) [differences, firstEnd] = [score, at + 1];
    lastEnd = at + 1;
  }
  for (const code of passage) entries[code] = 0;
  return { differences, firstEnd, lastEnd };
}

/** Entry 0 is of the codes the passage has not. */
function writeMasks(passage: Uint16Array, words: number): void {
  if (masks.length < (passage.length + 1) * words) masks = new Int32Array(2 * (passage.length + 1) * words);
  if (positive.length < words) {
    positive = new Int32Array(2 * words);
    negative = new Int32Array(2 * words);
  }
  masks.fill(0, 0, (passage.length + 1) * words);
  let used = 0;
  passage.forEach((code, row) => {
    if (entries[code] === 0) entries[code] = used += 1;
    masks[entries[code]! * words + Math.floor(row / WORD)]! |= 1 << (row % WORD);
  });
}
