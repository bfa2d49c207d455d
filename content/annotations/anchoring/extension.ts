/** What one character that differs takes away, in characters found. */
const DIFFERENCE = 0.6;
/** What opening a gap takes away, and each character more of it: a clause put in between costs little more than a word. */
const GAP = 1.2;
const GAP_MORE = 0.1;
/** The longest gap looked over, in units. */
const BAND = 24;
/** Extension ends where what was gained is lost again by this much. */
const DROP = 6;
const NEVER = -1e9;

/** One side's context, read away from the passage: `codes[at]`, `codes[at + step]`, … `count` units of it. */
export interface Reading {
  readonly codes: Uint16Array;
  readonly at: number;
  readonly step: 1 | -1;
  readonly count: number;
}

const WIDTH = 2 * BAND + 1;
const across = new Float32Array(WIDTH);
const buffers = [new Float32Array(WIDTH), new Float32Array(WIDTH)] as const;

/**
 * How much of a context stands beside a passage, in characters of full information: the best alignment that begins at the
 * passage and may end anywhere, with differences, and gaps up to 24 units. 0 where nothing of it does.
 */
export function extension(context: Reading, text: Reading, information: Float32Array): number {
  let gained = 0;
  let done = 0;
  while (done < context.count && done < text.count) {
    const code = context.codes[context.at + done * context.step]!;
    if (code !== text.codes[text.at + done * text.step]) break;
    gained += information[code]!;
    done += 1;
  }
  if (done === context.count || done === text.count) return gained;
  return gained + alignment(skip(context, done), skip(text, done), information);
}

function skip(reading: Reading, units: number): Reading {
  return { ...reading, at: reading.at + units * reading.step, count: reading.count - units };
}

/** Gotoh's alignment in a band; column `BAND + d` holds the text `d` units ahead of the context. */
function alignment(context: Reading, text: Reading, information: Float32Array): number {
  const { codes, step, count } = context;
  const { codes: others, at: otherAt, step: otherStep, count: otherCount } = text;
  let [best, next] = buffers;
  let top = 0;
  for (let column = 0; column < WIDTH; column += 1) {
    const ahead = column - BAND;
    best[column] = ahead === 0 ? 0 : ahead > 0 ? -GAP - GAP_MORE * ahead : NEVER;
    across[column] = NEVER;
  }
  for (let row = 1; row <= count; row += 1) {
    const code = codes[context.at + (row - 1) * step]!;
    const gain = information[code]!;
    let along = NEVER;
    let left = NEVER;
    let rowTop = NEVER;
    for (let column = 0; column < WIDTH; column += 1) {
      const at = row + column - BAND;
      if (at < 0 || at > otherCount) {
        next[column] = NEVER;
        left = NEVER;
        continue;
      }
      // The context has a unit more: from the column to the right, whose text was one unit further ahead.
      let value = NEVER;
      if (column + 1 < WIDTH) {
        const opened = best[column + 1]! - GAP;
        const open = across[column + 1]!;
        value = (opened > open ? opened : open) - GAP_MORE;
      }
      across[column] = value;
      if (at > 0) {
        const paired = best[column]! + (others[otherAt + (at - 1) * otherStep] === code ? gain : -DIFFERENCE);
        if (paired > value) value = paired;
        along = (left - GAP > along ? left - GAP : along) - GAP_MORE;
        if (along > value) value = along;
      }
      next[column] = left = value;
      if (value > rowTop) rowTop = value;
    }
    const done = best;
    best = next;
    next = done;
    if (rowTop > top) top = rowTop;
    if (rowTop < top - DROP) break;
  }
  return top;
}
