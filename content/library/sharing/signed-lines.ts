import { shape, text, textLike, whole, type Signer } from '#content/base';
import {
  deviceOfStamp,
  parseAnnotationOperation,
  parseDevice,
  timeOfStamp,
  type AnnotationOperation,
} from '#content/annotations';

/**
 * One line of a device's journal in the shared folder. `text` is the JSON of an annotation operation, or in line 0 of
 * an `Introduction`; `signature` is the device's over itself, the number and the text, so that a line can neither be
 * altered, nor moved to another place, nor passed off as another device's.
 */
export interface SignedLine {
  readonly number: number;
  readonly text: string;
  readonly signature: string;
}

/** What a device says of itself in the first line of its journal. */
export interface Introduction {
  readonly kind: 'device';
  readonly device: string;
  /** As its person calls it; shown, and nothing else. */
  readonly name: string;
  readonly publicKey: string;
}

/** Why a line of another device was not taken. */
export type Refusal = 'forged' | 'replayed' | 'oversized' | 'future' | 'malformed';

/** Longest line taken, in UTF-16 code units: the longest note with the longest quote, escaped. */
export const LONGEST_LINE = 1_000_000;

/**
 * A line dated further ahead than this is refused. Two clocks may each be ten years wrong, a dead battery's worth, and
 * still understand each other; what is dated later than that was made to win.
 */
const FURTHEST_AHEAD_MS = 20 * 365.25 * 86_400_000;

const parseLine = shape({
  number: whole(0, Number.MAX_SAFE_INTEGER),
  text: text(Infinity),
  signature: textLike(/^[0-9a-f]{128}$/u),
});
const parseIntroduction = shape({
  kind: (raw) => (raw === 'device' ? raw : undefined),
  device: parseDevice,
  name: text(200),
  publicKey: textLike(/^[0-9a-f]{64}$/u),
});

export function signLine(
  signer: Signer,
  key: { readonly device: string; readonly privateKey: string },
  number: number,
  content: string,
): SignedLine {
  return { number, text: content, signature: signer.sign(key.privateKey, signedText(key.device, number, content)) };
}

/** The introduction in a journal's first line, where that is truly the device's own; undefined else. */
export function readIntroduction(signer: Signer, device: string, raw: unknown): Introduction | undefined {
  const line = parseLine(raw);
  const introduction =
    line === undefined ? undefined : (parseIntroduction(parsed(line.text)) as Introduction | undefined);
  if (line?.number !== 0 || introduction?.device !== device) return undefined;
  return isSigned(signer, introduction, line) ? introduction : undefined;
}

/** A line that is not taken. One that is not even signed does not stand for the true one, which may still come. */
export interface RefusedLine {
  readonly why: Refusal;
  readonly isSigned: boolean;
}

/** The operation in a line, or why it is refused. */
export function readLine(
  signer: Signer,
  from: Pick<Introduction, 'device' | 'publicKey'>,
  raw: unknown,
  now: number,
): { readonly line: SignedLine; readonly operation: AnnotationOperation } | RefusedLine {
  const line = parseLine(raw);
  if (line === undefined) return { why: 'malformed', isSigned: false };
  if (!isSigned(signer, from, line)) return { why: 'forged', isSigned: false };
  if (line.text.length > LONGEST_LINE) return { why: 'oversized', isSigned: true };
  const operation = operationIn(line.text);
  if (operation === undefined) return { why: 'malformed', isSigned: true };
  if (deviceOfStamp(operation.stamp) !== from.device) return { why: 'forged', isSigned: true };
  const isFuture = timeOfStamp(operation.stamp) > now + FURTHEST_AHEAD_MS;
  return isFuture ? { why: 'future', isSigned: true } : { line, operation };
}

function operationIn(content: string): AnnotationOperation | undefined {
  return parseAnnotationOperation(parsed(content));
}

export function isSigned(
  signer: Signer,
  { device, publicKey }: { device: string; publicKey: string },
  line: SignedLine,
): boolean {
  return signer.verify(publicKey, signedText(device, line.number, line.text), line.signature);
}

function signedText(device: string, number: number, content: string): string {
  return `lectern shared line\n${device}\n${String(number)}\n${content}`;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
