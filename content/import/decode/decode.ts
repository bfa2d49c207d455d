import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { chineseEncoding } from './chinese.ts';
import { encodingOf, type Encoding } from './encodings.ts';
import { refusedEncoding } from './refused.ts';
import { wideEncoding } from './wide.ts';

export interface Decoded {
  /** Without a byte order mark; line ends are as they were. */
  readonly text: string;
  readonly encoding: Encoding;
  /** From 0 to 1: how sure the choice is. */
  readonly confidence: number;
  /** What the choice rests on, for the evidence: `byte-order-mark`, `strict-utf-8`, … */
  readonly rule: string;
  /** Bytes that meant nothing and became U+FFFD. */
  readonly errors: number;
}

/**
 * Share of characters that may be undecodable before a text is refused: a scraped page now and then holds a byte its
 * site mangled, and one lost character must not cost the whole article.
 */
const TOLERATED_ERRORS = 0.002;

/** A person who chose the encoding by sight may accept more, but not a text that is mostly holes. */
const TOLERATED_ERRORS_BY_HAND = 0.1;

/**
 * Decodes a source once. `chosen` is the person's own choice and overrides; `declared` is what the source says of
 * itself (a page's `charset`) and is believed where the bytes do not contradict it.
 */
export function decode(
  bytes: Uint8Array,
  { chosen, declared }: { readonly chosen?: string; readonly declared?: string } = {},
): Result<Decoded, ImportFailure> {
  if (bytes.length === 0) return failed({ code: 'empty-file' });
  if (chosen !== undefined) {
    const encoding = encodingOf(chosen);
    if (encoding === undefined) return failed({ code: 'unsupported-encoding', found: chosen });
    return decodeAs(bytes, encoding, 1, 'by-hand', TOLERATED_ERRORS_BY_HAND);
  }
  const marked = byteOrderMark(bytes);
  const asciiOnly = marked === undefined && isAscii(bytes);
  const refused = refusedEncoding(bytes, asciiOnly);
  if (refused !== undefined) return failed({ code: 'unsupported-encoding', found: refused });
  if (marked !== undefined) return decodeAs(bytes, marked, 1, 'byte-order-mark');

  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide, 0.9, 'zero-bytes');
  const zero = bytes.indexOf(0);
  if (zero !== -1) return failed({ code: 'binary-in-text', offset: zero });
  if (asciiOnly) return decodeAs(bytes, 'UTF-8', 1, 'ascii');

  const strict = decodeStrictly(bytes, 'UTF-8');
  if (strict !== 'invalid') {
    if (strict === 'truncated') return failed(truncated(bytes, 'UTF-8'));
    return succeeded({ text: strict, encoding: 'UTF-8', confidence: 0.99, rule: 'strict-utf-8', errors: 0 });
  }
  const believed = declared === undefined ? undefined : encodingOf(declared);
  const guess = chineseEncoding(bytes, believed);
  if (guess === undefined) {
    return failed({ code: 'undecodable', encoding: 'UTF-8', errors: countErrors(new TextDecoder().decode(bytes)) });
  }
  return decodeAs(bytes, guess.encoding, guess.confidence, guess.rule);
}

/** The beginning of a source in an encoding, for the person to choose by sight. `errors` counts what it cannot mean. */
export function preview(bytes: Uint8Array, encoding: string): { readonly text: string; readonly errors: number } {
  const known = encodingOf(encoding) ?? 'UTF-8';
  const text = new TextDecoder(known).decode(bytes.subarray(0, PREVIEWED_BYTES));
  const whole = bytes.length > PREVIEWED_BYTES ? text.replace(/\ufffd$/, '') : text;
  return { text: whole.replace(/\r\n?/g, '\n').slice(0, PREVIEWED_CHARACTERS), errors: countErrors(whole) };
}

const PREVIEWED_BYTES = 16 * 1024;
const PREVIEWED_CHARACTERS = 2000;

function decodeAs(
  bytes: Uint8Array,
  encoding: Encoding,
  confidence: number,
  rule: string,
  tolerated = TOLERATED_ERRORS,
): Result<Decoded, ImportFailure> {
  const strict = decodeStrictly(bytes, encoding);
  if (strict === 'truncated') return failed(truncated(bytes, encoding));
  const text = strict === 'invalid' ? new TextDecoder(encoding).decode(bytes) : strict;
  // A decoder answers a character of its own for undecodable bytes; one that the source itself spells is no error.
  const errors = strict === 'invalid' ? countErrors(text) : 0;
  if (errors > Math.max(1, text.length * tolerated)) return failed({ code: 'undecodable', encoding, errors });
  const zero = text.indexOf('\0');
  if (zero !== -1) return failed({ code: 'binary-in-text', offset: zero });
  const share = errors === 0 ? confidence : Math.min(confidence, 0.7);
  return succeeded({ text, encoding, confidence: share, rule, errors });
}

/** The text; or `truncated` where it breaks off inside its last character; or `invalid`. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return 'invalid';
  }
  try {
    return text + decoder.decode();
  } catch {
    return 'truncated';
  }
}

/** The last whole character ends at most three bytes before the end: the offset is where the broken one starts. */
function truncated(bytes: Uint8Array, encoding: Encoding): ImportFailure {
  let offset = bytes.length - 1;
  while (offset > bytes.length - 4 && decodeStrictly(bytes.subarray(0, offset), encoding) === 'truncated') offset -= 1;
  return { code: 'truncated-text', encoding, offset };
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return undefined;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function countErrors(text: string): number {
  let errors = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) errors += 1;
  return errors;
}
