import type { Encoding } from './encodings.ts';

/** Bytes looked at; line ends, spaces and digits show within the first screen of any text. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * UTF-16 without a byte order mark, told by its zero bytes: every ASCII character (a line feed, a digit) has one, all of
 * them on the same side. A text of Han characters alone has few, so a share of one in two hundred is enough.
 */
export function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (Math.max(even, odd) < Math.max(1, pairs / 200) || Math.min(even, odd) > 0) return undefined;
  const encoding = odd > even ? 'UTF-16LE' : 'UTF-16BE';
  return isPlausible(new TextDecoder(encoding).decode(sample)) ? encoding : undefined;
}

/** Text has no lone surrogates, no unassigned ends of the plane and hardly a control character. */
function isPlausible(text: string): boolean {
  let odd = 0;
  for (const character of text) if (/[\p{Cn}\p{Co}\p{Cs}\ufffd]|(?![\t\n\r\f])\p{Cc}/u.test(character)) odd += 1;
  return odd * 100 <= text.length;
}
