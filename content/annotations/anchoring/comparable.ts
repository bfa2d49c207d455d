import { foldWithOffsets } from '#content/text/folding';

/**
 * A text as passages are compared: folded (case, width, simplified for traditional, quotation marks), one kind of mark
 * for each of the Chinese and Western pairs, and without blanks, so that neither a paragraph's end nor a line broken
 * elsewhere counts as a change. `starts[i]` and `ends[i]` are the UTF-16 offsets of the character that unit `i` is of.
 */
export interface Comparable {
  readonly length: number;
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const BLANK = 0x20;
/** What a text's cleaning or a publisher's house style changes without changing the text: each pair folds to the second. */
const MARKS = new Map(
  ['。.', '、,', '〔[', '〕]', '【[', '】]', '《<', '》>', '〈<', '〉>', '…'].map((pair) => [
    pair.charCodeAt(0),
    pair.length > 1 ? pair.charCodeAt(1) : 0x2e,
  ]),
);
const FOLDED_MARKS = Uint16Array.from({ length: 0x10000 }, (_, code) => MARKS.get(code) ?? code);

export function comparable(text: string): Comparable {
  const { folded, starts: all } = foldWithOffsets(text);
  const codes = new Uint16Array(folded.length);
  const starts = new Uint32Array(folded.length);
  const ends = new Uint32Array(folded.length);
  let length = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code === BLANK) continue;
    const start = all[at]!;
    const unit = text.charCodeAt(start);
    codes[length] = FOLDED_MARKS[code]!;
    starts[length] = start;
    ends[length] = start + (unit >= 0xd800 && unit < 0xdc00 && start + 1 < text.length ? 2 : 1);
    length += 1;
  }
  return {
    length,
    codes: codes.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

/** The first unit whose character ends after an offset: where a passage that starts there begins. */
export function unitAt({ ends, length }: Comparable, offset: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first unit whose character starts at an offset or after it: where a passage that ends there is over. */
export function unitEnding({ starts, length }: Comparable, offset: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
