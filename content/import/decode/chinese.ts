import { COMMON_CHARACTERS } from './common-characters.ts';
import type { Encoding } from './encodings.ts';

/** Bytes looked at: statistics settle within a page, and 10 MB must not be decoded three times. */
const SAMPLE_BYTES = 64 * 1024;

export interface Guess {
  readonly encoding: Encoding;
  readonly confidence: number;
  readonly rule: string;
}

interface Candidate {
  readonly encoding: Encoding;
  /** From 0 (not this encoding) upwards. */
  readonly score: number;
}

/**
 * Chooses between GB18030, Big5 and Windows-1252 for bytes that are not UTF-8: by what each cannot decode, and by how
 * much of what it decodes is among the most frequent characters. A declared encoding settles what is close. Undefined
 * where the bytes are no text in any of them.
 */
export function chineseEncoding(bytes: Uint8Array, declared?: Encoding): Guess | undefined {
  const sample = bytes.subarray(0, sampleEnd(bytes));
  const candidates: Candidate[] = [
    { encoding: 'gb18030', score: chineseScore(sample, 'gb18030') },
    { encoding: 'Big5', score: chineseScore(sample, 'Big5') },
    { encoding: 'windows-1252', score: westernScore(sample) },
  ];
  candidates.sort((a, b) => b.score - a.score);
  const [first, second] = candidates as [Candidate, Candidate, Candidate];
  const believed = candidates.find(({ encoding, score }) => encoding === declared && score >= first.score * 0.5);
  if (believed !== undefined && believed.score > 0) {
    return { encoding: believed.encoding, confidence: 0.95, rule: 'declared' };
  }
  if (first.score <= 0) return undefined;
  const lead = 1 - Math.max(0, second.score) / first.score;
  return {
    encoding: first.encoding,
    confidence: Math.round((0.5 + lead * 0.48) * 100) / 100,
    rule: 'character-frequency',
  };
}

/** Ends the sample at a line feed, so that it does not end inside a character. */
function sampleEnd(bytes: Uint8Array): number {
  if (bytes.length <= SAMPLE_BYTES) return bytes.length;
  const lineFeed = bytes.lastIndexOf(0x0a, SAMPLE_BYTES);
  return lineFeed > 0 ? lineFeed : SAMPLE_BYTES;
}

function chineseScore(sample: Uint8Array, encoding: Encoding): number {
  let wide = 0;
  let common = 0;
  let errors = 0;
  for (const character of new TextDecoder(encoding).decode(sample)) {
    if (character <= '\x7f') continue;
    wide += 1;
    if (MEANINGLESS.test(character)) errors += 1;
    else if (COMMON_CHARACTERS.has(character) || PUNCTUATION.has(character)) common += 1;
  }
  if (wide === 0) return 0;
  return (common + 0.05 * (wide - errors)) / wide - (errors / wide) * 4;
}

/** What a decoder makes of bytes that no text has: errors, C1 controls and private characters. */
const MEANINGLESS = /[\ufffd\u0080-\u009f\ue000-\uf8ff]/;

const PUNCTUATION: ReadonlySet<string> = new Set('，。、；：？！“”‘’「」『』（）《》〈〉—…·　０１２３４５６７８９');

/** Windows-1252: letters with accents stand alone among ASCII letters; two bytes of a Chinese character come in pairs. */
function westernScore(sample: Uint8Array): number {
  let high = 0;
  let amongLetters = 0;
  let undefinedBytes = 0;
  sample.forEach((byte, at) => {
    if (byte < 0x80) return;
    high += 1;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) undefinedBytes += 1;
    if ((sample[at - 1] ?? 0x20) < 0x80 && (sample[at + 1] ?? 0x20) < 0x80) amongLetters += 1;
  });
  if (high === 0) return 0;
  return (amongLetters / high) * (high / sample.length < 0.3 ? 1 : 0.2) * 0.9 - (undefinedBytes / high) * 4;
}
