/**
 * Where a passage stands, said three ways so that one may fail: its place, its words with what stands around them, and
 * the citeable address of the block it begins in. Offsets are UTF-16 code units of a revision's canonical text.
 */
export interface Selector {
  /** Absent where the place was measured in a text that is not ours (another program's, a page's). */
  readonly position?: Position;
  readonly quote: Quote;
  /** 二·3: see `addressesOf` in the document room. */
  readonly address?: string;
}

export interface Position {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Quote {
  /** Empty where a point in the text is meant and not a passage: a bookmark. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Code units of context kept on each side of a quote: what the benchmark needs to tell twins apart (bench/RESULTS.md). */
export const CONTEXT_LENGTH = 32;

/** A citeable place, of `addressesOf`. */
interface AddressedSpan {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The selector of a passage of a canonical text. A passage that would begin or end inside a surrogate pair is widened
 * to whole characters; context is cut at whole characters too.
 * @throws RangeError where the passage does not lie in the text: whoever asks holds the text.
 */
export function describe(text: string, start: number, end: number, addresses: readonly AddressedSpan[] = []): Selector {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`No passage ${String(start)}–${String(end)} in a text of ${String(text.length)}`);
  }
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  const before = Math.max(0, from - CONTEXT_LENGTH);
  const after = Math.min(text.length, to + CONTEXT_LENGTH);
  const address = addresses.findLast((addressed) => addressed.start <= from)?.address;
  return {
    position: { start: from, end: to },
    quote: {
      exact: text.slice(from, to),
      prefix: text.slice(splitsPair(text, before) ? before + 1 : before, from),
      suffix: text.slice(to, splitsPair(text, after) ? after - 1 : after),
    },
    ...(address === undefined ? {} : { address }),
  };
}

/** Whether an offset falls between the halves of one character. */
export function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
