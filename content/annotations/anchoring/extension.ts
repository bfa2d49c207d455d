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
/** Units of context looked over; more than there ever are of one side (`pattern.ts`, and 32 of a selector). */
const MOST_ROWS = 128;
const rows = new Uint16Array(MOST_ROWS);
const columns = new Uint16Array(MOST_ROWS + BAND);
/** One column more than the band has, which is never reached: the last has a neighbour then. */
const across = new Float32Array(WIDTH + 1);
const buffers = [new Float32Array(WIDTH + 1), new Float32Array(WIDTH + 1)] as const;

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
  const count = Math.min(context.count - done, rows.length);
  const otherCount = Math.min(text.count - done, count + BAND);
  copy(context, done, count, rows);
  copy(text, done, otherCount, columns);
  return gained + alignment(count, otherCount, information);
}

/** Writes units of a reading in the order they are read. */
function copy({ codes, at, step }: Reading, from: number, count: number, into: Uint16Array): void {
  for (let unit = 0; unit < count; unit += 1) into[unit] = codes[at + (from + unit) * step]!;
}

/**
 * Gotoh's alignment of the first `count` of `rows` with the first `otherCount` of `columns`, in a band; column `BAND + d`
 * holds the text `d` units ahead of the context.
 */
function alignment(count: number, otherCount: number, information: Float32Array): number {
  let [best, next] = buffers;
  let top = 0;
  across.fill(NEVER);
  buffers[1].fill(NEVER);
  for (let column = 0; column <= WIDTH; column += 1) {
    const ahead = column - BAND;
    best[column] = ahead === 0 ? 0 : ahead > 0 && column < WIDTH ? -GAP - GAP_MORE * ahead : NEVER;
  }
  for (let row = 1; row <= count; row += 1) {
    const code = rows[row - 1]!;
    const gain = information[code]!;
    const first = Math.max(0, BAND - row);
    const last = Math.min(WIDTH - 1, otherCount + BAND - row);
    let along = NEVER;
    let left = NEVER;
    let rowTop = NEVER;
    for (let column = first; column <= last; column += 1) {
      // The context has a unit more: from the column to the right, whose text was one unit further ahead.
      const opened = best[column + 1]! - GAP;
      const open = across[column + 1]!;
      let value = (opened > open ? opened : open) - GAP_MORE;
      across[column] = value;
      const at = row + column - BAND;
      if (at > 0) {
        const paired = best[column]! + (columns[at - 1] === code ? gain : -DIFFERENCE);
        if (paired > value) value = paired;
        along = (left - GAP > along ? left - GAP : along) - GAP_MORE;
        if (along > value) value = along;
      }
      next[column] = left = value;
      if (value > rowTop) rowTop = value;
    }
    if (last + 1 < WIDTH) next[last + 1] = NEVER;
    const done = best;
    best = next;
    next = done;
    if (rowTop > top) top = rowTop;
    if (rowTop < top - DROP) break;
  }
  return top;
}
