import { COMMON_CHARACTERS } from './common-characters.ts';
import type { Encoding } from './encodings.ts';

/** Bytes looked at; line ends, spaces and digits show within the first screen of any text. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * UTF-16 without a byte order mark, told by its zero bytes: every ASCII character (a line feed, a digit) has one, all of
 * them on the same side (and 一, U+4E00, one on the other). Which side it is shows in what each reading makes of the text.
 */
export function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros += 1;
  if (zeros < Math.max(1, sample.length / 400)) return undefined;
  const readings = (['UTF-16LE', 'UTF-16BE'] as const).map((encoding) => ({
    encoding,
    share: familiarShare(sample, encoding),
  }));
  const [best] = readings.toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= LEAST_FAMILIAR ? best.encoding : undefined;
}

/** Share of characters that any text is made of: ASCII, the commonest of Chinese, and their marks. */
const LEAST_FAMILIAR = 0.3;

function familiarShare(sample: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(sample);
  if (!isPlausible(text)) return 0;
  let familiar = 0;
  for (const character of text) {
    if (character === '\0') return 0;
    if (
      character <= '\u007f' ||
      COMMON_CHARACTERS.has(character) ||
      /[\u3000-\u3011\uff00-\uff5e\u2010-\u203b]/.test(character)
    )
      familiar += 1;
  }
  return familiar / text.length;
}

/** Text has no lone surrogates, no unassigned ends of the plane and hardly a control character. */
function isPlausible(text: string): boolean {
  let odd = 0;
  for (const character of text) if (/[\p{Cn}\p{Co}\p{Cs}\ufffd]|(?![\t\n\r\f])\p{Cc}/u.test(character)) odd += 1;
  return odd * 100 <= text.length;
}
